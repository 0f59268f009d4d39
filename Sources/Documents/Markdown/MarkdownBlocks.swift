import Articles
import Deciphering

/// Collects what the Markdown parser reports into blocks and the places of their lines.
///
/// A class, because the parser's callbacks reach it through a pointer.
final class MarkdownBlocks {
  /// How deep lists and quotations nest; a deeper one's blocks join those around it.
  static let deepest = 24
  /// A document of more is too complex.
  static let mostBlocks = 200_000
  /// In bytes: one address or title of a reference may be asked for again and again.
  static let mostReferred = 16 << 20

  enum Container {
    case document
    case quotation
    case list(start: Int?)
    case item
    /// One that nests too deeply to be kept as such.
    case dropped
  }

  struct Frame {
    var container: Container
    var blocks: [Block] = []
    var items: [[Block]] = []
  }

  var frames = [Frame(container: .document)]
  var run = InlineRun()
  /// The code or HTML that is being read.
  var verbatim: [UInt8] = []
  var isVerbatim = false
  var table = Table(rows: [])
  var row: [[Span]] = []
  /// How many pictures are open; their description is no running text.
  var pictures = 0
  var picture = Image(url: "")
  var images: [Image] = []
  var styles: [(style: Span.Style, link: String?)] = [([], nil)]
  /// The fenced polls: which block of the document, and the offset of its first line.
  var polls: [(block: Int, offset: Int?)] = []
  var codeStart: Int?
  private var count = 0
  private var referred = 0
  private var entities: [String: String] = [:]

  let address: PageAddress?

  init(address: PageAddress?) {
    self.address = address
  }

  var blocks: [Block] { frames[0].blocks }

  /// Whether there is more than is kept; the parser is stopped then.
  var isFull: Bool { count > Self.mostBlocks || referred > Self.mostReferred }

  /// Notes that the parser has handed over a text of a link or picture.
  func refer(_ bytes: Int) {
    referred += bytes
  }

  func emit(_ block: Block) {
    count += 1
    frames[frames.count - 1].blocks.append(block)
  }

  /// Ends the paragraph that is being read.
  func flush() {
    let spans = run.take()
    if !spans.isEmpty { emit(.paragraph(spans)) }
    for image in images { emit(.image(image)) }
    images = []
  }

  func push(_ container: Container) {
    flush()
    let isTooDeep = frames.count > 2 * Self.deepest
    frames.append(Frame(container: isTooDeep ? .dropped : container))
  }

  func pop() {
    flush()
    guard frames.count > 1, let frame = frames.popLast() else { return }
    switch frame.container {
    case .document: return
    case .quotation: if !frame.blocks.isEmpty { emit(.quotation(frame.blocks)) }
    case .list(let start):
      if !frame.items.isEmpty { emit(.list(List(start: start, items: frame.items))) }
    case .item: frames[frames.count - 1].items.append(frame.blocks)
    case .dropped: for block in frame.blocks + frame.items.joined() { emit(block) }
    }
  }

  func style(_ style: Span.Style, link: String? = nil) {
    let current = styles.last ?? ([], nil)
    styles.append((current.style.union(style), link ?? current.link))
    apply()
  }

  func endStyle() {
    if styles.count > 1 { styles.removeLast() }
    apply()
  }

  /// The characters that an entity stands for.
  func characters(of entity: String) -> String {
    if let known = entities[entity] { return known }
    let text = HTMLFragment.characters(of: entity)
    entities[entity] = text
    return text
  }
}

extension MarkdownBlocks {
  private func apply() {
    guard let last = styles.last else { return }
    run.set(style: last.style, link: last.link)
  }
}
