import Articles
import Documents
import Packing
import Polls

enum FuzzedPage: FuzzedParser {
  static let name = "page"

  static let samples = [
    """
    <!doctype html><html lang=en><meta charset=utf-8><title>T | S</title>
    <meta name=author content="By A and B"><link rel=canonical href=/c>
    <link rel=alternate hreflang=de href=/d><link rel=alternate type=application/rss+xml href=/f>
    <script type=application/ld+json>{"@graph": [{"@type": "NewsArticle", "headline": "T",
    "datePublished": "2024-05-06", "author": [{"name": "A"}], "aggregateRating": {"ratingValue": 4,
    "ratingCount": 9, "bestRating": 5}}]}</script><body><article><h1>T</h1><p class=lead>Words, and
    more words, <b>bold <i>both</b> one</i>.<ul><li>x<ol start=3><li>y</ol></ul><table><tr><th>a
    <td colspan=2>b</table><pre><code class=language-c>c</code></pre><blockquote>q</blockquote>
    <form><p>Which?<label><input type=radio name=p value=1>One</label><label><input type=radio
    name=p value=2>Two</label><button>Vote</form><h3>Poll</h3><p>Which?<p>One 33 (31%)<p>Two 7
    (69%)</article>
    """
  ].map { Array($0.utf8) }

  static func take(_ bytes: [UInt8]) {
    do throws(DocumentError) {
      check(try HTMLPage.read(bytes, url: "http://a.example/b/c?d", contentType: nil))
    } catch {}
  }

  /// What holds of every document, wherever it comes from.
  static func check(_ document: ReadDocument) {
    let article = document.article
    let packed = article.packed
    expect((try? Article(packed: packed))?.packed == packed, "an article is lost on the way")
    for poll in document.polls {
      let packed = poll.packed
      expect((try? Poll(packed: packed))?.packed == packed, "a poll is lost on the way")
    }
    _ = (article.asText, article.asMarkdown, article.asHTML)
  }
}
