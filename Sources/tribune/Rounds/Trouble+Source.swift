import Articles
import Exchange
import Reading

extension Trouble {
  /// Why a visit to a source came to nothing.
  init(_ failure: SourceFailure) {
    self =
      switch failure {
      case .refused(let status): .refused(status: status)
      case .gone: .gone
      case .unreachable(let why), .badAddress(let why), .told(let why): .told(why)
      case .insecure(let why): IntakeFailure("", Failure.tls(why)).trouble
      case .timeOut: .timeOut
      case .tooManyRedirects: .tooManyRedirects
      case .privateAddress(let address): .privateAddress(address)
      case .tooLarge: .tooLarge
      case .tooComplex: .tooComplex
      case .notReadable(let what): .notReadable(what)
      case .noFeed: .noFeed
      case .noArticle: .noArticle
      case .noSuchFile: .noSuchFile
      }
  }
}
