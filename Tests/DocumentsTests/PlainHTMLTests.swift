import Foundation
import Seeded
import Testing

@testable import Documents

/// The reader of plain HTML against the parser that can do everything: what it reads is the same.
struct PlainHTMLTests {
  @Test(arguments: [
    "", "  ", "words", " a & b ", "1 < 2", "<p>one</p>\n<p>two</p>", "<p>one<p>two",
    "<ul><li>a<li>b<ul><li>c</ul></ul>", "<dl><dt>a<dd>b<dt>c</dl>", "a<br>b<br/>c<hr />d",
    "<p>a<b>b<i>c</i></b></p>", "<div><p>a</div>", "<pre>\n\n a\n</pre>", "<pre>\n</pre>x",
    "<a href='?a=1&b=2&copy=3' title=\"&quot;x&quot;\">y</a>", "&nbsp;&eacute;&#8217;&#x1F600;",
    "&quot;x", "&nbsp;a", "<p>a\r\nb\rc\n\r\n<pre>\r\nx</pre>",
    "<img src=a.png alt=b><img alt>", "<p class=a CLASS=b ID=c>x", "<!-- a --><p>b<!-- c -->d</p>",
    "<table><tr><td>a<td>b<tr><td>c</table>",
    "<table>\n<thead><tr><th>a</th></tr></thead>\n"
      + "<tbody>\n<tr><td><p>b</td></tr></tbody></table>", "<p><table><tr><td>a</table>",
    "<!DOCTYPE html><p>a<table><tr><td>b</table>",
    "<table><caption>c</caption><colgroup><col>"
      + "</colgroup><tr><td>a</td></tr></table>",
    "<!doctype html>\n<html lang=en>\n <head>\n<meta charset=utf-8><title> A &amp; <b> </title>\n"
      + "<script>if (a < b) {}</script></head>\n<body class=x>\n<p>a</p>\n</body>\n</html>\n",
    "<title>t</title><style>p { }</style><p>a", "<h2>a</h2><h3>b</h3>", "<form><p>a<input></form>",
    "<button>a</button><span>b</span>", "<script>a</script>b", "<b><b><b><b>a</b></b></b></b>c",
    "<div>a", "<a>b<a>c", "<li>a<div><li>b", "<h1>a<h2>b",
    "<p>a<b>b</p><ul><li>c<i>d</li><li>e</ul>",
    "<p><b><i>a</b>b</i>c</p>d", "<b><table><tr><td><i>a</table>b", "<p>a<b>b<p>c</b>d",
    "<div><b><b><b><b>a</div>b", "<div><font a><font b>c</div>d<font>e", "<p>a<i>b<table><tr><td>c",
    "<p><b>a</p></b>c", "<span><b>a</span>b",
    "<iframe src=x>a<b></iframe>c", "<head></head>a", "a<noscript><img></noscript>d",
    "\u{C}\ta",
  ])
  func `plain HTML is read as by the parser`(html: String) throws {
    let bytes = Array(html.utf8)
    let plain = try #require(bytes.withUnsafeBufferPointer(PlainHTML.tree(of:)))
    #expect(plain.firstDifference(from: try HTMLTree(parsing: bytes)) == nil)
  }

  @Test(arguments: [
    "</p>", "<p>a</div>", "<b>a<p>b</b>c</p>", "<a><div>b<a>c", "<p><i>a</p>\n<p>b</i></p>",
    "<table>a<tr></table>", "<td>a",
    "<svg><p>", "<frameset>", "<select><p>", "a\0b", "<p", "<p a", "<p a='", "<!", "<?x>",
    "&copy", "&notit;", "&#128;", "&#xD800;", "<![CDATA[a]]>", "<!-->a", "<script><!--<script>",
    "<br></br>", "<template>", "<foo>", "\u{7F}", "\u{FFFE}", "\u{85}",
    "<html><body>a</body>b", "<noscript>a</noscript>", "&#32;a",
  ])
  func `HTML that needs repairs is left to the parser`(html: String) {
    #expect(Array(html.utf8).withUnsafeBufferPointer(PlainHTML.tree(of:)) == nil)
  }

  @Test func `random HTML is read as by the parser, or left to it`() throws {
    var generator = SeededGenerator(seed: 3)
    var plainOnes = 0
    for round in 0..<6000 {
      var html = RandomHTML.document(using: &generator)
      if round % 3 == 0 { html = RandomHTML.damaged(html, using: &generator) }
      let bytes = Array(html.utf8)
      guard let plain = bytes.withUnsafeBufferPointer(PlainHTML.tree(of:)) else { continue }
      plainOnes += 1
      let difference = plain.firstDifference(from: try HTMLTree(parsing: bytes))
      #expect(difference == nil, "\(difference ?? "") in \(html)")
    }
    #expect(plainOnes > 3000)
  }

  @Test(.enabled(if: RealPages.areThere))
  func `real pages are read as by the parser, or left to it`() throws {
    for page in try RealPages.all() {
      guard let plain = page.withUnsafeBufferPointer(PlainHTML.tree(of:)) else { continue }
      let difference = plain.firstDifference(from: try HTMLTree(parsing: page))
      #expect(difference == nil, "\(difference ?? "")")
    }
  }

  @Test func `every attribute that is looked at has a name of few letters`() {
    let longest = ByteNames<HTMLAttribute>.Key.longest
    #expect(HTMLAttribute.allCases.allSatisfy { $0.rawValue.utf8.count <= longest })
  }
}

extension HTMLTree {
  /// The first node that is another one in the other tree.
  func firstDifference(from other: HTMLTree) -> String? {
    let (own, others) = (outline, other.outline)
    for (line, other) in zip(own, others) where line != other {
      return "\(line) instead of \(other)"
    }
    guard own.count == others.count else { return "\(own.count) instead of \(others.count)" }
    for (node, other) in zip(nodes, other.nodes)
    where node.parent != other.parent || node.end != other.end {
      return "\(node) instead of \(other)"
    }
    return nil
  }

  /// What the nodes say, one after another.
  private var outline: [String] {
    nodes.map { node in
      let words = String(decoding: text[node.text], as: UTF8.self)
      let facts = attributes[node.attributes].map { " \($0.name)=\($0.value)" }.joined()
      return "\(node.depth) \(node.tag)\(facts) \(words.debugDescription)"
    }
  }
}
