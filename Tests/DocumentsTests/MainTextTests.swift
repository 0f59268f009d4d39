import Articles
import Documents
import Testing

/// What of a page is its article, on pages of the kinds that are found.
struct MainTextTests {
  private static let prose =
    "The tide comes in, as it must, and takes the sand, the shells and the names along. "
  private static let paragraph = "<p>" + String(repeating: prose, count: 3) + "</p>"

  private func text(_ html: String) throws -> String {
    let page = try HTMLPage.read(Array(html.utf8), url: "https://a.example/", contentType: nil)
    return words(page.article.body)
  }

  private func count(of sentence: String, in text: String) -> Int {
    text.ranges(of: sentence).count
  }

  @Test func `an article in several containers is whole`() throws {
    let part = "<div class=part>\(Self.paragraph)</div>"
    let page = try text(
      "<div id=nav><a href=/1>One</a> <a href=/2>Two</a></div>"
        + "<div id=story>\(part)<div class=ad-break>Buy</div>\(part)\(part)\(part)</div>"
    )
    #expect(count(of: "The tide", in: page) == 12)
    #expect(!page.contains("Buy") && !page.contains("One"))
  }

  @Test func `two line breaks make a paragraph`() throws {
    let page = try HTMLPage.read(
      Array(
        "<div class=old>\(Self.prose)<br><br>\(Self.prose)<br> <br>\(Self.prose)\(Self.prose)</div>"
          .utf8
      ),
      url: nil,
      contentType: nil
    )
    let text = words(page.article.body)
    #expect(count(of: "The tide", in: text) == 4)
  }

  @Test func `boxes of links, forms and share bars inside the text are left out`() throws {
    let links = (0..<6).map { "<li><a href=/\($0)>Another story \($0)</a></li>" }.joined()
    let page = try text(
      """
      <article>\(Self.paragraph)<div class=share-bar>Share on everything</div>
      <div class=box><h3>More</h3><ul>\(links)</ul></div>\(Self.paragraph)
      <form><p>Your mail</p><input name=m><input type=submit value=Subscribe></form>
      \(Self.paragraph)<aside>Beside the point</aside></article>
      """
    )
    #expect(count(of: "The tide", in: page) == 9)
    for stranger in ["Share", "Another story", "Your mail", "Beside the point"] {
      #expect(!page.contains(stranger), "\(stranger)")
    }
  }

  @Test func `what is hidden is no text even when it is longer`() throws {
    let page = try text(
      "<div style='display:none'>\(String(repeating: "<p>Secret, secret, secret words.</p>", count: 90))"
        + "</div><div>\(Self.paragraph)\(Self.paragraph)</div>"
    )
    #expect(!page.contains("Secret"))
    #expect(count(of: "The tide", in: page) == 6)
  }

  @Test func `an article whose names speak against it is found by milder rules`() throws {
    let page = try text("<div class='sidebar footer'>\(Self.paragraph)\(Self.paragraph)</div>")
    #expect(count(of: "The tide", in: page) == 6)
  }

  @Test func `a picture that loads late is found and is there once`() throws {
    let article = try HTMLPage.read(
      Array(
        """
        <article>\(Self.paragraph)<figure><img src="data:image/gif;base64,R0" data-src="/a.jpg" alt="A">
        <noscript><img src="/a.jpg" alt="A"></noscript></figure>\(Self.paragraph)
        <img alt="B" srcset="/b-1.jpg 1x, /b-2.jpg 2x">\(String(repeating: Self.paragraph, count: 5))
        <noscript><img src="/c.jpg" alt="C"></noscript></article>
        """.utf8
      ),
      url: "https://a.example/x",
      contentType: nil
    ).article
    let pictures = article.body.blocks.compactMap { block in
      if case .image(let image) = block { image.url } else { nil }
    }
    #expect(
      pictures == [
        "https://a.example/a.jpg", "https://a.example/b-1.jpg", "https://a.example/c.jpg",
      ]
    )
  }

  @Test func `a page that became UTF-8 is read as that whatever it says`() throws {
    let page = "<meta charset=gb2312><p>" + String(repeating: "潮水来了，带走了沙子。", count: 4)
    #expect(try text(page).hasPrefix("潮水来了"))
  }

  @Test func `many elements side by side are read in time that grows with their number`() throws {
    let html = String(repeating: "<p>A short one.</p><div>b<br><br>c</div>", count: 20_000)
    #expect(try HTMLPage.read(Array(html.utf8), url: nil, contentType: nil).article.title != "")
  }
}
