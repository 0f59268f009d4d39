public import Articles
import Screen

/// One line of a set text.
public struct Line: Equatable, Sendable {
  /// From left to right; none in a blank line.
  public var pieces: [Piece]
  /// Where its first character stands.
  ///
  /// A line of decorations alone, and a blank one, has the place of what follows it.
  public var place: Place

  public init(pieces: [Piece], place: Place) {
    self.pieces = pieces
    self.place = place
  }

  /// In columns.
  public var width: Int { pieces.reduce(0) { $0 + $1.width } }
}

extension Line {
  /// Whether the character at this offset of the line's block is shown in it.
  func shows(_ offset: Int) -> Bool {
    pieces.contains { piece in
      guard let start = piece.offset, start <= offset else { return false }
      let distance = offset - start
      return distance < piece.text.string.utf8.count && distance < piece.text.string.count
    }
  }
}
