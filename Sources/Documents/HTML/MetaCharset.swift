/// The encoding that a page names in its first bytes.
enum MetaCharset {
  /// The label in `<meta charset=…>`, in a `meta` with `http-equiv`, or in an XML declaration.
  static func label(in page: [UInt8]) -> String? {
    let head = page.prefix(4096).map(\.lowercased)
    let word = Array("charset".utf8)
    let declaration = Array("encoding".utf8)
    if head.starts(with: Array("<?xml".utf8)), let end = head.firstIndex(of: UInt8(ascii: ">")),
      let label = value(of: declaration, in: head[..<end])
    {
      return label
    }
    var rest = head[...]
    while let open = rest.firstRange(of: Array("<meta".utf8)) {
      rest = rest[open.upperBound...]
      let end = rest.firstIndex(of: UInt8(ascii: ">")) ?? rest.endIndex
      if let label = value(of: word, in: rest[..<end]) {
        // Whatever could be read as far as here was no UTF-16.
        return label.hasPrefix("utf-16") ? "utf-8" : label
      }
      rest = rest[end...]
    }
    return nil
  }

  private static func value(of name: [UInt8], in tag: ArraySlice<UInt8>) -> String? {
    guard let found = tag.firstRange(of: name) else { return nil }
    let value = tag[found.upperBound...].drop { $0.isSpace }
    guard value.first == UInt8(ascii: "=") else { return nil }
    let quoted = value.dropFirst().drop { $0.isSpace || $0 == 0x22 || $0 == 0x27 }
    let label = quoted.prefix { !$0.isSpace && !"\"';/".utf8.contains($0) }
    return label.isEmpty ? nil : String(decoding: label, as: UTF8.self)
  }
}
