import Articles
import FoundationEssentials
import Testing

@Suite struct ArticleRenderingTests {
  private let article = Article(
    title: "Night: \"trains\" \\ return",
    url: "https://example.org/night",
    authors: [Author(name: "Ida Holm", affiliation: "Northern Institute"), Author(name: "No")],
    publication: Publication(name: "Northern Review"),
    published: Date(timeIntervalSince1970: 1_773_480_600),
    language: "en",
    sections: ["business", "students"],
    tags: ["yes", "2026"],
    lead: [Span("After eleven years\n"), Span("a line", style: .strong)],
    body: Body([.paragraph([Span("The first train.")])])
  )

  @Test func `Markdown begins with what the program reads back`() {
    #expect(
      article.asMarkdown == """
        ---
        title: "Night: \\"trains\\" \\\\ return"
        author:
          - name: "Ida Holm"
            affiliation: "Northern Institute"
          - name: "No"
        date: "2026-03-14T09:30:00Z"
        language: "en"
        publication: "Northern Review"
        url: "https://example.org/night"
        sections: ["business", "students"]
        tags: ["yes", "2026"]
        lead: "After eleven years\\na line"
        ---

        The first train.

        """
    )
  }

  @Test func `text begins with title, authors and day`() {
    #expect(
      article.asText == """
        Night: "trains" \\ return

        Ida Holm, Northern Institute
        No
        Northern Review · 2026-03-14

        After eleven years
        a line

        The first train.

        """
    )
  }

  @Test func `HTML is a document of its own`() {
    #expect(
      article.asHTML == """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <title>Night: &quot;trains&quot; \\ return</title>
        <link rel="canonical" href="https://example.org/night">
        </head>
        <body>
        <article>
        <header>
        <h1>Night: &quot;trains&quot; \\ return</h1>
        <address>Ida Holm, Northern Institute</address>
        <address>No</address>
        <p>Northern Review</p>
        <p><time datetime="2026-03-14T09:30:00Z">2026-03-14</time></p>
        <p>After eleven years<br>
        <strong>a line</strong></p>
        </header>
        <p>The first train.</p>
        </article>
        </body>
        </html>

        """
    )
  }

  @Test func `an article of nothing renders as nothing much`() {
    #expect(Article().asText == "\n")
    #expect(Article().asMarkdown == "---\n---\n")
  }

  @Test(arguments: [
    (0.0, "1970-01-01"), (951_782_400, "2000-02-29"), (-86_401, "1969-12-30T23:59:59Z"),
    (-62_135_596_800, "0001-01-01"), (253_402_300_799, "9999-12-31T23:59:59Z"),
    (4_107_542_400, "2100-03-01"),
  ])
  func `dates are written by the calendar`(seconds: Double, written: String) {
    let article = Article(published: Date(timeIntervalSince1970: seconds))
    #expect(article.asMarkdown == "---\ndate: \"\(written)\"\n---\n")
  }

  @Test(arguments: [-1e300, 1e300, .nan, .infinity, 253_402_300_800])
  func `a date beyond the calendar is left out`(seconds: Double) {
    #expect(Article(published: Date(timeIntervalSince1970: seconds)).asMarkdown == "---\n---\n")
  }

  @Test func `no line break or control character gets out of its quotation marks`() {
    let article = Article(title: "a\r\n---\u{85}\u{2028}\u{1B}")
    #expect(article.asMarkdown == "---\ntitle: \"a\\u000D\\n---\\u0085\\u2028\\u001B\"\n---\n")
  }
}
