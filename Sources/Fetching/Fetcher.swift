import CCurl
import Glibc

/// Fetches http and https addresses with libcurl, many at once.
///
/// Connections are kept between requests. Certificates are verified; proxies are those of the
/// environment. Every connection is looked at before it is made or used again: a machine of a
/// private network is reached only on behalf of an address that was given leave for its own host.
///
/// Memory is bounded: bodies are held up to `FetchLimits.heldAltogether`. A body that is longer than
/// `FetchLimits.held` gives way while others are under way, is asked for again when it is alone, and
/// is handed on as it comes.
///
/// The caller drives it: `wait`, then `move`, until `isIdle`.
public final class Fetcher {
  static let agent = "Tribune/0.1"

  private let multi: UnsafeMutableRawPointer?
  private let limits: FetchLimits
  private let settings: FetchSettings
  private var parallel = 1
  private var perHost = 1
  private var waiting = WaitingRequests()
  /// Requests whose body was too long to be fetched beside others.
  private var long: [WebRequest] = []
  private var active: [UnsafeMutableRawPointer: Transfer] = [:]
  private var busyHosts: [String: Int] = [:]
  /// Those that have been announced; a long body begins a second time.
  private var started: Set<Int> = []

  /// Makes a fetcher; the environment's proxies and certificates count.
  public init(limits: FetchLimits = FetchLimits(), environment: [String: String] = [:]) {
    // Starting the library twice is allowed and cheap; it must only precede the first handle.
    curl_global_init(Int(CURL_GLOBAL_DEFAULT))
    multi = curl_multi_init()
    self.limits = limits
    settings = FetchSettings(environment)
    if let multi {
      // Two bodies on one connection would wait for each other when one of them pauses.
      curl_set_multi_number(multi, CURLMOPT_PIPELINING, Int(CURLPIPE_NOTHING))
      curl_set_multi_number(multi, CURLMOPT_MAXCONNECTS, 24)
    }
  }

  deinit {
    for transfer in active.values { curl_multi_remove_handle(multi, transfer.curl) }
    active.removeAll()
    curl_multi_cleanup(multi)
  }

  /// Whether nothing is left to do.
  public var isIdle: Bool { waiting.isEmpty && long.isEmpty && active.isEmpty }

  /// Whether something has been held back that goes on as soon as what was handed on has gone.
  public var isHeldBack: Bool {
    active.values.contains { $0.isPaused || ($0.isDrained && !$0.isDecoded) }
  }

  /// Takes requests on; `parallel` and `perHost` hold from now on.
  public func begin(
    _ requests: [WebRequest],
    parallel: Int,
    perHost: Int,
    take: (WebEvent) -> Void
  ) {
    self.parallel = max(1, min(parallel, 64))
    self.perHost = max(1, perHost)
    var queue: [(WebRequest, String)] = []
    for request in requests {
      do throws(FetchError) {
        queue.append((request, try WebURL(request.url).host))
      } catch {
        take(.started(request.number))
        take(.failed(request.number, error, nil))
      }
    }
    waiting.add(queue)
  }

  /// Gives a request up, wherever it is.
  public func leave(_ number: Int, take: (WebEvent) -> Void) {
    if let transfer = active.values.first(where: { $0.request.number == number }) {
      fail(transfer, .stopped, take)
    } else if waiting.remove(number) != nil || long.contains(where: { $0.number == number }) {
      long.removeAll { $0.number == number }
      if started.remove(number) == nil { take(.started(number)) }
      take(.failed(number, .stopped, nil))
    }
  }

  /// Waits until there is something to do, or a descriptor can be read, or another written.
  public func wait(reading: Int32, writing: Int32?, seconds: Double) {
    var watched = [curl_waitfd(fd: reading, events: Int16(CURL_WAIT_POLLIN), revents: 0)]
    if let writing {
      watched.append(curl_waitfd(fd: writing, events: Int16(CURL_WAIT_POLLOUT), revents: 0))
    }
    curl_multi_poll(multi, &watched, UInt32(watched.count), Int32(seconds * 1000), nil)
  }

  /// Does what can be done without waiting.
  ///
  /// `backlog` is how many bytes of bodies that were handed on still lie in memory.
  public func move(backlog: Int, take: (WebEvent) -> Void) {
    share(backlog)
    startNext(backlog, take)
    var running: Int32 = 0
    curl_multi_perform(multi, &running)
    var code = CURLE_OK
    while let handle = curl_ended(multi, &code) {
      if let transfer = active[handle] { ended(transfer, code, take) }
    }
    let now = Pace.now
    for transfer in active.values { look(after: transfer, now, backlog, take) }
    if backlog == 0 { makeRoom(take) }
  }
}

extension Fetcher {
  /// A body that is handed on as it comes leaves so much of it behind at most.
  private static let mostAhead = 1 << 20
  private static let leastRoom = 16 << 10

  private func freeRoom(_ backlog: Int) -> Int {
    limits.heldAltogether - backlog - active.values.reduce(0) { $0 + $1.weight }
  }

  /// Tells each transfer how much it may take.
  private func share(_ backlog: Int) {
    let fair = freeRoom(backlog) / max(1, active.count)
    for transfer in active.values {
      let room =
        transfer.isTold
        ? Self.mostAhead - backlog : min(fair, limits.held + 1 - transfer.body.count)
      transfer.room = room >= min(Self.leastRoom, limits.held) ? room : 0
      if room > 0, transfer.body.count > limits.held - Self.leastRoom { transfer.room = room }
    }
  }

  private func startNext(_ backlog: Int, _ take: (WebEvent) -> Void) {
    while active.count < parallel, freeRoom(backlog) >= limits.held {
      if let request = waiting.next(where: { busyHosts[$0, default: 0] < perHost }) {
        start(request, take)
      } else if waiting.isEmpty, active.isEmpty, !long.isEmpty {
        start(long.removeFirst(), take)
      } else {
        return
      }
    }
  }

  private func start(_ request: WebRequest, _ take: (WebEvent) -> Void) {
    if started.insert(request.number).inserted { take(.started(request.number)) }
    do throws(FetchError) {
      let transfer = try Transfer(request, limits: limits)
      try transfer.setOptions(settings)
      transfer.room = limits.held
      active[transfer.curl] = transfer
      busyHosts[transfer.origin.host, default: 0] += 1
      curl_multi_add_handle(multi, transfer.curl)
    } catch {
      started.remove(request.number)
      take(.failed(request.number, error, nil))
    }
  }

  private func remove(_ transfer: Transfer) {
    curl_multi_remove_handle(multi, transfer.curl)
    active[transfer.curl] = nil
    let left = busyHosts[transfer.origin.host, default: 1] - 1
    busyHosts[transfer.origin.host] = left > 0 ? left : nil
  }

  private func fail(_ transfer: Transfer, _ error: FetchError, _ take: (WebEvent) -> Void) {
    let number = transfer.request.number
    let answer = transfer.head.status == 0 ? nil : transfer.answer
    remove(transfer)
    started.remove(number)
    take(.failed(number, error, answer))
  }

  /// One address has been asked: what came of it decides what comes next.
  private func ended(_ transfer: Transfer, _ code: CURLcode, _ take: (WebEvent) -> Void) {
    guard code == CURLE_OK || transfer.isEnough else {
      return fail(transfer, transfer.error(code), take)
    }
    switch (transfer.head.status, transfer.head.location) {
    case (301...303, let location?), (307...308, let location?):
      do throws(FetchError) {
        try transfer.follow(location)
        curl_multi_remove_handle(multi, transfer.curl)
        try transfer.setOptions(settings)
        curl_multi_add_handle(multi, transfer.curl)
      } catch {
        fail(transfer, error, take)
      }
    case (304, _) where transfer.request.isConditional: finish(transfer, isUnchanged: true, take)
    case (200..<300, _):
      curl_multi_remove_handle(multi, transfer.curl)
      transfer.isDrained = true
    default: fail(transfer, .refused(status: transfer.head.status), take)
    }
  }

  private func finish(_ transfer: Transfer, isUnchanged: Bool, _ take: (WebEvent) -> Void) {
    let number = transfer.request.number
    remove(transfer)
    started.remove(number)
    guard !isUnchanged else { return take(.unchanged(number, transfer.answer)) }
    if !transfer.isTold { take(.answer(number, transfer.answer)) }
    handOn(transfer, take)
    take(.whole(number, bodyHash: transfer.hash.value))
  }

  private func look(
    after transfer: Transfer,
    _ now: Double,
    _ backlog: Int,
    _ take: (WebEvent) -> Void
  ) {
    if transfer.room > 0, !transfer.decode() {
      return fail(transfer, transfer.error(CURLE_OK), take)
    }
    if transfer.isDrained, transfer.isDecoded {
      let isSame = !transfer.isTold && transfer.request.bodyHash == transfer.hash.value
      return finish(transfer, isUnchanged: isSame, take)
    }
    if transfer.body.count > limits.held {
      handOnOrGiveWay(transfer, take)
      guard active[transfer.curl] != nil else { return }
    }
    if transfer.isTold { handOn(transfer, take) }
    if transfer.isPaused, transfer.room > 0, transfer.isDecoded {
      transfer.isPaused = false
      curl_easy_pause(transfer.curl, CURLPAUSE_CONT)
    }
    if !transfer.isDrained, transfer.pace.isTooSlow(now: now, isPaused: transfer.isPaused) {
      fail(transfer, .timeOut, take)
    }
  }

  private func handOn(_ transfer: Transfer, _ take: (WebEvent) -> Void) {
    guard !transfer.body.isEmpty else { return }
    let body = transfer.body
    transfer.body = []
    take(.body(transfer.request.number, body))
  }

  /// A body that is too long to be held.
  private func handOnOrGiveWay(_ transfer: Transfer, _ take: (WebEvent) -> Void) {
    guard !transfer.isTold else { return }
    if active.count == 1, waiting.isEmpty {
      transfer.isTold = true
      take(.answer(transfer.request.number, transfer.answer))
    } else {
      remove(transfer)
      long.append(transfer.request)
    }
  }

  /// Where bodies fill the memory and none of them can end, the longest gives way.
  private func makeRoom(_ take: (WebEvent) -> Void) {
    guard freeRoom(0) / max(1, active.count) < Self.leastRoom,
      let longest = active.values.max(by: { $0.weight < $1.weight })
    else { return }
    handOnOrGiveWay(longest, take)
  }
}
