import Articles
import Screen
import Testing
import Typesetting

/// What holds for every text at every measure.
@Suite struct TypesettingLawsTests {
  private static let seeds: [UInt64] = Array(1...150)
  private static let measures = [8, 13, 20, 31, 72]

  private func texts(seed: UInt64) -> [Typeset] {
    var random = RandomBody(seed: seed)
    let lead = random.spans()
    let body = random.body()
    return Self.measures.map { set(body, lead: lead, at: $0) }
  }

  @Test(arguments: seeds)
  func `no line is wider than the measure, and widths are told right`(seed: UInt64) {
    for (measure, text) in zip(Self.measures, texts(seed: seed)) {
      for line in text.lines {
        #expect(line.width <= measure)
        for piece in line.pieces { #expect(piece.width == Columns.width(of: piece.text)) }
      }
    }
  }

  @Test(arguments: seeds)
  func `every character but white space is shown, at its place`(seed: UInt64) {
    for text in texts(seed: seed) {
      var missing = text.texts.map { text in
        Set(text.string.enumerated().filter { !$0.element.isWhitespace }.map(\.offset))
      }
      let characters = text.texts.map { Array($0.string) }
      for line in text.lines {
        for piece in line.pieces {
          guard let offset = piece.offset else { continue }
          let offsets = offset..<offset + piece.text.string.count
          let meant = String(characters[line.place.block][offsets])
          #expect(piece.text.string.withoutBlanks == meant.withoutBlanks)
          missing[line.place.block].subtract(offsets)
        }
      }
      #expect(missing.allSatisfy { $0.isEmpty })
    }
  }

  @Test(arguments: seeds)
  func `places ascend, and each leads back to the line that shows it`(seed: UInt64) {
    for text in texts(seed: seed) {
      for (above, below) in zip(text.lines, text.lines.dropFirst()) {
        #expect(above.place <= below.place)
      }
      for (index, line) in text.lines.enumerated()
      where line.pieces.contains(where: { $0.offset == line.place.offset }) {
        #expect(text.line(at: line.place) == index)
      }
    }
  }

  @Test(arguments: seeds)
  func `a place found at one measure is found at every other`(seed: UInt64) {
    let texts = texts(seed: seed)
    for text in texts {
      for line in text.lines {
        for piece in line.pieces {
          guard let offset = piece.offset, !piece.text.isEmpty else { continue }
          let place = Place(block: line.place.block, offset: offset)
          for other in texts {
            let found = other.lines[other.line(at: place)]
            #expect(found.place.block == place.block)
            #expect(
              found.pieces.contains { piece in
                piece.offset.map { $0..<$0 + piece.text.string.count ~= offset } ?? false
              } || piece.text.string.first?.isWhitespace == true
            )
          }
        }
      }
    }
  }

  @Test(arguments: seeds)
  func `the texts of blocks and the links are the same at every measure`(seed: UInt64) {
    let texts = texts(seed: seed)
    for text in texts {
      #expect(text.texts == texts[0].texts)
      #expect(text.links == texts[0].links)
    }
  }
}

extension String {
  // The blank between two cells may be one character with the sign before it.
  fileprivate var withoutBlanks: [Unicode.Scalar] { unicodeScalars.filter { $0 != " " } }
}
