/// What is inside a node, added up from the nodes below it that are not left out.
struct Measure {
  /// In characters, a run of white space counting as one.
  var text: Int32 = 0
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
  /// Characters of links; of those to a place on the same page only a part counts.
  var linked: Float = 0
  var marks: Marks = []

  /// What is somewhere inside.
  struct Marks: OptionSet {
    let rawValue: UInt8

    /// Text in an element that is made for text.
    static let textElement = Marks(rawValue: 1)
    static let video = Marks(rawValue: 2)
    static let facts = Marks(rawValue: 4)
  }

  /// From 0 to 1.
  var linkDensity: Double { text == 0 ? 0 : Double(linked) / Double(text) }

  /// Only what is in headings and lists can grow beyond the page's length, with each of them around
  /// it, so that nothing has to be looked after here.
  @inline(__always) static func += (sum: inout Measure, part: Measure) {
    sum.text &+= part.text
    sum.commas &+= part.commas
    sum.headings &+= part.headings
    sum.listed &+= part.listed
    sum.paragraphs &+= part.paragraphs
    sum.images &+= part.images
    sum.items &+= part.items
    sum.inputs &+= part.inputs
    sum.embeds &+= part.embeds
    sum.linked += part.linked
    sum.marks.formUnion(part.marks)
  }
}
