import Documents
import Testing

struct SniffingTests {
  @Test(
    arguments: [
      (
        "<?xml version='1.0'?><!-- x -->\n<rss version='2.0'>", nil, "text/html", Sniffing.Kind.feed
      ),
      ("<feed xmlns='http://www.w3.org/2005/Atom'>", "a.html", nil, .feed),
      ("{\"version\": \"https://jsonfeed.org/version/1.1\"}", nil, "application/json", .feed),
      ("{\"items\": [{\"id\": \"1\"}], ", "feed.json", nil, .feed),
      ("{ \"items\": [{\"id\": \"1\"}], ", nil, nil, .feed),
      ("\u{FEFF}<opml version='2.0'>", nil, nil, .feed),
      ("<!DOCTYPE HTML><p>a", nil, nil, .page),
      ("text", "a.html", nil, .page),
      ("<html>", "a.txt", "text/plain", .page),
      ("# a", "README.md", "text/plain", .markdown),
      ("a", nil, "text/markdown; charset=utf-8", .markdown),
      ("---\ntitle: a\n---\nb", nil, nil, .markdown),
      ("# A heading\n\ntext", nil, nil, .markdown),
      ("# a comment", "a.txt", nil, .text),
      ("Dear reader,", nil, nil, .text),
      ("", nil, nil, .text),
    ] as [(String, String?, String?, Sniffing.Kind)]
  )
  func `a kind is told from bytes, type and name`(
    head: String,
    name: String?,
    type: String?,
    kind: Sniffing.Kind
  ) {
    #expect(Sniffing.kind(of: Array(head.utf8), name: name, contentType: type) == kind)
  }

  @Test func `bytes without sense are no text`() {
    var generator = SystemRandomNumberGenerator()
    let bytes = (0..<4096).map { _ in UInt8.random(in: 0...255, using: &generator) }
    #expect(Sniffing.kind(of: [0x20] + bytes, name: "random.html", contentType: nil) == nil)
  }

  @Test(arguments: [
    "<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY a 'b'>]><rss><channel/></rss>",
    "<?xml version='1.0'?><!DOCTYPE rss SYSTEM 'http://127.0.0.1/x.dtd'><rss/>",
    "<?xml version='1.0'?><unheard/>",
  ])
  func `XML is never taken for text`(head: String) {
    #expect(Sniffing.kind(of: Array(head.utf8), name: nil, contentType: nil) == .feed)
  }

  @Test func `pictures and archives are no documents`() {
    #expect(
      Sniffing.kind(of: [0x89, 0x50, 0x4E, 0x47, 0x0D], name: "a.txt", contentType: nil) == nil
    )
    #expect(Sniffing.kind(of: [UInt8](repeating: 0, count: 99), name: nil, contentType: nil) == nil)
  }
}
