/// An address as it may be shown: without a name and a password in it.
public enum MaskedAddress {
  /// What stands for what is not shown.
  public static let mask = "***"

  /// The address with `***` in place of what stands before the @ of its host.
  ///
  /// What is no address of the form `scheme://…` stays as it is.
  public static func text(_ address: String) -> String {
    guard let start = address.firstRange(of: "://") else { return address }
    let authority = address[start.upperBound...].prefix { !"/?#\\".contains($0) }
    // A password may itself have an @ in it; hosts have none.
    guard let sign = authority.lastIndex(of: "@") else { return address }
    return String(address[..<start.upperBound]) + mask + address[sign...]
  }

  /// A text of others, such as an error message, with every address in it masked.
  public static func inText(_ words: String) -> String {
    guard words.utf8.contains(UInt8(ascii: "@")) else { return words }
    return words.split(separator: " ", omittingEmptySubsequences: false)
      .map { text(String($0)) }.joined(separator: " ")
  }
}
