import CCurl

/// An http or https address, taken apart by libcurl itself, so that what is checked is what is
/// connected to.
struct WebURL: Equatable {
  /// Without credentials and fragment.
  let text: String
  /// "http" or "https".
  let scheme: String
  /// In lower case; an IPv6 address in brackets.
  let host: String
  let port: String
  /// "user:password", decoded, where the address has them.
  let credentials: String?

  /// Reads an address, or what a `Location` says in an answer of `base`.
  ///
  /// - Throws: `FetchError.badAddress`.
  init(_ text: String, relativeTo base: WebURL? = nil) throws(FetchError) {
    guard let parts = curl_url() else { throw .unreachable("no memory") }
    defer { curl_url_cleanup(parts) }
    let flags = UInt32(CURLU_URLENCODE | CURLU_ALLOW_SPACE)
    var code = CURLUE_OK
    if let base { code = curl_url_set(parts, CURLUPART_URL, base.text, flags) }
    if code == CURLUE_OK { code = curl_url_set(parts, CURLUPART_URL, text, flags) }
    guard code == CURLUE_OK else { throw .badAddress(String(cString: curl_url_strerror(code))) }
    let user = Self.part(CURLUPART_USER, of: parts, CURLU_URLDECODE)
    let password = Self.part(CURLUPART_PASSWORD, of: parts, CURLU_URLDECODE)
    credentials = user == nil && password == nil ? nil : "\(user ?? ""):\(password ?? "")"
    for part in [CURLUPART_USER, CURLUPART_PASSWORD, CURLUPART_OPTIONS, CURLUPART_FRAGMENT] {
      curl_url_set(parts, part, nil, 0)
    }
    guard let scheme = Self.part(CURLUPART_SCHEME, of: parts)?.lowercased(),
      ["http", "https"].contains(scheme)
    else { throw .badAddress("Not an http or https address") }
    guard let host = Self.part(CURLUPART_HOST, of: parts), !host.isEmpty,
      let port = Self.part(CURLUPART_PORT, of: parts, CURLU_DEFAULT_PORT),
      let whole = Self.part(CURLUPART_URL, of: parts)
    else { throw .badAddress("No host part in the URL") }
    self.text = whole
    self.scheme = scheme
    // "example.org." is the same machine as "example.org".
    self.host =
      host.lowercased().hasSuffix(".") ? String(host.lowercased().dropLast()) : host.lowercased()
    self.port = port
  }

  /// Whether what was meant for `other` may be said to this one too: the same host and port, or the
  /// same host with encryption.
  func isTrusted(as other: WebURL) -> Bool {
    guard host == other.host else { return false }
    return (scheme == other.scheme && port == other.port) || (scheme == "https" && port == "443")
  }
}

extension WebURL {
  private static func part(_ part: CURLUPart, of url: OpaquePointer, _ flags: Int32 = 0) -> String?
  {
    var text: UnsafeMutablePointer<CChar>?
    guard curl_url_get(url, part, &text, UInt32(flags)) == CURLUE_OK, let text else { return nil }
    defer { curl_free(text) }
    return String(cString: text)
  }
}
