/// A part of a strand in one look.
struct Run {
  var look: Look
  /// Indices of the strand's units.
  var units: Range<Int>
  /// Where it ends in the UTF-8 of the strand's text, or of its ornaments.
  var end: Int
  /// Where its first character stands in the block; nil for an ornament.
  var offset: Int?
  /// An ornament that stays with what follows it.
  var leans = false
}
