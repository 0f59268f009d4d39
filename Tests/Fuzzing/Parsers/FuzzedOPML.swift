import Articles
import Deciphering
import Feeds

/// Lists of sources.
enum FuzzedOPML: FuzzedParser {
  static let name = "opml"

  static let samples = [
    """
    <?xml version="1.0"?><opml version="2.0"><head><title>T</title></head><body>
    <outline text="F &amp; G"><outline text="a" type="rss" xmlUrl="http://a.example/f"
    htmlUrl="http://a.example/"/><outline title="b" xmlUrl="javascript:x"/></outline>
    <outline text="c" xmlUrl="/d" category="/e/f"/></body></opml>
    """
  ].map { Array($0.utf8) }

  static func take(_ bytes: [UInt8]) {
    for part in FuzzedFeed.parts(of: bytes[...], in: bytes.count % 61 + 1).parts {
      guard case .outline(let outline) = part else { continue }
      expect(PageAddress.isWeb(outline.url), "a source that is not of the web")
    }
  }
}
