import Articles
import Deciphering

/// Turns a parsed page into blocks, in reading order.
struct HTMLBlocks {
  /// Deeper than this a page is read as text only.
  static let deepest = 256
  static let mostBlocks = 200_000
  /// How deep lists and quotations nest, where each list counts twice.
  ///
  /// What is packed may nest 64 levels deep.
  static let deepestBlocks = 48

  let tree: HTMLTree
  let address: PageAddress?
  /// Where the main text is; absent: everything is main text.
  let main: MainText?
  var page: [PageBlock] = []
  /// Whether the page had more blocks than are kept.
  var isFull = false

  /// The blocks of the lists, quotations and cells around the place that is read.
  var inner: [[Block]] = []
  var run = InlineRun()
  private var images: [Image] = []
  private var lastPicture: Int?
  private var count = 0
  private var isInMain: Bool
  /// Whether the place that is read is inside a root of the main text, and how many things are
  /// around it that are none of the text.
  private var isInRoot: Bool
  private var asides = 0
  private var isLead = false

  init(_ tree: HTMLTree, address: PageAddress?, main: MainText? = nil) {
    self.tree = tree
    self.address = address
    self.main = main
    isInMain = main == nil
    isInRoot = main == nil
  }

  mutating func read(_ node: Int = 0) {
    guard node < tree.nodes.count else { return }
    walk(node, style: [], link: nil)
    flush()
  }

  mutating func walk(_ node: Int, style: Span.Style, link: String?) {
    let inside = tree.nodes[node]
    if inside.tag == .text {
      if let main {
        let wasInRoot = isInRoot
        isInRoot = isInRoot || main.isRoot[node]
        settle()
        isInRoot = wasInRoot
      }
      run.set(style: style, link: link)
      run.append(tree.text[inside.text])
      return
    }
    if inside.tag == .noscript { return picture(withoutScripts: node) }
    if inside.tag.isSilent || isFull || tree.isHidden(node) { return }
    if inside.depth > Self.deepest { return flatten(node, style: style, link: link) }
    guard let main else { return enter(node, style: style, link: link) }
    let wasInRoot = isInRoot
    isInRoot = isInRoot || main.isRoot[node]
    let isAside = isInRoot && main.isLeftOut[node]
    // Inside a list or a quotation what belongs to neither text nor page is left out.
    if isAside, !inner.isEmpty { return }
    if isAside { asides += 1 }
    settle()
    enter(node, style: style, link: link)
    if isAside { asides -= 1 }
    isInRoot = wasInRoot
  }

  /// Ends the paragraph where the main text begins or ends.
  private mutating func settle() {
    let isWanted = isInRoot && asides == 0
    guard isWanted != isInMain else { return }
    flush()
    isInMain = isWanted
  }

  mutating func walkChildren(of node: Int, style: Span.Style = [], link: String? = nil) {
    for child in tree.children(of: node) { walk(child, style: style, link: link) }
  }

  /// Ends the paragraph that is being read.
  mutating func flush() {
    let spans = run.take()
    if !spans.isEmpty { emit(.paragraph(spans)) }
    if images.isEmpty { return }
    let waiting = images
    images = []
    for image in waiting { emit(.image(image)) }
  }

  mutating func emit(_ block: Block) {
    count += 1
    if count > Self.mostBlocks {
      isFull = true
    } else if inner.isEmpty {
      page.append(
        PageBlock(block: block, isMain: isInMain, isLead: isLead)
      )
    } else {
      inner[inner.count - 1].append(block)
    }
  }

  /// The blocks that stand inside a node.
  mutating func blocks(in node: Int) -> [Block] {
    flush()
    inner.append([])
    walkChildren(of: node)
    flush()
    return inner.popLast() ?? []
  }

  /// The running text inside a node, whatever blocks it is made of.
  mutating func spans(in node: Int) -> [Span] {
    flush()
    inner.append([])
    walkChildren(of: node)
    let rest = run.take()
    let blocks = (inner.popLast() ?? []) + (rest.isEmpty ? [] : [.paragraph(rest)])
    var spans: [Span] = []
    for block in blocks {
      let text = Self.spans(of: block)
      if !spans.isEmpty, !text.isEmpty { spans.append(Span("\n")) }
      spans += text
    }
    return spans
  }
}

extension HTMLBlocks {
  private mutating func enter(_ node: Int, style: Span.Style, link: String?) {
    let tag = tree.nodes[node].tag
    if main?.isAroundRoot[node] == true { return walkBlock(node, style: style, link: link) }
    switch tag {
    case .br: run.breakLine()
    case .wbr: return
    case .hr:
      flush()
      emit(.rule)
    case .img: image(node)
    case .h1, .h2, .h3, .h4, .h5, .h6:
      let spans = spans(in: node)
      if !spans.isEmpty { emit(.heading(level: tag.headingLevel ?? 6, spans)) }
    case .pre: preformatted(node)
    case .blockquote where inner.count < Self.deepestBlocks:
      let blocks = blocks(in: node)
      if !blocks.isEmpty { emit(.quotation(blocks)) }
    case .ul where inner.count < Self.deepestBlocks, .ol where inner.count < Self.deepestBlocks:
      list(node)
    case .table where isTabular(node): table(node)
    case .a:
      let href = tree.value(.href, of: node).flatMap { PageAddress.absolute($0, on: address) }
      walkChildren(of: node, style: style, link: href ?? link)
    case .q:
      run.set(style: style, link: link)
      run.append("“".utf8)
      walkChildren(of: node, style: style, link: link)
      run.set(style: style, link: link)
      run.append("”".utf8)
    case .dt, .summary:
      flush()
      walkChildren(of: node, style: style.union(.strong), link: link)
      flush()
    default:
      let own = style.union(Self.style(of: tag))
      let isBlock = tag.isBlock || tag == .label && tree.first(.input, in: node) != nil
      guard isBlock else { return walkChildren(of: node, style: own, link: link) }
      walkBlock(node, style: own, link: link)
    }
  }

  private mutating func walkBlock(_ node: Int, style: Span.Style, link: String?) {
    flush()
    let wasLead = isLead
    isLead = isLead || inner.isEmpty && HTMLFurniture.isLead(node, in: tree)
    walkChildren(of: node, style: style, link: link)
    flush()
    isLead = wasLead
  }

  private mutating func image(_ node: Int) {
    let description = tree.value(.alt, of: node)?.folded
    // An empty `alt` is HTML's way to say that a picture only decorates.
    if description?.isEmpty == true { return }
    guard let url = pictureAddress(node) else { return }
    lastPicture = node
    images.append(Image(url: url, description: description ?? ""))
    if run.isEmpty { flush() }
  }

  /// Where a picture is.
  ///
  /// Pages that load pictures late have a stand-in in `src`, often as data, and the address
  /// elsewhere.
  private func pictureAddress(_ node: Int) -> String? {
    for name in [HTMLAttribute.alternativeSource, .originalSource, .lazySource, .src] {
      if let value = tree.value(name, of: node),
        let url = PageAddress.absolute(value, on: address)
      {
        return url
      }
    }
    // "a.jpg 1x, b.jpg 2x"
    for name in [HTMLAttribute.sources, .alternativeSources] {
      if let first = tree.value(name, of: node)?.split(whereSeparator: \.isWhitespace).first {
        return PageAddress.absolute(String(first), on: address)
      }
    }
    return nil
  }

  /// A picture for those without scripts, unless it stands behind the same one for the others.
  private mutating func picture(withoutScripts node: Int) {
    guard tree.nodes[node].end - node < 50, let picture = tree.first(.img, in: node) else { return }
    if let lastPicture, node - lastPicture <= 8,
      (lastPicture..<node).allSatisfy({ tree.text[tree.nodes[$0].text].allSatisfy(\.isSpace) })
    {
      return
    }
    image(picture)
  }

  private mutating func preformatted(_ node: Int) {
    flush()
    var bytes: [UInt8] = []
    var language: String?
    for index in node..<tree.nodes[node].end {
      let inside = tree.nodes[index]
      if inside.tag == .text { bytes.append(contentsOf: tree.text[inside.text]) }
      if inside.tag == .br { bytes.append(0x0A) }
      for name in tree.value(.classes, of: index)?.split(separator: " ") ?? []
      where language == nil && (name.hasPrefix("language-") || name.hasPrefix("lang-")) {
        language = name.firstIndex(of: "-").map { String(name[name.index(after: $0)...]) }
      }
    }
    while bytes.last?.isSpace == true { bytes.removeLast() }
    if bytes.isEmpty { return }
    emit(.code(String(decoding: bytes, as: UTF8.self), language: language))
  }

  private mutating func list(_ node: Int) {
    flush()
    var items: [[Block]] = []
    inner.append([])
    for child in tree.children(of: node) {
      switch tree.nodes[child].tag {
      case .li where !tree.isHidden(child) && tree.nodes[child].depth <= Self.deepest:
        let item = blocks(in: child)
        if !item.isEmpty { items.append(item) }
      // What stands in a list without being an item becomes one, as browsers show it.
      default:
        walk(child, style: [], link: nil)
        flush()
        let stray = inner[inner.count - 1]
        inner[inner.count - 1] = []
        if !stray.isEmpty { items.append(stray) }
      }
    }
    inner.removeLast()
    if items.isEmpty { return }
    let start = tree.value(.start, of: node).flatMap(Int.init) ?? 1
    emit(.list(List(start: tree.nodes[node].tag == .ol ? start : nil, items: items)))
  }

  /// Text alone, for what nests too deeply.
  private mutating func flatten(_ node: Int, style: Span.Style, link: String?) {
    run.set(style: style, link: link)
    var index = node
    while index < tree.nodes[node].end {
      let inside = tree.nodes[index]
      if inside.tag.isSilent {
        index = inside.end
        continue
      }
      if inside.tag == .text { run.append(tree.text[inside.text]) }
      if inside.tag.isBlock || inside.tag == .br { run.append([0x20]) }
      index += 1
    }
  }

  private static func style(of tag: HTMLTag) -> Span.Style {
    switch tag {
    case .em, .i, .cite: .emphasis
    case .strong, .b: .strong
    case .code, .kbd, .samp, .tt: .code
    case .del, .s, .strike: .deleted
    case .sup: .superscript
    case .sub: .subscript
    default: []
    }
  }

  private static func spans(of block: Block) -> [Span] {
    switch block {
    case .paragraph(let spans), .heading(_, let spans): spans
    case .list(let list): list.items.flatMap { $0.flatMap(spans(of:)) }
    case .quotation(let blocks): blocks.flatMap(spans(of:))
    case .code(let text, _): [Span(text, style: .code)]
    case .table(let table): ([table.header] + table.rows).flatMap { $0.flatMap { $0 } }
    case .image(let image): image.description.isEmpty ? [] : [Span(image.description)]
    case .rule, .notice: []
    }
  }
}
