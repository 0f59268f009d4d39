/// Which dialect a document is written in.
enum Dialects {
  static func dialect(of root: XMLElement) -> (any Dialect)? {
    switch (root.name.vocabulary, root.name.local) {
    case (_, "rss"), (.rdf, "rdf"), (.rss, "rdf"), (_, "channel"), (.other, "rdf"):
      RSS(root: root)
    case (_, "feed"): Atom(root: root)
    default: nil
    }
  }
}
