import Articles
import Deciphering

/// Reads OPML 1 and 2 (https://opml.org/spec2.opml): outlines with a feed's address are sources,
/// those without are folders.
///
/// Nothing is ever made of it but http and https sources, each with a title of one line.
final class OPMLReader: XMLEvents {
  /// No more sources are taken from one document.
  private static let most = 20_000
  /// Titles and folders' names are cut after so many characters.
  private static let longestName = 200
  /// No address is longer, in bytes.
  private static let longestAddress = 2048

  private(set) var head: FeedHead
  private let take: (SourceOutline, FeedHead) -> Void
  /// A name for each open outline; nil where it is a source and no folder.
  private var open: [String?] = []
  private var isInTitle = false
  private var title: [UInt8] = []
  private var count = 0

  init(root: XMLElement, take: @escaping (SourceOutline, FeedHead) -> Void) {
    let version = root["version"]?.content ?? "2.0"
    head = FeedHead(format: "opml\(version.prefix(8))", language: root.language?.content)
    self.take = take
  }

  static func isRoot(_ name: XMLName) -> Bool {
    name.local == "opml" || name.local == "outlinedocument"
  }

  func open(_ name: XMLName, attributes: [XMLElement.Attribute]) {
    isInTitle = name.local == "title" && open.isEmpty && head.title == nil
    if name.local == "outline" { begin(XMLElement(name: name, attributes: attributes)) }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard isInTitle, title.count < 1 << 12 else { return }
    title.append(contentsOf: bytes)
  }

  func close(_ name: XMLName) {
    if isInTitle, name.local == "title" {
      let words = String(decoding: title, as: UTF8.self).content
      head.title = words.map { FeedText(.text($0)) }
      isInTitle = false
    }
    if name.local == "outline" { _ = open.popLast() }
  }
}

extension OPMLReader {
  private func begin(_ outline: XMLElement) {
    let name = (outline["title"]?.content ?? outline["text"]?.content).map(Self.line)
    guard let url = address(of: outline) else {
      // What leads elsewhere, such as a link to a page, is no folder.
      let isLeaf = outline["xmlurl"] != nil || outline["url"] != nil
      return open.append(isLeaf ? nil : name?.replacing("/", with: "∕"))
    }
    let folder = folder
    open.append(nil)
    guard count < OPMLReader.most else { return }
    count += 1
    let site = outline["htmlurl"]?.content.flatMap(Self.webAddress)
    take(SourceOutline(url: url, title: name ?? "", siteURL: site, folder: folder), head)
  }

  /// The folders around, as deep and as long as folders may be; what lies deeper is put into the
  /// last of them.
  private var folder: String {
    var path = ""
    for name in open.compactMap(\.self) {
      guard let longer = SourceFolder.name(typed: path.isEmpty ? name : "\(path)/\(name)") else {
        break
      }
      path = longer
    }
    return path
  }

  private func address(of outline: XMLElement) -> String? {
    let isFeed = ["rss", "atom", "feed", "rdf"].contains(outline["type"]?.trimmed.lowercased())
    let written = outline["xmlurl"] ?? (isFeed ? outline["url"] : nil)
    return written?.content.flatMap(Self.webAddress)
  }

  private static func webAddress(_ text: String) -> String? {
    guard text.utf8.count <= longestAddress, PageAddress.isWeb(text),
      text.utf8.allSatisfy({ $0 > 0x20 && $0 != 0x7F })
    else { return nil }
    return text
  }

  private static func line(_ name: String) -> String {
    let words = name.prefix(longestName).split(whereSeparator: \.isWhitespace)
    return words.joined(separator: " ")
  }
}
