import Articles
import Deciphering

extension MarkdownBlocks {
  func take(_ text: some Collection<UInt8>) {
    if isVerbatim {
      verbatim.append(contentsOf: text)
    } else if pictures > 0 {
      picture.description += String(decoding: text, as: UTF8.self)
    } else if run.style.contains(.code) {
      run.append(verbatim: text)
    } else {
      run.append(text)
    }
  }

  func breakLine() {
    if pictures > 0 { picture.description += " " } else { run.breakLine() }
  }

  /// A paragraph begins: what a tight list's item has said so far is one.
  ///
  /// The box of a task alone is not.
  func endParagraph() {
    if !run.isTaskBox { flush() }
  }

  /// Takes a tag that stands in running text; most only mean how something looks.
  func takeTag(_ tag: String) {
    let name = tag.lowercased().utf8.drop { !$0.isLetter && $0 != UInt8(ascii: "/") }
      .prefix { $0.isLetter || $0 == UInt8(ascii: "/") }
    switch String(decoding: Array(name), as: UTF8.self) {
    case "br", "br/": breakLine()
    case "sup": style(.superscript)
    case "sub": style(.subscript)
    case "del", "s": style(.deleted)
    case "em", "i": style(.emphasis)
    case "strong", "b": style(.strong)
    case "code", "kbd": style(.code)
    case "/sup", "/sub", "/del", "/s", "/em", "/i", "/strong", "/b", "/code", "/kbd": endStyle()
    default: return
    }
  }

  /// The blocks of a piece of HTML.
  func inside(_ html: String) -> [Block] {
    HTMLFragment.body(of: html, address: address).blocks
  }
}
