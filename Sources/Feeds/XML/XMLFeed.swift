import Deciphering

/// Cuts a feed in XML into its parts, each a small tree, and lets its dialect read them.
///
/// A part is what stands directly in `rss`, `rdf:RDF`, `channel` or `feed`. Only one part is kept at
/// a time, so that a feed of any length passes in the memory of its largest article.
final class XMLFeed: XMLEvents {
  /// No part is larger, in bytes of text and markup.
  private static let largestPart = 16 << 20
  /// Elements that lie deeper in a part are left out, their text is kept.
  private static let deepestElement = 100

  /// What is wrong with the document as a feed, if anything.
  private(set) var problem: FeedError?

  private let address: String?
  private let take: (FeedPart.Raw) -> Void
  private var dialect: (any Dialect)?
  private var outlines: OPMLReader?
  private var containers: [XMLElement] = []
  private var open: [XMLElement] = []
  private var skipped = 0
  private var pending: [UInt8] = []
  private var size = 0

  /// What the feed has said of itself so far; nil where it is none.
  var head: FeedHead? { outlines?.head ?? dialect?.head }

  init(address: String?, take: @escaping (FeedPart.Raw) -> Void) {
    self.address = address
    self.take = take
  }

  func open(_ name: XMLName, attributes: [XMLElement.Attribute]) {
    guard problem == nil else { return }
    if let outlines { return outlines.open(name, attributes: attributes) }
    if dialect == nil { return begin(name, attributes) }
    flush()
    // An article inside an article: the end of the first one was lost.
    if let part = open.first?.name, isArticle(part), part == name { closeAll() }
    let element = element(name, attributes, in: open.last ?? containers.last)
    if open.isEmpty, dialect?.isContainer(name, in: containers.map(\.name)) == true {
      containers.append(element)
    } else if open.count < XMLFeed.deepestElement {
      open.append(element)
    } else {
      skipped += 1
    }
    size += attributes.reduce(64) { $0 + $1.value.utf8.count + 32 }
    checkSize()
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    if let outlines { return outlines.text(bytes) }
    guard !open.isEmpty, problem == nil else { return }
    pending.append(contentsOf: bytes)
    size += bytes.count
    checkSize()
  }

  func close(_ name: XMLName) {
    guard problem == nil else { return }
    if let outlines { return outlines.close(name) }
    flush()
    if skipped > 0 {
      skipped -= 1
    } else if !open.isEmpty {
      closeOne()
    } else if containers.last?.name == name {
      containers.removeLast()
    }
  }

  /// Takes what the document's end left open.
  func finish() {
    if let outlines { return take(.head(outlines.head)) }
    flush()
    closeAll()
    guard problem == nil else { return }
    guard let dialect else {
      problem = .notReadable("no XML element")
      return
    }
    take(.head(dialect.head))
  }
}

extension XMLFeed {
  private func begin(_ name: XMLName, _ attributes: [XMLElement.Attribute]) {
    let root = element(name, attributes, in: nil)
    if OPMLReader.isRoot(name) {
      outlines = OPMLReader(root: root) { [take] outline, head in take(.outline(outline, head)) }
      return
    }
    dialect = Dialects.dialect(of: root)
    containers = [root]
    if dialect == nil { problem = .notReadable("<\(name.local.prefix(40))>") }
  }

  private func isArticle(_ name: XMLName) -> Bool {
    name.local == "item" || name.local == "entry"
  }

  private func element(
    _ name: XMLName,
    _ attributes: [XMLElement.Attribute],
    in parent: XMLElement?
  ) -> XMLElement {
    var element = XMLElement(name: name, attributes: attributes)
    element.base = parent == nil ? address : parent?.base
    element.language = parent?.language
    guard attributes.contains(where: { $0.name.vocabulary == .xml }) else { return element }
    if let base = element[XMLName(.xml, "base")] {
      element.base = PageAddress.resolve(base, against: element.base)
    }
    if let language = element[XMLName(.xml, "lang")] {
      // An empty one ends what is inherited.
      element.language = language.trimmed.replacing("_", with: "-")
    }
    return element
  }

  private func flush() {
    guard !pending.isEmpty else { return }
    if let last = open.indices.last {
      Windows1252.mend(&pending)
      open[last].nodes.append(.text(String(decoding: pending, as: UTF8.self)))
    }
    pending.removeAll(keepingCapacity: true)
  }

  private func closeAll() {
    while !open.isEmpty { closeOne() }
  }

  private func closeOne() {
    guard let element = open.popLast() else { return }
    if let parent = open.indices.last {
      open[parent].nodes.append(.element(element))
      return
    }
    size = 0
    skipped = 0
    if let article = dialect?.take(element), let head = dialect?.head {
      take(.article(article, head))
    }
  }

  private func checkSize() {
    if size > XMLFeed.largestPart { problem = .tooComplex }
  }
}
