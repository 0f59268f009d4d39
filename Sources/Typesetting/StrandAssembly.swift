import Screen

/// Makes a strand's units and runs of its parts.
///
/// Characters are found in the whole text, so that a mark belongs to the letter before it even where
/// a new part begins with it; a character looks like the part in which it begins.
struct StrandAssembly {
  private(set) var strand: Strand
  private let parts: [StrandPart]
  private var nextPart = 0
  /// Where the open part ends.
  private var boundary = 0
  private var look = Look(scope: .text)
  /// The first unit of the open run.
  private var firstUnit = 0
  /// Where the ornaments that were placed end.
  private var ornamentsEnd = 0

  init(
    text: SafeText,
    ornaments: SafeText,
    base: Int,
    parts: [StrandPart],
    lineEnds: [Int]
  ) {
    self.parts = parts
    strand = Strand(text: text, ornaments: ornaments, base: base)
    let bytes = Array(text.string.utf8)
    strand.units.reserveCapacity(bytes.count + ornaments.string.utf8.count)
    strand.starts.reserveCapacity(bytes.count + ornaments.string.utf8.count)

    let script = Script(of: bytes)
    if script == .complex { addCharacters() } else { addScalars(bytes, script: script) }
    close(at: bytes.count)
    openPart(at: bytes.count)

    if script != .plain { strand.markBreaks(by: bytes) }
    strand.moveBreaksBeforeLeaningRuns()
    strand.markLineEnds(lineEnds)
  }
}

extension StrandAssembly {
  /// Adds a text whose every scalar is a character.
  private mutating func addScalars(_ bytes: [UInt8], script: Script) {
    var breaks = PlainBreaks()
    var index = 0
    while index < bytes.count {
      if index >= boundary { openPart(at: index) }
      let scalar = Script.scalar(in: bytes, at: index)
      var unit = Unit(
        width: scalar.value < 0x7F ? 1 : Columns.width(of: scalar),
        isSpace: Script.isSpace(scalar)
      )
      if script == .plain { unit.breaksBefore = breaks.mayBreak(before: scalar) }
      strand.units.append(unit)
      strand.starts.append(Int32(truncatingIfNeeded: index))
      index += UTF8.width(scalar)
    }
  }

  private mutating func addCharacters() {
    var index = 0
    for character in strand.text.string {
      if index >= boundary { openPart(at: index) }
      let width = Columns.width(of: character)
      let scalars = character.unicodeScalars
      if width <= 4 {
        let isSpace = scalars.count == 1 && scalars.first.map(Script.isSpace) == true
        strand.units.append(Unit(width: width, isSpace: isSpace))
        strand.starts.append(Int32(truncatingIfNeeded: index))
      } else {
        addParts(of: character, at: index)
      }
      index += character.utf8.count
    }
  }

  /// Adds a chain of letters that counts as one character, letter by letter.
  ///
  /// It may be wider than any line. Each letter becomes a run, since they share one offset.
  private mutating func addParts(of character: Character, at byte: Int) {
    close(at: byte)
    var end = byte
    for scalar in character.unicodeScalars {
      let width = Columns.width(of: scalar)
      let start = end
      end += UTF8.width(scalar)
      if width == 0, strand.units.count > firstUnit {
        strand.runs[strand.runs.count - 1].end = end
        continue
      }
      let unit = strand.units.count
      strand.units.append(Unit(width: width))
      strand.starts.append(Int32(truncatingIfNeeded: start))
      strand.runs.append(
        Run(
          look: look,
          units: unit..<unit + 1,
          end: end,
          offset: strand.base + strand.characters
        )
      )
    }
    strand.characters += 1
    firstUnit = strand.units.count
  }

  /// Ends the open run at a byte of the text.
  private mutating func close(at byte: Int) {
    let units = firstUnit..<strand.units.count
    firstUnit = units.upperBound
    guard !units.isEmpty else { return }
    strand.runs.append(
      Run(look: look, units: units, end: byte, offset: strand.base + strand.characters)
    )
    strand.characters += units.count
  }

  /// Opens the part to which a byte of the text belongs, after the ornaments that stand before it.
  private mutating func openPart(at byte: Int) {
    close(at: byte)
    while nextPart < parts.count {
      let part = parts[nextPart]
      nextPart += 1
      if part.isOrnament {
        place(part)
      } else if part.end > byte {
        (look, boundary) = (part.look, part.end)
        return
      }
    }
  }

  private mutating func place(_ part: StrandPart) {
    let ornament = strand.ornaments[utf8: ornamentsEnd..<part.end]
    for character in ornament.string {
      var unit = Unit(width: Columns.width(of: character), isSpace: part.breaks && character == " ")
      unit.breaksBefore = part.breaks && strand.units.last?.isSpace == true
      strand.units.append(unit)
      strand.starts.append(Int32(truncatingIfNeeded: ornamentsEnd))
      ornamentsEnd += character.utf8.count
    }
    strand.runs.append(
      Run(
        look: part.look,
        units: firstUnit..<strand.units.count,
        end: ornamentsEnd,
        leans: part.leans
      )
    )
    firstUnit = strand.units.count
  }
}
