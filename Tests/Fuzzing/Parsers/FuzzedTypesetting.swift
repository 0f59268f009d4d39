import Articles
import Documents
import Screen
import Typesetting

/// Markdown set in lines of a measure that its length chooses.
enum FuzzedTypesetting: FuzzedParser {
  static let name = "typesetting"

  static var samples: [[UInt8]] { FuzzedMarkdown.samples + FuzzedTerminalText.samples }

  static func take(_ bytes: [UInt8]) {
    do throws(DocumentError) {
      let article = try MarkdownFile.read(bytes, name: nil, url: nil).article
      let typesetter = Typesetter(measure: bytes.count % 100) { _ in "notice" }
      let set = typesetter.typeset(lead: article.lead, body: article.body)
      for line in set.lines {
        expect(line.width <= typesetter.measure, "a line of \(line.width)")
        expect(set.texts.indices.contains(line.place.block), "a line of no block")
      }
    } catch {}
  }
}
