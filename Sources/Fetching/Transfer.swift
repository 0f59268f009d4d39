import CCurl

/// One fetch under way.
final class Transfer {
  private let curl: UnsafeMutableRawPointer
  private let limits: FetchLimits
  private let mayConnect: (PeerAddress) -> Bool
  private let take: (Response, UnsafeBufferPointer<UInt8>) throws -> Void
  private var received = 0
  private var response: Response?
  private var isForbidden = false
  private var problem: (any Error)?

  init(
    _ curl: UnsafeMutableRawPointer,
    limits: FetchLimits,
    mayConnect: @escaping (PeerAddress) -> Bool,
    take: @escaping (Response, UnsafeBufferPointer<UInt8>) throws -> Void
  ) {
    self.curl = curl
    self.limits = limits
    self.mayConnect = mayConnect
    self.take = take
  }

  func run(_ url: String) throws -> Response {
    // Resetting keeps open connections and drops what the last transfer set.
    curl_easy_reset(curl)
    setOptions(url)
    let code = curl_easy_perform(curl)
    let response = response ?? answer
    if let problem { throw problem }
    if isForbidden { throw FetchError.badAddress("a private address") }
    guard code == CURLE_OK else { throw error(code) }
    guard 200..<300 ~= response.status else { throw FetchError.refused(status: response.status) }
    return response
  }
}

extension Transfer {
  private static let badAddresses: Set<UInt32> = [
    CURLE_UNSUPPORTED_PROTOCOL.rawValue, CURLE_URL_MALFORMAT.rawValue,
  ]

  private func error(_ code: CURLcode) -> FetchError {
    // libcurl calls an answer without an HTTP status line an unsupported protocol too.
    let isWeb = answer.url.lowercased().hasPrefix("http")
    if code == CURLE_UNSUPPORTED_PROTOCOL, isWeb { return .unreachable("The answer is not HTTP") }
    let words = String(cString: curl_easy_strerror(code))
    return Transfer.badAddresses.contains(code.rawValue) ? .badAddress(words) : .unreachable(words)
  }

  private var answer: Response {
    let length = curl_size(curl, CURLINFO_CONTENT_LENGTH_DOWNLOAD_T)
    return Response(
      url: curl_text(curl, CURLINFO_EFFECTIVE_URL).map { String(cString: $0) } ?? "",
      status: curl_number(curl, CURLINFO_RESPONSE_CODE),
      contentType: curl_text(curl, CURLINFO_CONTENT_TYPE).map { String(cString: $0) },
      length: length < 0 ? nil : Int(length)
    )
  }

  private func setOptions(_ url: String) {
    let texts: [(CURLoption, String)] = [
      (CURLOPT_URL, url), (CURLOPT_USERAGENT, Fetcher.agent), (CURLOPT_ACCEPT_ENCODING, ""),
      (CURLOPT_PROTOCOLS_STR, "http,https"), (CURLOPT_REDIR_PROTOCOLS_STR, "http,https"),
    ]
    let numbers: [(CURLoption, Int)] = [
      (CURLOPT_FOLLOWLOCATION, 1), (CURLOPT_MAXREDIRS, limits.redirects), (CURLOPT_NOSIGNAL, 1),
      (CURLOPT_CONNECTTIMEOUT_MS, Int(limits.connectTime * 1000)),
      (CURLOPT_TIMEOUT_MS, Int(limits.totalTime * 1000)),
      (CURLOPT_LOW_SPEED_LIMIT, limits.leastSpeed), (CURLOPT_LOW_SPEED_TIME, limits.slowTime),
    ]
    for (option, text) in texts { curl_set_text(curl, option, text) }
    for (option, number) in numbers { curl_set_number(curl, option, number) }
    let me = Unmanaged.passUnretained(self).toOpaque()
    curl_set_write(
      curl,
      { bytes, size, count, me in
        let length = size * count
        guard let bytes, let me else { return 0 }
        return bytes.withMemoryRebound(to: UInt8.self, capacity: length) {
          Transfer.of(me).receive(UnsafeBufferPointer(start: $0, count: length)) ? length : 0
        }
      },
      me
    )
    curl_set_open_socket(
      curl,
      { me, _, address in
        guard let me, let address, Transfer.of(me).isAllowed(address) else {
          return CURL_SOCKET_BAD
        }
        return curl_open_plain_socket(address)
      },
      me
    )
  }

  private static func of(_ me: UnsafeMutableRawPointer) -> Transfer {
    Unmanaged<Transfer>.fromOpaque(me).takeUnretainedValue()
  }

  /// Whether the transfer goes on.
  private func receive(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let response = response ?? answer
    self.response = response
    do {
      guard 200..<300 ~= response.status else {
        throw FetchError.refused(status: response.status)
      }
      received += bytes.count
      guard received <= limits.size else { throw FetchError.tooLarge(limit: limits.size) }
      try take(response, bytes)
      return true
    } catch {
      problem = error
      return false
    }
  }

  private func isAllowed(_ address: UnsafePointer<curl_sockaddr>) -> Bool {
    guard let peer = PeerAddress(address), mayConnect(peer) else {
      isForbidden = true
      return false
    }
    isForbidden = false
    return true
  }
}
