/// Which proxy stands between this machine and an address, by the environment's variables.
///
/// It is decided here rather than in libcurl, so that the gate against private addresses knows
/// whether a connection leads to the proxy or to the address itself.
struct Proxy {
  private let variables: [String: String]

  init(_ environment: [String: String]) {
    variables = environment
  }

  /// The proxy's address, or nil where there is none.
  func address(for url: WebURL) -> String? {
    // HTTP_PROXY in capitals is left out: a web server's script may have it from a stranger.
    let names =
      [url.scheme + "_proxy"] + (url.scheme == "https" ? ["HTTPS_PROXY"] : [])
      + ["all_proxy", "ALL_PROXY"]
    let found = names.lazy.compactMap { variables[$0] }.first
    guard let found, !found.isEmpty, !isDirect(url) else { return nil }
    return found
  }

  /// Whether `no_proxy` names the host, a domain above it, or everything.
  private func isDirect(_ url: WebURL) -> Bool {
    let text = variables["no_proxy"] ?? variables["NO_PROXY"] ?? ""
    for part in text.lowercased().split(whereSeparator: { $0 == "," || $0.isWhitespace }) {
      if part == "*" { return true }
      var name = part.hasPrefix(".") ? part.dropFirst() : part
      if name.hasSuffix(".") { name = name.dropLast() }
      let host = url.host.hasPrefix("[") ? String(url.host.dropFirst().dropLast()) : url.host
      if host == name || host.hasSuffix("." + name) { return true }
    }
    return false
  }
}
