import Deciphering

/// The namespaces whose elements mean something in a feed.
enum Vocabulary: Hashable {
  /// No namespace, or one of those of RSS 0.9, 1.0 and 2.0.
  case rss
  case rdf
  case atom
  /// Atom 0.3, the draft before the standard.
  case earlyAtom
  case dublinCore
  case dublinTerms
  case content
  case media
  case itunes
  case slash
  case threading
  case syndication
  case feedBurner
  case prism
  case xhtml
  case xml
  case other

  /// The vocabulary of an element; where its prefix was never declared, the usual prefixes count.
  init(address: String?, prefix: String?) {
    if let address {
      let address = address.lowercased()
      // Userland's was spelled with every version there was.
      let isUserland = address.hasPrefix("http://backend.userland.com/rss")
      self = Vocabulary.addresses[address] ?? (isUserland ? .rss : .other)
    } else if let prefix {
      self = Vocabulary.prefixes[prefix.lowercased()] ?? .other
    } else {
      self = .rss
    }
  }

  var isAtom: Bool { self == .atom || self == .earlyAtom }

  private static let addresses: [String: Vocabulary] = [
    "": .rss,
    "http://blogs.law.harvard.edu/tech/rss": .rss,
    "http://channel.netscape.com/rdf/simple/0.9/": .rss,
    "http://my.netscape.com/rdf/simple/0.9/": .rss,
    "http://my.netscape.com/publish/formats/rss-0.91.dtd": .rss,
    "http://purl.org/net/rss1.1#": .rss,
    "http://purl.org/rss/1.0/": .rss,
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#": .rdf,
    "http://www.w3.org/2005/atom": .atom,
    "http://purl.org/atom/ns#": .earlyAtom,
    "http://example.com/newformat#": .earlyAtom,
    "http://example.com/necho": .earlyAtom,
    "http://purl.org/echo/": .earlyAtom,
    "uri/of/echo/namespace#": .earlyAtom,
    "http://purl.org/pie/": .earlyAtom,
    "http://purl.org/dc/elements/1.1/": .dublinCore,
    "http://purl.org/dc/elements/1.0/": .dublinCore,
    "http://purl.org/dc/terms/": .dublinTerms,
    "http://purl.org/rss/1.0/modules/content/": .content,
    "http://search.yahoo.com/mrss": .media,
    "http://search.yahoo.com/mrss/": .media,
    "http://www.itunes.com/dtds/podcast-1.0.dtd": .itunes,
    "http://example.com/dtds/podcast-1.0.dtd": .itunes,
    "http://www.google.com/schemas/play-podcasts/1.0": .itunes,
    "http://purl.org/rss/1.0/modules/slash/": .slash,
    "http://purl.org/syndication/thread/1.0": .threading,
    "http://purl.org/rss/1.0/modules/syndication/": .syndication,
    "http://rssnamespace.org/feedburner/ext/1.0": .feedBurner,
    "http://prismstandard.org/namespaces/basic/2.0/": .prism,
    "http://prismstandard.org/namespaces/1.2/basic/": .prism,
    "http://www.w3.org/1999/xhtml": .xhtml,
    "http://www.w3.org/xml/1998/namespace": .xml,
  ]

  private static let prefixes: [String: Vocabulary] = [
    "rss": .rss, "rdf": .rdf, "atom": .atom, "dc": .dublinCore, "dcterms": .dublinTerms,
    "content": .content, "media": .media, "itunes": .itunes, "googleplay": .itunes,
    "slash": .slash, "thr": .threading, "sy": .syndication, "syn": .syndication,
    "feedburner": .feedBurner, "prism": .prism, "xhtml": .xhtml, "xml": .xml,
  ]
}
