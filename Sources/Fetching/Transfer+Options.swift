import CCurl

extension Transfer {
  /// Tells libcurl what to do for the address that is asked now.
  ///
  /// - Throws: `FetchError.badAddress`, `.privateAddress`.
  func setOptions(_ settings: FetchSettings) throws(FetchError) {
    // Resetting drops what was set for the address before.
    curl_easy_reset(curl)
    let proxy = settings.proxy.address(for: url)
    isThroughProxy = proxy != nil
    // The proxy looks names up, so here only names that say it themselves can be known.
    if isThroughProxy, isPlainlyPrivate, !(request.mayReachPrivate && url.host == origin.host) {
      throw .privateAddress(url.host)
    }
    try setHeaders()
    var texts: [(CURLoption, String)] = [
      (CURLOPT_URL, url.text), (CURLOPT_PROXY, proxy ?? ""), (CURLOPT_NOPROXY, ""),
      (CURLOPT_PROTOCOLS_STR, "http,https"),
      (CURLOPT_USERAGENT, request.userAgent ?? Fetcher.agent),
    ]
    if let file = settings.certificateFile { texts.append((CURLOPT_CAINFO, file)) }
    if let folder = settings.certificateFolder { texts.append((CURLOPT_CAPATH, folder)) }
    if let credentials { texts.append((CURLOPT_USERPWD, credentials)) }
    let numbers: [(CURLoption, Int)] = [
      (CURLOPT_NOSIGNAL, 1), (CURLOPT_QUICK_EXIT, 1), (CURLOPT_FOLLOWLOCATION, 0),
      (CURLOPT_CONNECTTIMEOUT_MS, Int(limits.connectTime * 1000)),
      (CURLOPT_SUPPRESS_CONNECT_HEADERS, 1),
      (CURLOPT_HTTPAUTH, curl_basic_or_digest),
    ]
    for (option, text) in texts { curl_set_text(curl, option, text) }
    for (option, number) in numbers { curl_set_number(curl, option, number) }
    errorRoom.pointee = 0
    curl_set_error_room(curl, errorRoom)
    setCallbacks()
  }
}

extension Transfer {
  private static let accepted = """
    application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, \
    text/xml;q=0.9, text/html;q=0.8, */*;q=0.7
    """

  /// Those of the redirect itself, else those that were given, to their own host only.
  private var credentials: String? {
    if let own = url.credentials { return own }
    guard url.isTrusted(as: origin) else { return nil }
    return request.credentials ?? origin.credentials
  }

  private var isPlainlyPrivate: Bool {
    if let peer = PeerAddress(url.host) { return !peer.isPublic }
    return [".localhost", ".local", ".internal"].contains { ("." + url.host).hasSuffix($0) }
  }

  private func setHeaders() throws(FetchError) {
    var lines = ["Accept: \(request.accept ?? Self.accepted)"]
    lines.append("Accept-Encoding: \(ContentDecoder.names)")
    if let etag = request.etag { lines.append("If-None-Match: \(etag)") }
    if let date = request.lastModified { lines.append("If-Modified-Since: \(date)") }
    if url.isTrusted(as: origin) { lines += request.headers }
    for line in lines + [request.userAgent ?? ""] {
      // A line break would begin another header, or another request.
      guard line.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F || $0 == 0x09 }) else {
        throw .badAddress("A header has a control character")
      }
    }
    for line in request.headers {
      let name = line.utf8.prefix { $0 != 0x3A }
      guard name.count < line.utf8.count, !name.isEmpty,
        name.allSatisfy({ $0 > 0x20 && $0 < 0x7F })
      else { throw .badAddress("A header is not “Name: value”") }
    }
    curl_slist_free_all(headers)
    headers = nil
    for line in lines { headers = curl_slist_append(headers, line) }
    curl_set_list(curl, CURLOPT_HTTPHEADER, headers)
  }

  private func setCallbacks() {
    let me = Unmanaged.passUnretained(self).toOpaque()
    curl_set_write(
      curl,
      { bytes, size, count, me in
        guard let bytes, let me else { return 0 }
        return Transfer.of(me).receive(UnsafeRawBufferPointer(start: bytes, count: size * count))
      },
      me
    )
    curl_set_header(
      curl,
      { bytes, size, count, me in
        guard let bytes, let me else { return 0 }
        let line = UnsafeRawBufferPointer(start: bytes, count: size * count)
        return Transfer.of(me).receiveHeader(line) ? size * count : 0
      },
      me
    )
    curl_set_open_socket(
      curl,
      { me, _, address in
        guard let me, let address, Transfer.of(me).isAllowed(PeerAddress(address)) else {
          return CURL_SOCKET_BAD
        }
        return curl_open_plain_socket(address)
      },
      me
    )
    // A connection that is used again has not been asked about for this address.
    curl_set_before_request(
      curl,
      { me, peer, _, _, _ in
        guard let me, let peer, Transfer.of(me).isAllowed(PeerAddress(String(cString: peer)))
        else { return CURL_PREREQFUNC_ABORT }
        return CURL_PREREQFUNC_OK
      },
      me
    )
  }

  private static func of(_ me: UnsafeMutableRawPointer) -> Transfer {
    Unmanaged<Transfer>.fromOpaque(me).takeUnretainedValue()
  }

  private func isAllowed(_ peer: PeerAddress?) -> Bool {
    guard let peer, mayConnect(to: peer) else {
      refusedPeer = peer?.text ?? "not of the internet"
      return false
    }
    refusedPeer = nil
    return true
  }
}
