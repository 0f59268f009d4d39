public import Articles
import Deciphering

/// Pieces of HTML, such as feeds carry.
public enum HTMLFragment {
  /// The blocks of a piece of HTML; links become absolute against `base` where that is given.
  ///
  /// What nests too deeply to be parsed is read as text with its tags taken out.
  public static func body(of html: String, base: String?) -> Body {
    body(of: html, address: PageAddress(base))
  }

  static func body(of html: String, address: PageAddress?) -> Body {
    guard html.utf8.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") }),
      let tree = try? HTMLTree(Array(html.utf8))
    else {
      var run = InlineRun()
      run.append(withoutTags(html))
      let spans = run.take()
      return Body(spans.isEmpty ? [] : [.paragraph(spans)])
    }
    var blocks = HTMLBlocks(tree, address: address)
    blocks.read()
    return Body(blocks.page.map(\.block))
  }

  /// The words of a piece of HTML on one line.
  public static func plainText(of html: String) -> String {
    guard html.utf8.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") }) else {
      return html.folded
    }
    guard let tree = try? HTMLTree(Array(html.utf8)), !tree.nodes.isEmpty else {
      return String(decoding: withoutTags(html), as: UTF8.self).folded
    }
    return tree.words(of: 0, most: .max)
  }
}

extension HTMLFragment {
  /// The characters that an entity such as `&nbsp;` stands for, unfolded.
  static func characters(of entity: String) -> String {
    guard let tree = try? HTMLTree(Array(entity.utf8)) else { return entity }
    return String(decoding: tree.text, as: UTF8.self)
  }

  private static func withoutTags(_ html: String) -> [UInt8] {
    var text: [UInt8] = []
    var isTag = false
    for byte in html.utf8 {
      switch byte {
      case UInt8(ascii: "<"): isTag = true
      case UInt8(ascii: ">") where isTag:
        isTag = false
        text.append(0x20)
      default: if !isTag { text.append(byte) }
      }
    }
    return text
  }
}
