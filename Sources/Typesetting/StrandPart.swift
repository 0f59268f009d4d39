/// What was added to a strand in one go.
struct StrandPart {
  var look: Look
  /// Where it ends in the UTF-8 of the text, or of the ornaments.
  var end: Int
  var isOrnament = false
  var leans = false
  var breaks = false
}
