import Articles
import Documents
import Polls
import Seeded
import Testing

/// What becomes of documents by accidents: nothing traps, nothing takes long.
@Suite struct MutatedDocumentTests {
  private static let markdown = """
    ---
    title: The weir
    authors: [Ada Stone, {name: Bo Field, affiliation: "Mill \\u00e9cole"}]
    date: 2024-05-06T10:11:12+02:00
    tags: one, two
    translations: {de: http://a.example/de}
    rating: {mean: 4.5, count: 10}
    ---
    # The *weir*

    Water ~~stands~~ `falls` [here](/x "y"), ![a **b**](c.png) <sup>2</sup> &eacute; http://b.example

    - [x] one
      1. two

         > three

    |a|b|
    |-|:-:|
    |c|d|

    [r]: /u 'v'

    ```poll
    question: Which bank?
    options:
      - Left: 33
      - text: Right
        count: 74
    ```
    """

  private func each(
    _ samples: [String],
    seed: UInt64,
    _ read: ([UInt8]) throws(DocumentError) -> ReadDocument
  ) {
    for bytes in Mutations(of: samples, count: 200, seed: seed) {
      do {
        let document = try read(bytes)
        #expect(!document.article.asText.isEmpty || document.article.title.isEmpty)
        _ = (document.article.asMarkdown, document.article.asHTML)
        for poll in document.polls { #expect(poll.problem == nil) }
      } catch {
        #expect(error != .notReadable(""))
      }
    }
  }

  @Test(arguments: 0..<3)
  func `mutated pages are read or refused`(seed: UInt64) {
    each([Samples.page], seed: seed) { bytes throws(DocumentError) in
      try HTMLPage.read(bytes, url: "http://a.example/b", contentType: nil)
    }
  }

  @Test(arguments: 0..<3)
  func `mutated Markdown is read or refused`(seed: UInt64) {
    each([Self.markdown], seed: seed) { bytes throws(DocumentError) in
      try MarkdownFile.read(bytes, name: "a.md", url: nil)
    }
  }

  @Test(arguments: 0..<3)
  func `mutated texts are read or refused`(seed: UInt64) {
    each([Samples.english, Samples.russian], seed: seed) { bytes throws(DocumentError) in
      try TextFile.read(bytes, name: "a.txt", url: nil)
    }
  }

  @Test(arguments: 0..<2)
  func `mutated fragments become a body`(seed: UInt64) {
    for bytes in Mutations(of: [Samples.page], count: 200, seed: seed) {
      let html = String(decoding: bytes.suffix(1500), as: UTF8.self)
      _ = HTMLFragment.plainText(of: html)
      _ = HTMLFragment.body(of: html, base: "http://a.example/b").markdown
    }
  }

  @Test func `a document that ends anywhere is read or refused`() {
    for (sample, name) in [(Self.markdown, "a.md"), (Samples.russian, "a.txt")] {
      let bytes = Array(sample.utf8)
      for end in stride(from: 0, to: bytes.count, by: 23) {
        _ = try? MarkdownFile.read(Array(bytes[..<end]), name: name, url: nil)
        _ = try? TextFile.read(Array(bytes[..<end]), name: name, url: nil)
      }
    }
  }
}
