import Exchange
import Fetching
import Glibc

/// Answers requests, one after another, until their stream ends.
struct Service {
  private var requests = RequestStream(descriptor: 0)
  private let output = Output()
  private lazy var fetcher = Fetcher()

  mutating func run() {
    do {
      while let request = try requests.next() {
        switch request {
        case .parse(let facts): try parse(facts)
        case .fetch(let url, let format): fetch(url, format)
        // Pieces of a document that has failed already.
        case .bytes, .end: break
        }
        output.flush()
      }
    } catch {
      // What came is no request. There is nothing to answer, and nothing to go on with.
      exit(70)
    }
  }
}

extension Service {
  private mutating func parse(_ facts: DocumentFacts) throws {
    var reading = DocumentReading(facts, budget: Budget(), output: output)
    do {
      while let request = try requests.next() {
        switch request {
        case .bytes(let bytes): try bytes.withUnsafeBufferPointer { try reading.read($0) }
        case .end:
          try reading.finish()
          return output.send(.done)
        case .parse, .fetch: throw Failure.notReadable("no whole document")
        }
      }
    } catch {
      guard let failure = Failure(error) else { throw error }
      output.send(.failed(failure))
    }
  }

  private mutating func fetch(_ url: String, _ format: DocumentFormat?) {
    let budget = Budget()
    var reading: DocumentReading?
    do {
      let response = try fetcher.fetch(url) { [output] response, bytes in
        if reading == nil {
          let facts = DocumentFacts(response, format: format)
          reading = DocumentReading(facts, budget: budget, output: output)
        }
        try reading?.read(bytes)
      }
      let facts = DocumentFacts(response, format: format)
      var whole = reading ?? DocumentReading(facts, budget: budget, output: output)
      try whole.finish()
      output.send(.done)
    } catch {
      output.send(.failed(Failure(error) ?? .notReadable("\(error)")))
    }
  }
}
