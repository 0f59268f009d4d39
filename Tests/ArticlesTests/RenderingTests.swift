import Articles
import Testing

@Suite struct RenderingTests {
  private let body = Body([
    .heading(level: 2, [Span("Who is on board")]),
    .paragraph([
      Span("A "), Span("grey cat ", style: [.strong, .emphasis]), Span("and "),
      Span("its line", style: .emphasis, link: "https://example.org/a(b)"), Span(".\nNew line"),
    ]),
    .list(List(items: [[.paragraph([Span("one")])], [.paragraph([Span("two")])]])),
    .list(
      List(start: 3, items: [[.paragraph([Span("three")]), .paragraph([Span("more")])], []])
    ),
    .quotation([.paragraph([Span("We had forgotten.")]), .rule]),
    .code("let a = ```b```\n\n<c>", language: "swift"),
    .table(
      Table(
        header: [[Span("a")], [Span("b|c")]],
        rows: [[[Span("1")], [Span("2", style: .code)]], [[Span("x\ny")]]],
        alignments: [.leading, .trailing]
      )
    ),
    .image(Image(url: "https://example.org/cat.jpg", description: "a cat")),
    .notice(Notice(line: 1, fact: .noQuestion)),
  ])

  @Test func `plain text has every word and no markup`() {
    #expect(
      body.plainText == """
        Who is on board

        A grey cat and its line.
        New line

        • one
        • two

        3. three

           more

        > We had forgotten.
        >
        > * * *

            let a = ```b```

            <c>

        a\tb|c
        1\t2
        x y

        [a cat]
        """
    )
  }

  @Test func `Markdown says the same with marks`() {
    #expect(
      body.markdown == """
        ## Who is on board

        A ***grey cat*** and [*its line*](<https://example.org/a(b)>).\\
        New line

        - one
        - two

        3) three

           more

        4)

        > We had forgotten.
        >
        > ___

        ````swift
        let a = ```b```

        <c>
        ````

        | a | b\\|c |
        | --- | --: |
        | 1 | `2` |
        | x y |  |

        ![a cat](<https://example.org/cat.jpg>)
        """
    )
  }

  @Test func `HTML says the same with elements`() {
    #expect(
      body.html == """
        <h2>Who is on board</h2>
        <p>A <strong><em>grey cat </em></strong>and \
        <a href="https://example.org/a(b)"><em>its line</em></a>.<br>
        New line</p>
        <ul>
        <li>
        <p>one</p>
        </li>
        <li>
        <p>two</p>
        </li>
        </ul>
        <ol start="3">
        <li>
        <p>three</p>
        <p>more</p>
        </li>
        <li>
        </li>
        </ol>
        <blockquote>
        <p>We had forgotten.</p>
        <hr>
        </blockquote>
        <pre><code class="language-swift">let a = ```b```

        &lt;c&gt;</code></pre>
        <table>
        <thead>
        <tr><th>a</th><th style="text-align: right">b|c</th></tr>
        </thead>
        <tbody>
        <tr><td>1</td><td style="text-align: right"><code>2</code></td></tr>
        <tr><td>x<br>
        y</td></tr>
        </tbody>
        </table>
        <p><img src="https://example.org/cat.jpg" alt="a cat"></p>

        """
    )
  }

  @Test(arguments: [
    ("# no heading", "\\# no heading"), ("- no item", "\\- no item"), ("12. March", "12\\. March"),
    ("> no quotation", "\\> no quotation"), ("*no stress*", "\\*no stress\\*"),
    ("a_b [c](d) <e> `f` ~~g~~", "a\\_b \\[c\\](d) \\<e> \\`f\\` \\~\\~g\\~\\~"),
    ("AT&T &amp; R & D", "AT\\&T \\&amp; R & D"), ("back\\slash", "back\\\\slash"),
    ("---", "\\---"), ("| a |", "\\| a |"), ("1.5 km", "1.5 km"), ("7)", "7\\)"),
    ("wow!", "wow\\!"),
  ])
  func `what would be markup is escaped in Markdown`(text: String, markdown: String) {
    #expect(Body([.paragraph([Span(text)])]).markdown == markdown)
  }

  @Test func `code in a line has a fence that it does not contain`() {
    let body = Body([
      .paragraph([Span("a``b`", style: .code), Span(" "), Span("c*", style: .code)])
    ])
    #expect(body.markdown == "``` a``b` ``` `c*`")
  }

  @Test func `lists in a row stay two lists`() {
    let list = Block.list(List(items: [[.paragraph([Span("a")])]]))
    #expect(Body([list, list, list]).markdown == "- a\n\n* a\n\n- a")
  }

  @Test func `an address cannot leave its brackets`() {
    let body = Body([.paragraph([Span("a", link: "https://x.example/> <b>\n")])])
    #expect(body.markdown == "[a](<https://x.example/%3E %3Cb%3E%20>)")
  }

  @Test(arguments: ["javascript:alert(1)", "data:text/html,x", "/relative", "http", "", "#note"])
  func `HTML links lead to pages and people only`(address: String) {
    let body = Body([
      .paragraph([Span("a", link: address)]), .image(Image(url: address, description: "b")),
    ])
    #expect(body.html == "<p>a</p>\n<p>b</p>\n")
  }

  @Test func `nothing of a document is markup in HTML`() {
    let raw = "<script>\"'&\u{1B}"
    let safe = "&lt;script&gt;&quot;&#39;&amp; "
    let link = "https://x.example/\"onclick=\"x"
    let body = Body([
      .heading(level: 99, [Span(raw)]), .heading(level: -1, [Span(raw)]),
      .paragraph([Span(raw, style: .superscript, link: link)]),
      .code(raw, language: raw), .image(Image(url: link, description: raw)),
    ])
    let quoted = "https://x.example/&quot;onclick=&quot;x"
    #expect(
      body.html == """
        <h6>\(safe)</h6>
        <h1>\(safe)</h1>
        <p><a href="\(quoted)"><sup>\(safe)</sup></a></p>
        <pre><code class="language-\(safe)">\(safe)</code></pre>
        <p><img src="\(quoted)" alt="\(safe)"></p>

        """
    )
  }

  @Test func `numbers beyond all numbers do no harm`() {
    let list = Block.list(List(start: .max, items: [[.paragraph([Span("a")])], [.rule]]))
    #expect(Body([list]).markdown == "999999999. a\n999999999. ___")
    #expect(Body([list]).plainText.hasSuffix("9223372036854775807. * * *"))
  }
}
