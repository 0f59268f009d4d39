import Exchange

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

  /// The path or the address, as the person wrote it.
  var name: String
  var kind: Kind
  var fact: String

  init(_ name: String, _ kind: Kind, _ fact: String) {
    self.name = name
    self.kind = kind
    self.fact = fact
  }

  init(_ name: String, _ failure: Failure) {
    switch failure {
    case .notReadable(let what): self.init(name, .notReadable, "not readable: \(what)")
    case .tooComplex: self.init(name, .tooComplex, "too complex to show")
    case .unreachable(let why): self.init(name, .unreachable, why)
    case .refused(let status):
      self.init(name, .unreachable, "the server answered with status \(status)")
    case .badAddress(let why): self.init(name, .notReadable, why)
    }
  }

  init(_ name: String, _ error: WorkerError) {
    let fact =
      switch error {
      case .notFound(let places):
        "tribune-worker is missing; it was looked for at \(places.joined(separator: ", "))"
      case .notStarted(let number): "tribune-worker could not be started (error \(number))"
      case .died(let status): "tribune-worker ended by itself (status \(status))"
      case .stopped: "stopped"
      case .busy: "another document is being read"
      case .unreadableInput(let number): "it cannot be read (error \(number))"
      }
    self.init(name, .internalTrouble, fact)
  }
}
