/// The requests whose turn has not come, host by host.
struct WaitingRequests {
  private var queues: [String: [WebRequest]] = [:]
  /// The hosts that have any, the longest waiting first.
  private var hosts: [String] = []

  var isEmpty: Bool { hosts.isEmpty }

  /// Adds requests, those of a host one after another.
  mutating func add(_ requests: [(request: WebRequest, host: String)]) {
    // A queue is kept with its first request at the end, from where it is cheap to take.
    for (request, host) in requests.reversed() { queues[host, default: []].append(request) }
    var known: Set<String> = Set(hosts)
    for (_, host) in requests where known.insert(host).inserted { hosts.append(host) }
  }

  /// Takes the next request of the host that waits longest and of which `isFree` holds.
  mutating func next(where isFree: (String) -> Bool) -> WebRequest? {
    guard let place = hosts.firstIndex(where: isFree) else { return nil }
    let host = hosts.remove(at: place)
    let request = queues[host]?.popLast()
    if queues[host]?.isEmpty == false { hosts.append(host) } else { queues[host] = nil }
    return request
  }

  /// Takes a request out; nil where it is not among them.
  mutating func remove(_ number: Int) -> WebRequest? {
    for (host, queue) in queues {
      guard let place = queue.firstIndex(where: { $0.number == number }) else { continue }
      let request = queues[host]?.remove(at: place)
      if queue.count == 1 {
        queues[host] = nil
        hosts.removeAll { $0 == host }
      }
      return request
    }
    return nil
  }
}
