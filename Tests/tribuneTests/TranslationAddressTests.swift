import Articles
import Testing

@testable import tribune

struct TranslationAddressTests {
  @Test(
    arguments: [
      ("https://example.org/ru", "/home/a/notes/one.md", "https://example.org/ru"),
      ("one.ru.md", "/home/a/notes/one.md", "/home/a/notes/one.ru.md"),
      ("../secret.md", "/home/a/notes/one.md", nil),
      ("/etc/passwd", "/home/a/notes/one.md", nil),
      ("file:///etc/passwd", "/home/a/notes/one.md", nil),
      ("one.ru.md", "urn:x:1", nil),
    ] as [(String, String, String?)]
  )
  func `a document leads to the web or to its own folder`(
    url: String,
    guid: String,
    address: String?
  ) {
    let article = Article(guid: guid)
    #expect(TranslationAddress.resolved(url, from: article) == address)
  }
}
