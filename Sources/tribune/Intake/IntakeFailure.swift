import Articles
import Exchange
import Glibc
import Reading

/// A document that could not be brought in, and the reason in a line.
struct IntakeFailure: Error, Equatable, Sendable {
  /// What kind of reason it is; the exit status follows from it.
  enum Kind: Equatable, Sendable {
    case notThere
    case notReadable
    case tooComplex
    case unreachable
    case internalTrouble
  }

  /// The path or the address, as the person wrote it, but without credentials.
  var name: String
  var kind: Kind
  var trouble: Trouble

  init(_ name: String, _ kind: Kind, _ trouble: Trouble) {
    self.name = MaskedAddress.text(name)
    self.kind = kind
    self.trouble = trouble
  }

  init(_ name: String, _ failure: Failure) {
    switch failure {
    case .notReadable(let what): self.init(name, .notReadable, .notReadable(what))
    case .tooComplex: self.init(name, .tooComplex, .tooComplex)
    case .unreachable(let why): self.init(name, .unreachable, .told(why))
    case .refused(let status): self.init(name, .unreachable, .refused(status: status))
    case .badAddress(let why): self.init(name, .notReadable, .told(why))
    case .tls(let why): self.init(name, .unreachable, Trouble(tls: why))
    case .tooLarge: self.init(name, .tooComplex, .tooLarge)
    case .privateAddress(let what): self.init(name, .unreachable, .privateAddress(what))
    case .tooManyRedirects: self.init(name, .unreachable, .tooManyRedirects)
    case .timeOut: self.init(name, .unreachable, .timeOut)
    case .stopped: self.init(name, .unreachable, .stopped)
    }
  }

  init(_ name: String, _ error: WorkerError) {
    self.init(name, .internalTrouble, Trouble(error))
  }

  /// The reason in the words of the command line.
  var fact: String { Words(.english).string(trouble) }
}

extension Trouble {
  fileprivate init(tls words: String) {
    self =
      switch CertificateFault(rawValue: words) {
      case .expired?: .certificateExpired
      case .notYetValid?: .certificateNotYetValid
      case .wrongHost?: .certificateOfAnotherHost
      case .selfSigned?: .certificateSelfSigned
      case .unknownAuthority?: .certificateOfUnknownAuthority
      case nil: .noSecureConnection(words)
      }
  }

  fileprivate init(_ error: WorkerError) {
    self =
      switch error {
      case .notFound(let places): .workerMissing(places: places)
      case .notStarted(let number): .workerNotStarted(Int(number))
      case .died(let status): .workerEnded(status: status)
      case .stopped: .stopped
      case .busy: .busyReading
      case .unreadableInput(let number): .told(String(cString: strerror(number)))
      }
  }
}
