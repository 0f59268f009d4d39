import Deciphering

/// A text of a feed as the feed writes it: plain, or marked up as HTML.
public enum Markup: Equatable, Sendable {
  case text(String)
  case html(String)

  public var source: String {
    switch self {
    case .text(let source), .html(let source): source
    }
  }

  /// Takes a text that the format does not mark, such as an RSS title, for what it looks like.
  ///
  /// It is HTML when it holds a tag or a character reference.
  public init(guessing source: String) {
    self = Markup.looksLikeHTML(source) ? .html(source) : .text(source)
  }
}

extension Markup {
  private static func looksLikeHTML(_ source: String) -> Bool {
    var source = source
    return source.withUTF8 { bytes in
      for (position, byte) in bytes.enumerated() where byte == 0x3C || byte == 0x26 {
        let rest = bytes[(position + 1)...]
        if byte == 0x3C ? beginsTag(rest) : beginsReference(rest) { return true }
      }
      return false
    }
  }

  private static func beginsTag(_ rest: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard let first = rest.first else { return false }
    let isOpening = first.isLetter || first == UInt8(ascii: "!")
    let isClosing = first == UInt8(ascii: "/") && rest.dropFirst().first?.isLetter == true
    return (isOpening || isClosing) && rest.contains(UInt8(ascii: ">"))
  }

  private static func beginsReference(_ rest: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    var count = 0
    for byte in rest.prefix(33) {
      if byte == UInt8(ascii: ";") { return count > 1 }
      guard byte.isLetter || byte.isDigit || byte == UInt8(ascii: "#") && count == 0
      else { return false }
      count += 1
    }
    return false
  }
}
