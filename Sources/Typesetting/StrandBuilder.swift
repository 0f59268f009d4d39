import Screen

/// Gathers the parts of a strand.
struct StrandBuilder {
  private var base: Int
  private var text = SafeText.empty
  private var ornaments = SafeText.empty
  private var parts: [StrandPart] = []
  private var lineEnds: [Int] = []
  /// Marks taken over at the beginning of parts since the last part that had more than marks.
  private var marks: Int

  /// A builder for what stands after `base` characters of its block.
  init(base: Int = 0) {
    self.base = base
    // A mark at the beginning would join the blank that stands before it in the block.
    marks = base > 0 ? SafeText.mostMarks : 0
  }

  /// Adds text from a document, in which a `\n` breaks the line.
  mutating func append(_ raw: String, look: Look) {
    if raw.utf8.contains(0x0A) {
      let rows = raw.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
      for (index, row) in rows.enumerated() {
        if index > 0 {
          lineEnds.append(text.string.utf8.count)
          text += " "
          // A mark that begins a line has nothing to stand on, least of all the break.
          marks = SafeText.mostMarks
        }
        append(line: Substring(row))
      }
    } else {
      append(line: raw[...])
    }
    parts.append(StrandPart(look: look, end: text.string.utf8.count))
  }

  /// Adds something that the text does not say itself.
  ///
  /// One that `leans` stays with what follows it, another with what stands before it. Its own spaces
  /// are places to break only when it `breaks`.
  mutating func adorn(_ ornament: SafeText, look: Look, leans: Bool = false, breaks: Bool = false) {
    ornaments += ornament
    parts.append(
      StrandPart(
        look: look,
        end: ornaments.string.utf8.count,
        isOrnament: true,
        leans: leans,
        breaks: breaks
      )
    )
  }

  func strand() -> Strand {
    let assembly = StrandAssembly(
      text: text,
      ornaments: ornaments,
      base: base,
      parts: parts,
      lineEnds: lineEnds
    )
    return assembly.strand
  }
}

extension StrandBuilder {
  private mutating func append(line raw: Substring) {
    text += SafeText(raw.utf8.first.map { $0 < 0x80 } ?? true ? raw : limitingMarks(of: raw))
  }

  /// The sanitizer limits the marks of a character within one part; this does it where parts meet.
  private mutating func limitingMarks(of raw: Substring) -> Substring {
    let leading = raw.unicodeScalars.prefix { scalar in
      let properties = scalar.properties
      return properties.isGraphemeExtend || properties.generalCategory == .spacingMark
        || properties.isEmojiModifier || scalar == "\u{200D}"
    }
    let kept = leading.prefix(max(0, SafeText.mostMarks - marks))
    let rest = raw[leading.endIndex...]
    marks = rest.isEmpty ? marks + leading.count : 0
    return kept.count == leading.count ? raw : Substring(kept) + rest
  }
}
