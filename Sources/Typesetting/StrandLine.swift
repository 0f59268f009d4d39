/// A line of a strand, still without what stands before it.
struct StrandLine {
  var pieces: [Piece]
  /// Where it begins in the block, in characters.
  var offset: Int
  /// Whether the line before was broken for want of room, not by the author.
  var isContinued: Bool

  /// In columns.
  var width: Int { pieces.reduce(0) { $0 + $1.width } }
}
