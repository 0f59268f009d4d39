import Articles
import Screen

/// Walks through a text's blocks and puts their lines one under another.
struct Composer {
  let typesetter: Typesetter
  private(set) var typeset = Typeset()
  var margin = Margin()
  /// The scope of running text here.
  private(set) var scope = Scope.text
  private var numbers: [String: Int] = [:]
  /// What stands in the blank line that comes before the next line.
  private var gap: [Piece]?

  init(typesetter: Typesetter) {
    self.typesetter = typesetter
  }

  /// Columns for text.
  var room: Int { typesetter.measure - margin.width }

  /// How wide a margin may become: at least 10 columns are left for text where there are so many.
  var widestMargin: Int { typesetter.measure - max(4, min(10, typesetter.measure - 4)) }

  mutating func compose(lead: [Span]) {
    compose(lead, scope: .text, attributes: .bold)
    leaveGap()
  }

  /// Sets blocks one under another, with a blank line between them unless they are tight.
  ///
  /// What follows a heading stands close to it.
  mutating func compose(_ blocks: [Block], isTight: Bool) {
    var previous: Block?
    for block in blocks {
      switch (previous, block) {
      case (nil, _): break
      case (_, .heading): leaveGap()
      case (.heading, _): break
      default: if !isTight { leaveGap() }
      }
      let count = typeset.lines.count
      compose(block)
      if typeset.lines.count > count { previous = block }
    }
  }

  /// Leaves a blank line before whatever line comes next.
  mutating func leaveGap() {
    gap = margin.blank
  }

  /// Begins a leaf block with this text.
  mutating func begin(_ text: SafeText) {
    typeset.texts.append(text)
  }

  /// Adds a line of the leaf block that was begun last.
  mutating func emit(_ pieces: [Piece], offset: Int) {
    let place = Place(block: typeset.texts.count - 1, offset: offset)
    if let gap, !typeset.lines.isEmpty { typeset.lines.append(Line(pieces: gap, place: place)) }
    gap = nil
    let before = margin.take()
    typeset.lines.append(Line(pieces: before.isEmpty ? pieces : before + pieces, place: place))
  }

  mutating func emit(_ strand: Strand) {
    begin(strand.text)
    for line in strand.lines(room: room) { emit(line.pieces, offset: line.offset) }
  }

  /// The number of a link's address, or nil for one that leads nowhere from here.
  mutating func number(of address: String) -> Int? {
    if let number = numbers[address] { return number }
    let scheme = address.prefix { $0 != ":" }.lowercased()
    guard !address.isEmpty, !address.hasPrefix("#"),
      !["javascript", "data", "vbscript"].contains(scheme)
    else { return nil }
    typeset.links.append(address)
    numbers[address] = typeset.links.count
    return typeset.links.count
  }
}

extension Composer {
  private mutating func compose(_ block: Block) {
    switch block {
    case .paragraph(let spans):
      compose(spans, scope: scope)
    case .heading(let level, let spans):
      compose(spans, scope: .heading, attributes: level <= 2 ? .bold : [])
    case .list(let list):
      compose(list)
    case .quotation(let blocks):
      composeQuotation(of: blocks)
    case .code(let text, _):
      compose(code: text)
    case .table(let table):
      compose(table)
    case .image(let image):
      compose(image)
    case .rule:
      begin(.empty)
      let mark: SafeText = room >= 5 ? "* * *" : "*"
      let piece = Piece.decoration(mark)
      emit([.blanks((room - piece.width) / 2), piece], offset: 0)
    case .notice(let notice):
      var builder = StrandBuilder()
      builder.adorn("! ", look: Look(scope: .error), leans: true)
      builder.append(typesetter.notice(notice), look: Look(scope: .error))
      emit(builder.strand())
    }
  }

  private mutating func compose(
    _ spans: [Span],
    scope: Scope,
    attributes: Style.Attributes = []
  ) {
    var builder = StrandBuilder()
    append(spans, to: &builder, scope: scope, attributes: attributes)
    emit(builder.strand())
  }

  private mutating func composeQuotation(of blocks: [Block]) {
    within(margin.quoting(limit: widestMargin)) { composer in
      let outer = composer.scope
      composer.scope = .quotation
      composer.compose(blocks, isTight: false)
      composer.scope = outer
    }
  }

  private mutating func compose(_ image: Image) {
    var look = Look(scope: .muted)
    look.link = number(of: image.url)
    var builder = StrandBuilder()
    let colon: SafeText = image.description.isEmpty ? "" : ": "
    builder.adorn("[" + typesetter.image + colon, look: look, leans: true, breaks: true)
    builder.append(image.description, look: look)
    builder.adorn("]", look: look)
    append(numberOf: look.link, to: &builder)
    emit(builder.strand())
  }
}

extension Composer {
  /// Does something inside another margin, and takes up this one where that left off.
  mutating func within(_ inner: Margin, _ compose: (inout Composer) -> Void) {
    var outer = margin
    let count = typeset.lines.count
    margin = inner
    compose(&self)
    if typeset.lines.count > count { outer.first = outer.rest }
    margin = outer
  }
}
