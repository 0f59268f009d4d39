/// Finds the part of a page that is its article.
///
/// This is the approach of Arc90's Readability and what became of it: what is hardly ever part of an
/// article is passed over; paragraphs give points to what they stand in; the element with the most
/// points for its links wins, and takes those beside it along that look like it; what is in it is
/// cleaned of boxes, forms and lists of links. Where too little is left, it is tried again with
/// milder rules. Each step goes over the page a fixed number of times, whatever is on it.
struct MainText {
  /// With fewer characters of text than this, milder rules are tried.
  static let enough = 500

  /// How strictly a page is looked through.
  struct Strictness: OptionSet {
    let rawValue: Int

    /// Elements whose names hardly ever belong to an article are passed over.
    static let names = Strictness(rawValue: 1)
    /// What names say counts in the points.
    static let weights = Strictness(rawValue: 2)
    /// Boxes in the text are looked at and left out if they seem to be none of it.
    static let boxes = Strictness(rawValue: 4)

    static let all: [Strictness] = [
      [.names, .weights, .boxes], [.weights, .boxes], [.boxes], [],
    ]
  }

  /// The nodes that hold the text, in reading order, none inside another; empty when it is the whole
  /// page.
  private(set) var roots: [Int] = []
  /// The same by node, and which nodes stand around one.
  private(set) var isRoot: [Bool]
  private(set) var isAroundRoot: [Bool]
  /// Whether a node is none of the text, though it may stand in it; with it all that is inside.
  private(set) var isLeftOut: [Bool]
  /// The element that names the authors.
  private(set) var byLine: Int?
  /// The elements that may be polls by their names, in reading order.
  private(set) var perhapsPolls: [Int] = []
  /// How many characters the text has.
  private(set) var length = 0

  /// `hasAuthors` when the page's head names them, so that no by-line needs to be looked for.
  init(_ tree: HTMLTree, hasAuthors: Bool = true) {
    isLeftOut = [Bool](repeating: false, count: tree.nodes.count)
    isRoot = isLeftOut
    isAroundRoot = isLeftOut
    guard let body = tree.first(.body) else { return }
    let shape = PageShape(tree, body: body)
    perhapsPolls = tree.nodes.indices.filter { shape.signs[$0].contains(.poll) }
    for strictness in Strictness.all {
      var sieve = Sieve(shape, strictness, hasAuthors: hasAuthors)
      let roots = Candidates(shape, sieve.isGone, strictness).roots
      let text = sieve.clean(roots)
      byLine = byLine ?? sieve.byLine
      if text > length {
        length = text
        self.roots = roots.filter { !sieve.isGone[$0] }
        isLeftOut = sieve.isGone
      }
      if text >= Self.enough { break }
    }
    if roots.isEmpty { roots = [body] }
    for root in roots {
      isRoot[root] = true
      var place = root
      while place > 0 {
        place = tree.nodes[place].parent
        if isAroundRoot[place] { break }
        isAroundRoot[place] = true
      }
    }
  }

  /// Leaves out something that was found to be no text, unless the text is in it.
  mutating func leaveOut(_ node: Int) {
    if isAroundRoot[node] || isRoot[node] { return }
    isLeftOut[node] = true
  }
}
