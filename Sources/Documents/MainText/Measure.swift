/// What is inside a node, added up from the nodes below it that are not left out.
struct Measure {
  /// In characters, a run of white space counting as one.
  var text: Int32 = 0
  /// Characters of links; of those to a place on the same page only a part counts.
  var linked: Float = 0
  var commas: Int32 = 0
  /// Characters of headings and of lists; what is in two of them counts twice.
  var headings: Int32 = 0
  var listed: Int32 = 0
  /// Elements.
  var paragraphs: Int32 = 0
  var images: Int32 = 0
  var items: Int32 = 0
  var inputs: Int32 = 0
  var embeds: Int32 = 0
  /// Whether any text is in an element that is made for text.
  var hasTextElement = false
  var hasVideo = false
  var hasFacts = false

  /// From 0 to 1.
  var linkDensity: Double { text == 0 ? 0 : Double(linked) / Double(text) }

  static func += (sum: inout Measure, part: Measure) {
    sum.text &+= part.text
    sum.linked += part.linked
    sum.commas &+= part.commas
    sum.headings = sum.headings.addingReportingOverflow(part.headings).partialValue
    sum.listed = sum.listed.addingReportingOverflow(part.listed).partialValue
    sum.paragraphs += part.paragraphs
    sum.images += part.images
    sum.items += part.items
    sum.inputs += part.inputs
    sum.embeds += part.embeds
    sum.hasTextElement = sum.hasTextElement || part.hasTextElement
    sum.hasVideo = sum.hasVideo || part.hasVideo
    sum.hasFacts = sum.hasFacts || part.hasFacts
  }
}
