import Articles
import Exchange

extension SourceFailure {
  init(_ failure: Failure) {
    self =
      switch failure {
      case .notReadable(let what): .notReadable(what)
      case .tooComplex: .tooComplex
      case .unreachable(let why): .unreachable(MaskedAddress.inText(why))
      case .refused(let status): status == 410 ? .gone : .refused(status: status)
      case .badAddress(let why): .badAddress(MaskedAddress.inText(why))
      case .tls(let why): .insecure(why)
      case .tooLarge: .tooLarge
      case .privateAddress(let address): .privateAddress(address)
      case .tooManyRedirects: .tooManyRedirects
      case .timeOut: .timeOut
      case .stopped: .told("stopped")
      }
  }
}

extension SourceHealth.Answer {
  init(_ answer: FetchAnswer?) {
    self.init(
      status: answer.flatMap { $0.status == 0 ? nil : $0.status },
      etag: answer?.etag,
      lastModified: answer?.lastModified,
      freshFor: answer?.freshFor,
      retryAfter: answer?.retryAfter
    )
  }
}

extension FeedRhythm {
  init(_ facts: FeedFacts?) {
    self.init(
      ttl: facts?.ttl,
      skipHours: facts?.skipHours ?? [],
      skipDays: facts?.skipDays ?? []
    )
  }
}
