/// Addresses as text, put together by RFC 3986, section 5.2.
///
/// What is no address is left as it is: feeds hold worse than any parser of addresses accepts.
enum WebAddress {
  /// The address that `reference` means in a document at `base`.
  static func resolve(_ reference: String, against base: String?) -> String {
    let reference = reference.trimmed
    guard let base, !base.isEmpty, scheme(of: reference) == nil else { return reference }
    guard let root = Parts(base) else { return reference }
    if reference.isEmpty { return base }
    if reference.hasPrefix("//") { return root.scheme + ":" + reference }
    switch reference.first {
    case "/": return root.origin + withoutDots(reference)
    case "?": return root.origin + root.path + reference
    case "#": return root.origin + root.path + root.query + reference
    default: return root.origin + withoutDots(root.folder + reference)
    }
  }

  /// "http" of "http://…"; nil where the text does not begin with a scheme.
  static func scheme(of address: String) -> Substring? {
    guard let colon = address.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let name = address[..<colon]
    let rest = name.utf8.dropFirst()
    guard name.utf8.first?.isASCIILetter == true,
      rest.allSatisfy({ $0.isASCIILetter || $0.isASCIIDigit || [0x2B, 0x2D, 0x2E].contains($0) })
    else { return nil }
    return name
  }

  static func isWeb(_ address: String) -> Bool {
    let scheme = scheme(of: address)?.lowercased()
    return scheme == "http" || scheme == "https"
  }
}

extension WebAddress {
  /// A hierarchical address in pieces.
  private struct Parts {
    var scheme: String
    /// Scheme and authority: "http://host:80".
    var origin: String
    var path: String
    /// With its question mark.
    var query: String

    /// The path to its last slash.
    var folder: String {
      guard let slash = path.lastIndex(of: "/") else { return "/" }
      return String(path[...slash])
    }

    init?(_ address: String) {
      guard let scheme = WebAddress.scheme(of: address) else { return nil }
      self.scheme = String(scheme)
      var rest = address[scheme.endIndex...].dropFirst()
      if let fragment = rest.firstIndex(of: "#") { rest = rest[..<fragment] }
      origin = self.scheme + ":"
      if rest.hasPrefix("//") {
        let authority = rest.dropFirst(2)
        let end = authority.firstIndex { $0 == "/" || $0 == "?" } ?? authority.endIndex
        origin += "//" + authority[..<end]
        rest = authority[end...]
      }
      let question = rest.firstIndex(of: "?") ?? rest.endIndex
      path = String(rest[..<question])
      query = String(rest[question...])
    }
  }

  /// Removes "." and ".." from the path of an address that may end in a query and a fragment.
  private static func withoutDots(_ address: String) -> String {
    let end = address.firstIndex { $0 == "?" || $0 == "#" } ?? address.endIndex
    let path = address[..<end]
    guard path.contains("/.") else { return address }
    var kept: [Substring] = []
    let segments = path.split(separator: "/", omittingEmptySubsequences: false).dropFirst()
    for (position, segment) in zip(segments.indices, segments) {
      let isLast = position == segments.endIndex - 1
      switch segment {
      case ".": if isLast { kept.append("") }
      case "..":
        _ = kept.popLast()
        if isLast { kept.append("") }
      default: kept.append(segment)
      }
    }
    return "/" + kept.joined(separator: "/") + address[end...]
  }
}
