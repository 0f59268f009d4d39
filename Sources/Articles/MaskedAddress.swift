/// An address as it may be shown: without a name and a password in it.
public enum MaskedAddress {
  /// The address with `***` in place of what stands before the @ of its host.
  ///
  /// What is no address of the form `scheme://…` stays as it is.
  public static func text(_ address: String) -> String {
    guard let start = address.firstRange(of: "://") else { return address }
    let authority = address[start.upperBound...].prefix { !"/?#\\".contains($0) }
    // A password may itself have an @ in it; hosts have none.
    guard let sign = authority.lastIndex(of: "@") else { return address }
    return String(address[..<start.upperBound]) + "***" + address[sign...]
  }
}
