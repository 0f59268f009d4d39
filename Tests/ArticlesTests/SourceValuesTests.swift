import Articles
import Packing
import Testing

struct SourceValuesTests {
  @Test func `a folder's settings are inherited, headers one by one`() {
    let above = SourceSettings(
      interval: 900,
      userAgent: "Above",
      headers: ["Accept-Language: de", "X-Key: 1"],
      fullText: true
    )
    let own = SourceSettings(headers: ["accept-language: ru"], fullText: false, limit: 5)
    let expected = SourceSettings(
      interval: 900,
      userAgent: "Above",
      headers: ["X-Key: 1", "accept-language: ru"],
      fullText: false,
      limit: 5
    )
    #expect(own.inheriting(from: above) == expected)
    #expect(SourceSettings().inheriting(from: SourceSettings()).isEmpty)
  }

  @Test func `the inner folder outweighs the outer one`() {
    let folders = [
      "news": SourceSettings(interval: 900, limit: 9), "news/science": SourceSettings(limit: 3),
      "news/scienceful": SourceSettings(limit: 1),
    ]
    let settings = SourceSettings(userAgent: "Own").inherited(in: "news/science/new", of: folders)
    #expect(settings == SourceSettings(interval: 900, userAgent: "Own", limit: 3))
    #expect(SourceSettings().inherited(in: "", of: folders).isEmpty)
  }

  @Test(
    arguments: [
      ("Accept: text/html", true), ("X-Empty:", true), ("no colon", false), (": nothing", false),
      ("A B: c", false), ("Host: elsewhere", false), ("X: a\r\nHost: b", false),
      ("X: \u{0}", false), ("Ключ: а", false), ("X-Name: ключ", true),
    ]
  )
  func `a header is a line of its own`(text: String, isHeader: Bool) {
    #expect(SourceSettings.isHeader(text) == isHeader)
  }

  @Test(
    arguments: [
      ("news", "news"), (" /news//science /", "news/science"), ("", ""), ("///", ""),
      ("a/b/c/d/e/f/g/h/i", nil), (String(repeating: "x", count: 201), nil),
    ] as [(String, String?)]
  )
  func `a folder's name has its form`(typed: String, name: String?) {
    #expect(SourceFolder.name(typed: typed) == name)
  }

  @Test func `a folder contains itself and what lies in it`() {
    #expect(SourceFolder.contains("news", "news") && SourceFolder.contains("news", "news/a"))
    #expect(!SourceFolder.contains("news", "newsletters") && SourceFolder.contains("", "a"))
    #expect(SourceFolder.chain(of: "a/b/c") == ["a/b/c", "a/b", "a"])
  }

  @Test(
    arguments: [
      ("https://anna:secret@example.org/feed?a@b", "https://***@example.org/feed?a@b"),
      ("http://token@example.org", "http://***@example.org"),
      ("http://a:p@ss@example.org/", "http://***@example.org/"),
      ("https://example.org/@anna", "https://example.org/@anna"),
      ("https://example.org\\@evil.example", "https://example.org\\@evil.example"),
      ("/home/a@b", "/home/a@b"), ("https://", "https://"), ("://@", "://***@"),
    ]
  )
  func `what stands before the host is masked`(address: String, shown: String) {
    #expect(MaskedAddress.text(address) == shown)
    #expect(MaskedAddress.inText("in \(address) ") == "in \(shown) ")
  }

  @Test func `credentials are taken out of an address`() {
    let (address, credentials) = Credentials.split("https://anna:p%40ss%3A@example.org:8080/f")
    #expect(address == "https://example.org:8080/f")
    #expect(credentials == "anna:p@ss:")
    #expect(Credentials.split("https://example.org/") == ("https://example.org/", nil))
    #expect(Credentials.split("https://%zz@h/").credentials == "%zz")
  }

  @Test(
    arguments: [
      .refused(status: 503), .gone, .unreachable("no route"), .insecure("expired"), .timeOut,
      .tooManyRedirects, .privateAddress("10.0.0.1"), .badAddress("ftp"), .tooLarge, .tooComplex,
      .notReadable("a picture"), .noFeed, .noArticle, .noSuchFile, .told("no room"),
    ] as [SourceFailure]
  )
  func `a failure is read back as it was written`(failure: SourceFailure) throws {
    #expect(try SourceFailure(packed: failure.packed) == failure)
    #expect(throws: UnpackingError.self) { try SourceFailure(packed: [200, 1]) }
  }
}
