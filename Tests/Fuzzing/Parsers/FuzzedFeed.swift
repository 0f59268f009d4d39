import Articles
import Documents
import Feeds
import FoundationEssentials

/// RSS, RDF and Atom, also in pieces; the document's length says how long they are.
enum FuzzedFeed: FuzzedParser {
  static let name = "feed"

  static let samples = [
    """
    <?xml version="1.0" encoding="iso-8859-1"?><!DOCTYPE rss [<!ENTITY a "b">]>
    <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
    xmlns:dc="http://purl.org/dc/elements/1.1/" xml:base="http://b.example/"><channel><title>T</title>
    <ttl>60</ttl><skipHours><hour>3</hour></skipHours><item><title>A&amp;B &eacute; &a;</title>
    <guid isPermaLink="false">1</guid><link>c</link><pubDate>Mon, 6 May 2024 10:11 EST</pubDate>
    <dc:creator>N (a@b.c)</dc:creator><category>d</category><content:encoded><![CDATA[<p>x <a
    href="y">z</a>]]></content:encoded><enclosure url="e.mp3" length="5" type="audio/mpeg"/>
    </item></channel></rss>
    """,
    """
    <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title type="html">&lt;b>T</title>
    <link rel="self" href="/f"/><entry><id>urn:1</id><title>E</title><author><name>N</name></author>
    <published>2024-05-06T10:11:12.5+01:00</published><content type="xhtml"><div
    xmlns="http://www.w3.org/1999/xhtml"><p>x<br/>y</p></div></content></entry></feed>
    """,
    """
    <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
    xmlns="http://purl.org/rss/1.0/"><channel rdf:about="a"><title>T</title></channel>
    <item rdf:about="b"><title>I</title><description>d</description></item></rdf:RDF>
    """,
  ].map { Array($0.utf8) }

  static func take(_ bytes: [UInt8]) {
    for part in parts(of: bytes[...], in: max(1, bytes.count)).parts { check(part) }
    // Where XML is broken, libxml2 recovers in another way at another cut, so that the two differ.
    for part in parts(of: bytes[...], in: bytes.count % 61 + 1).parts { check(part) }
  }

  struct Outcome: Equatable {
    var parts: [FeedPart] = []
    var error: FeedError?
  }

  static func parts(of bytes: ArraySlice<UInt8>, in length: Int, type: String? = nil) -> Outcome {
    var outcome = Outcome()
    let reader = FeedReader(contentType: type, url: "http://a.example/feed") {
      outcome.parts.append($0)
    }
    do {
      var rest = bytes
      while !rest.isEmpty {
        try reader.read(Array(rest.prefix(length)))
        rest = rest.dropFirst(length)
      }
      try reader.finish()
    } catch {
      outcome.error = error as? FeedError
      expect(outcome.error != nil, "an error of another kind: \(error)")
    }
    return outcome
  }

  static func check(_ part: FeedPart) {
    guard case .article(let article) = part else { return }
    for date in [article.published, article.updated] {
      let seconds = date?.timeIntervalSince1970 ?? 0
      expect(seconds.isFinite && abs(seconds) < 1e12, "no date: \(seconds)")
    }
    for text in [article.title, article.summary, article.content] {
      guard case .html(let html) = text?.markup else { continue }
      _ = HTMLFragment.plainText(of: html)
      FuzzedFragment.check(HTMLFragment.body(of: html, base: text?.base))
    }
  }
}
