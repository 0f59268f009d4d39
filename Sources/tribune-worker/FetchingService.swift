import Exchange
import Fetching
import Glibc

/// Fetches what it is asked for until the requests end.
struct FetchingService {
  /// The other side hears something as often as this, in seconds, while anything is under way.
  private static let heartbeat = 2.0

  private var requests = RequestStream(descriptor: 0)
  private var backlog = ReplyBacklog(descriptor: 1)
  private let fetcher = Fetcher(environment: Surroundings.variables)
  private var isFetching = false
  private var received = 0
  private let confining: Confining

  init(_ confining: Confining) {
    self.confining = confining
  }

  mutating func run() throws {
    while true {
      fetcher.wait(
        reading: 0,
        writing: backlog.isEmpty ? nil : 1,
        seconds: isFetching ? (backlog.isEmpty && fetcher.isHeldBack ? 0 : 0.25) : 3600
      )
      while let request = try requests.arrived() { take(request) }
      if requests.isAtEnd { return }
      // Told one by one, so that no more than one body is in memory twice.
      fetcher.move(backlog: backlog.count) { tell($0) }
      if isFetching, fetcher.isIdle {
        isFetching = false
        backlog.add(.done)
      }
      if isFetching, backlog.isEmpty, backlog.silence > Self.heartbeat {
        backlog.add(.progress(done: received, of: nil))
      }
      backlog.send()
    }
  }
}

extension FetchingService {
  private mutating func take(_ request: Request) {
    switch request {
    case .fetch(let orders, let parallel, let perHost):
      isFetching = true
      let requests = orders.map(WebRequest.init)
      fetcher.begin(requests, parallel: parallel, perHost: perHost) { tell($0) }
    case .leave(let number): fetcher.leave(number) { tell($0) }
    case .probe: backlog.add(.confinement(confining.found))
    // None of this role's business.
    case .parse, .bytes, .end: break
    }
  }

  private mutating func tell(_ event: WebEvent) {
    switch event {
    case .started(let number): backlog.add(.fetching(number))
    case .answer(let number, let answer): backlog.add(.answer(number, FetchAnswer(answer)))
    case .body(let number, let bytes):
      received += bytes.count
      backlog.add(bytes, of: number)
    case .whole(let number, let hash): backlog.add(.whole(number, bodyHash: hash))
    case .unchanged(let number, let answer):
      backlog.add(.unchanged(number, FetchAnswer(answer)))
    case .failed(let number, let error, let answer):
      backlog.add(.notFetched(number, Failure(error), answer.map(FetchAnswer.init)))
    }
  }
}
