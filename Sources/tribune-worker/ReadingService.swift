import Exchange

/// Reads one document after another until the requests end.
struct ReadingService {
  private var requests = RequestStream(descriptor: 0)
  private let output = Output()
  private let confining: Confining

  init(_ confining: Confining) {
    self.confining = confining
  }

  mutating func run() throws {
    while let request = try requests.next() {
      switch request {
      case .parse(let facts): try parse(facts)
      case .probe: output.send(.confinement(confining.found))
      // Pieces of a document that has failed already, and what is none of this role's business.
      case .bytes, .end, .fetch, .leave: break
      }
      output.flush()
    }
  }
}

extension ReadingService {
  private mutating func parse(_ facts: DocumentFacts) throws {
    var reading = DocumentReading(facts, budget: Budget(), output: output)
    do {
      while let request = try requests.next() {
        switch request {
        case .bytes(let bytes): try bytes.withUnsafeBufferPointer { try reading.read($0) }
        case .end:
          try reading.finish()
          return output.send(.done)
        case .parse, .fetch, .leave, .probe: throw Failure.notReadable("no whole document")
        }
      }
    } catch {
      guard let failure = Failure(error) else { throw error }
      output.send(.failed(failure))
    }
  }
}
