import Articles

/// The part of an http or https address that names a machine.
enum WebHost {
  /// Scheme, host and port in small letters, such as "https://example.org:8443"; nil for what is no
  /// such address.
  static func origin(of address: String) -> String? {
    let address = Credentials.split(address).address
    guard let scheme = address.firstRange(of: "://") else { return nil }
    let name = address[..<scheme.lowerBound].lowercased()
    let rest = address[scheme.upperBound...]
    let host = rest.prefix { !"/?#\\".contains($0) }.lowercased()
    guard ["http", "https"].contains(name), !host.isEmpty else { return nil }
    return "\(name)://\(host)"
  }

  /// Whether an address may take the place of another for good.
  ///
  /// What was asked for over a secure connection stays so.
  static func mayMove(_ address: String, to other: String) -> Bool {
    guard let from = origin(of: address), let to = origin(of: other), address != other else {
      return false
    }
    return to.hasPrefix("https:") || from.hasPrefix("http:")
  }
}
