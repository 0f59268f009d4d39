/// Names and passwords that stand in addresses: "https://user:password@host/".
public enum Credentials {
  /// The address without credentials, and what they were, "user:password", with percent signs
  /// resolved; nil where there are none.
  public static func split(_ address: String) -> (address: String, credentials: String?) {
    guard let range = range(in: address) else { return (address, nil) }
    let credentials = resolved(address[range])
    let end = address.index(after: range.upperBound)
    return (String(address[..<range.lowerBound]) + address[end...], credentials)
  }

  /// Where they stand, without the "@".
  private static func range(in address: String) -> Range<String.Index>? {
    guard let scheme = address.firstRange(of: "://") else { return nil }
    let rest = address[scheme.upperBound...]
    let end = rest.firstIndex { "/?#\\".contains($0) } ?? rest.endIndex
    guard let at = rest[..<end].lastIndex(of: "@") else { return nil }
    return rest.startIndex..<at
  }

  private static func resolved(_ text: Substring) -> String {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      let digits = rest.prefix(2)
      if byte == UInt8(ascii: "%"), digits.count == 2,
        let value = UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
      {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
