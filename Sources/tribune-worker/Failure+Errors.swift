import Documents
import Exchange
import Feeds
import Fetching

extension Failure {
  /// What the errors of the parts mean to the person; nil for errors that are none of theirs.
  init?(_ error: any Error) {
    switch error {
    case let failure as Failure: self = failure
    case let error as FeedError: self.init(error)
    case let error as DocumentError: self.init(error)
    default: return nil
    }
  }

  private init(_ error: FeedError) {
    switch error {
    case .notReadable(let what): self = .notReadable(what)
    case .tooComplex: self = .tooComplex
    }
  }

  init(_ error: FetchError) {
    switch error {
    case .badAddress(let why): self = .badAddress(why)
    case .unreachable(let why): self = .unreachable(why)
    case .refused(let status): self = .refused(status: status)
    case .tls(let problem): self = .tls(problem.words)
    case .tooLarge: self = .tooLarge
    case .privateAddress(let what): self = .privateAddress(what)
    case .tooManyRedirects: self = .tooManyRedirects
    case .timeOut: self = .timeOut
    case .stopped: self = .stopped
    }
  }

  private init(_ error: DocumentError) {
    switch error {
    case .notReadable(let what): self = .notReadable(what)
    case .tooComplex: self = .tooComplex
    }
  }
}

extension TLSProblem {
  fileprivate var words: String {
    switch self {
    case .expired: CertificateFault.expired.rawValue
    case .notYetValid: CertificateFault.notYetValid.rawValue
    case .wrongHost: CertificateFault.wrongHost.rawValue
    case .selfSigned: CertificateFault.selfSigned.rawValue
    case .unknownAuthority: CertificateFault.unknownAuthority.rawValue
    case .other(let words): words
    }
  }
}
