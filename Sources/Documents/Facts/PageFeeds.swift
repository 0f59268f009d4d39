import Deciphering

/// Finds the feeds that a page names.
///
/// `link rel=alternate` with a feed's media type is the standard way; `rel=feed` came before it. A
/// link in the text whose address looks like a feed's is a weaker sign, and stands behind those.
struct PageFeeds {
  /// How many are kept.
  static let most = 20

  private(set) var feeds: [NamedFeed] = []

  init(_ tree: HTMLTree, base: PageAddress?) {
    var weaker: [NamedFeed] = []
    for index in tree.nodes.indices where !tree.nodes[index].attributes.isEmpty {
      switch tree.nodes[index].tag {
      case .link:
        if let feed = Self.declared(index, in: tree, base: base) { Self.add(feed, to: &feeds) }
      case .a where weaker.count < Self.most:
        if let feed = Self.linked(index, in: tree, base: base) { Self.add(feed, to: &weaker) }
      default: continue
      }
    }
    // What lists the comments is a feed, but seldom the wanted one.
    feeds = feeds.filter { !Self.isOfComments($0) } + feeds.filter(Self.isOfComments)
    for feed in weaker { Self.add(feed, to: &feeds) }
  }
}

extension PageFeeds {
  private static let types: Set<String> = [
    "application/rss+xml", "application/atom+xml", "application/feed+json", "application/rdf+xml",
    "text/rss+xml", "text/atom+xml", "application/x-rss+xml",
  ]

  /// What common software puts at the end of its feeds' addresses.
  private static let endings = [
    ".rss", ".atom", ".rdf", "/rss", "/feed", "/feeds", "/atom", "/rss.xml", "/feed.xml",
    "/atom.xml", "/index.xml", "/feed.json", "/feeds/posts/default",
  ]

  private static func declared(_ node: Int, in tree: HTMLTree, base: PageAddress?) -> NamedFeed? {
    let relations = tree.value(.rel, of: node)?.lowercased().split { $0.isWhitespace } ?? []
    let type = mediaType(of: node, in: tree)
    let isFeed =
      relations.contains("alternate") && type.map(types.contains) == true
      || relations.contains("feed") && !relations.contains("stylesheet")
    guard isFeed, let url = address(of: node, in: tree, base: base) else { return nil }
    return NamedFeed(
      url: url,
      title: tree.value(.title, of: node)?.meaning,
      type: type ?? "application/rss+xml"
    )
  }

  private static func linked(_ node: Int, in tree: HTMLTree, base: PageAddress?) -> NamedFeed? {
    guard let url = address(of: node, in: tree, base: base) else { return nil }
    let type = mediaType(of: node, in: tree).flatMap { types.contains($0) ? $0 : nil }
    var path = url.lowercased().prefix { $0 != "?" && $0 != "#" }
    while path.hasSuffix("/") { path = path.dropLast() }
    guard type != nil || endings.contains(where: path.hasSuffix) else { return nil }
    let words = tree.words(of: node, most: 200).meaning
    return NamedFeed(url: url, title: words ?? tree.value(.title, of: node)?.meaning, type: type)
  }

  private static func mediaType(of node: Int, in tree: HTMLTree) -> String? {
    tree.value(.type, of: node)?.lowercased().prefix { $0 != ";" }.description.meaning
  }

  private static func address(of node: Int, in tree: HTMLTree, base: PageAddress?) -> String? {
    guard var href = tree.value(.href, of: node)?.trimmed, href.utf8.count <= 2000 else {
      return nil
    }
    // "feed:https://…" and "feed://…" ask the browser for a feed reader.
    if href.lowercased().hasPrefix("feed:") {
      href = String(href.dropFirst(5))
      if href.hasPrefix("//") { href = "https:" + href }
    }
    guard let url = PageAddress.absolute(href, on: base) else { return nil }
    let scheme = url.prefix { $0 != ":" }.lowercased()
    // Without an address of the page nothing is known of a relative one.
    return scheme == "http" || scheme == "https" || PageAddress(url) == nil ? url : nil
  }

  private static func isOfComments(_ feed: NamedFeed) -> Bool {
    feed.url.lowercased().contains("/comments/")
      || feed.title?.lowercased().contains("comments feed") == true
  }

  private static func add(_ feed: NamedFeed, to feeds: inout [NamedFeed]) {
    guard feeds.count < most, !feeds.contains(where: { $0.url == feed.url }) else { return }
    feeds.append(feed)
  }
}
