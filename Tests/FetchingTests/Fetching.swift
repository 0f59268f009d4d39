import Fetching

/// What came of fetching some addresses, one after another as the events tell it.
struct Fetched {
  struct Outcome {
    var answer: WebAnswer?
    var body: [UInt8] = []
    var hash: UInt64?
    var isUnchanged = false
    var error: FetchError?

    var text: String { String(decoding: body, as: UTF8.self) }
  }

  var outcomes: [Int: Outcome] = [:]
  var events: [WebEvent] = []

  /// Fetches to the end; `backlog` stands for how slowly the other side takes bodies.
  init(
    _ requests: [WebRequest],
    with fetcher: Fetcher = Fetcher(),
    parallel: Int = 16,
    perHost: Int = 16,
    backlog: () -> Int = { 0 },
    meanwhile: (Fetcher, WebEvent) -> Void = { _, _ in }
  ) {
    fetcher.begin(requests, parallel: parallel, perHost: perHost) { take($0) }
    while !fetcher.isIdle {
      fetcher.wait(reading: -1, writing: nil, seconds: 0.05)
      var fresh: [WebEvent] = []
      fetcher.move(backlog: backlog()) { fresh.append($0) }
      for event in fresh {
        take(event)
        meanwhile(fetcher, event)
      }
    }
  }

  mutating func take(_ event: WebEvent) {
    events.append(event)
    switch event {
    case .started(let number): outcomes[number] = Outcome()
    case .answer(let number, let answer): outcomes[number]?.answer = answer
    case .body(let number, let bytes): outcomes[number]?.body += bytes
    case .whole(let number, let hash): outcomes[number]?.hash = hash
    case .unchanged(let number, let answer):
      outcomes[number]?.answer = answer
      outcomes[number]?.isUnchanged = true
    case .failed(let number, let error, let answer):
      outcomes[number]?.error = error
      outcomes[number]?.answer = answer
    }
  }

  /// One address that may be on loopback.
  static func one(
    _ url: String,
    with fetcher: Fetcher = Fetcher(),
    _ change: (inout WebRequest) -> Void = { _ in }
  ) -> Outcome {
    var request = WebRequest(url: url)
    request.mayReachPrivate = true
    change(&request)
    return Fetched([request], with: fetcher).outcomes[0] ?? Outcome()
  }
}
