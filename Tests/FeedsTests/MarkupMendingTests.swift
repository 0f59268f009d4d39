import Feeds
import Testing

struct MarkupMendingTests {
  @Test(
    arguments: [
      (#"a<iframe src="x"/> b"#, #"a<iframe src="x"></iframe> b"#),
      (#"a<IFRAME src="x"> b"#, #"a<IFRAME src="x"></iframe> b"#),
      ("a<iframe>x</iframe> b <iframe>c", "a<iframe>x</iframe> b <iframe></iframe>c"),
      ("<script src='x'/><p>b", "<script src='x'></script><p>b"),
      ("<![CDATA[<p>one</p>]]> two", "<p>one</p> two"),
      ("<![CDATA[one]]&gt; <b>two</b> ]]>", "one <b>two</b> ]]>"),
      ("<![CDATA[no end <i>at</i> all", "no end <i>at</i> all"),
      ("I <!3 it", "I &lt;!3 it"),
    ]
  )
  func `what would swallow text is put right`(_ source: String, _ mended: String) {
    #expect(Markup.html(source).mended == .html(mended))
  }

  @Test(
    arguments: [
      "", "<", "<!", "<p>a</p><!-- c --><!DOCTYPE html><br/><img src='a'/>", "]]>",
      "<iframe src='a'></iframe><strong>x</strong><table><tr><td>",
    ]
  )
  func `what is right stays`(_ source: String) {
    let mended = Markup.html(source).mended
    #expect(mended == .html(source) || source == "<!" && mended == .html("&lt;!"))
  }

  @Test func `text is no markup`() {
    #expect(Markup.text("<![CDATA[").mended == .text("<![CDATA["))
  }

  @Test(arguments: ["<iframe>", "<![CDATA[", "<![CDATA[<b>]]", "<iframe/>", "<!x"])
  func `a million of them end soon`(_ piece: String) {
    let source = String(repeating: piece, count: (2 << 20) / piece.utf8.count)
    let time = ContinuousClock().measure { _ = Markup.html(source).mended }
    #expect(time < .seconds(20))
  }
}
