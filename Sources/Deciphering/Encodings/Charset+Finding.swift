extension Charset {
  /// The encoding that a byte order mark tells, and how many bytes the mark takes.
  public static func marked(_ beginning: ArraySlice<UInt8>) -> (charset: Charset, length: Int)? {
    for (mark, charset) in marks where beginning.starts(with: mark) {
      return (charset, mark.count)
    }
    return nil
  }

  /// An encoding of two or four bytes a character without a mark: an ASCII character with which
  /// documents begin, among zeros.
  public static func wide(_ beginning: ArraySlice<UInt8>) -> Charset? {
    let first = Array(beginning.prefix(4))
    guard first.count == 4 else { return nil }
    func begins(_ byte: UInt8) -> Bool { byte.isSpace || "<{[".utf8.contains(byte) }
    switch (first[0] == 0, first[1] == 0, first[2] == 0, first[3] == 0) {
    case (false, true, true, true) where begins(first[0]): return .utf32(lowFirst: true)
    case (true, true, true, false) where begins(first[3]): return .utf32(lowFirst: false)
    case (false, true, false, true) where begins(first[0]): return .utf16(lowFirst: true)
    case (true, false, true, false) where begins(first[1]): return .utf16(lowFirst: false)
    default: return nil
    }
  }

  /// The `charset` of a `Content-Type`, in lower case.
  public static func label(in contentType: String?) -> String? {
    guard let lower = contentType?.lowercased(), let name = lower.firstRange(of: "charset") else {
      return nil
    }
    let value = lower[name.upperBound...].drop { $0 == " " }
    guard value.first == "=" else { return nil }
    let label = value.dropFirst().drop { " \"'".contains($0) }.prefix { !" \"';,".contains($0) }
    return label.isEmpty ? nil : String(label)
  }

  /// The name in `<?xml version="1.0" encoding="…"?>`, in lower case.
  public static func declared(inXML beginning: ArraySlice<UInt8>) -> String? {
    let start = beginning.prefix(512).map(\.lowercased).drop { $0.isSpace }
    guard start.starts(with: "<?xml".utf8), let end = start.firstIndex(of: UInt8(ascii: ">")) else {
      return nil
    }
    return value(of: "encoding", in: start[..<end])
  }

  /// The name in `<meta charset=…>`, in a `meta` with `http-equiv`, or in an XML declaration.
  public static func declared(inPage page: [UInt8]) -> String? {
    let head = page.prefix(4096).map(\.lowercased)
    if let label = declared(inXML: head[...]) { return label }
    var rest = head[...]
    while let open = rest.firstRange(of: Array("<meta".utf8)) {
      rest = rest[open.upperBound...]
      let end = rest.firstIndex(of: UInt8(ascii: ">")) ?? rest.endIndex
      if let label = value(of: "charset", in: rest[..<end]) {
        // Whatever could be read as far as here was no UTF-16.
        return label.hasPrefix("utf-16") ? "utf-8" : label
      }
      rest = rest[end...]
    }
    return nil
  }
}

extension Charset {
  private static let marks: [([UInt8], Charset)] = [
    ([0xEF, 0xBB, 0xBF], .utf8),
    ([0xFF, 0xFE, 0, 0], .utf32(lowFirst: true)),
    ([0, 0, 0xFE, 0xFF], .utf32(lowFirst: false)),
    ([0xFF, 0xFE], .utf16(lowFirst: true)),
    ([0xFE, 0xFF], .utf16(lowFirst: false)),
  ]

  private static func value(of name: String, in tag: ArraySlice<UInt8>) -> String? {
    guard let found = tag.firstRange(of: Array(name.utf8)) else { return nil }
    let value = tag[found.upperBound...].drop { $0.isSpace }
    guard value.first == UInt8(ascii: "=") else { return nil }
    let quoted = value.dropFirst().drop { $0.isSpace || $0 == 0x22 || $0 == 0x27 }
    let label = quoted.prefix { !$0.isSpace && !"\"';/?".utf8.contains($0) }
    return label.isEmpty ? nil : String(decoding: label, as: UTF8.self)
  }
}
