/// A document of ours that exists to do harm: its name says how.
struct OwnHostileDocument {
  var name: String
  var bytes: [UInt8]

  init(_ name: String, _ text: String) {
    self.init(name, bytes: Array(text.utf8))
  }

  init(_ name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }

  /// Made of a part again and again.
  init(_ name: String, _ begin: String = "", times: Int, _ part: String, _ end: String = "") {
    self.init(name, begin + String(repeating: part, count: times) + end)
  }
}

extension OwnHostileDocument {
  /// Small ones with something odd in them, each of which once was, or could be, a trap.
  static let oddities: [OwnHostileDocument] =
    numbers + encodings + [
      OwnHostileDocument("nothing.xml", ""),
      OwnHostileDocument("one-byte.html", "<"),
      OwnHostileDocument("mark-alone.md", bytes: [0xEF, 0xBB, 0xBF]),
      OwnHostileDocument(
        "footnotes-that-name-each-other.md",
        "x[^a]\n\n[^a]: y[^b]\n\n[^b]: z[^a]\n"
      ),
      OwnHostileDocument(
        "keys-that-are-lists.md",
        "---\n? [a, b]\n: c\n? {a: b}\n: d\n---\n\nText.\n"
      ),
      OwnHostileDocument(
        "escapes-of-no-character.md",
        "---\ntitle: \"\\x1b[2J\\0\\ud800\\UFFFFFFFF\"\n---\n\nText.\n"
      ),
      OwnHostileDocument(
        "lone-surrogates.json",
        #"{"version":"https://jsonfeed.org/version/1.1","items":[{"id":"1","title":"\ud800\u0000"}]}"#
      ),
      OwnHostileDocument(
        "entity-of-itself.xml",
        """
        <!DOCTYPE r [<!ENTITY a "&b;"><!ENTITY b "&a;"><!ENTITY % c "%c;">%c;]>
        <rss><channel><item><title a="&a;">&a;&nbsp;&#0;&#x110000;&#xD800;</title></item></channel></rss>
        """
      ),
    ]

  /// Larger ones, each of which is slow or large in some way of reading.
  static let bombs: [OwnHostileDocument] = [
    OwnHostileDocument("items.xml", "<rss><channel>", times: 20_000, "<item/>"),
    OwnHostileDocument("title.xml", "<rss><channel><item><title>", times: 1_000_000, "x y"),
    OwnHostileDocument("ampersands.xml", "<rss><channel><item><title>", times: 200_000, "&"),
    OwnHostileDocument("unclosed.xml", "<rss><channel><item>", times: 100_000, "<a>"),
    OwnHostileDocument("closed.xml", "<rss><channel><item>", times: 100_000, "</a>"),
    OwnHostileDocument(
      "nested-html-in-items.xml",
      "<rss><channel>",
      times: 100,
      "<item><description>" + String(repeating: "&lt;div&gt;", count: 2000)
        + "</description></item>"
    ),
    OwnHostileDocument(
      "attributes.xml",
      "<rss><channel><item><enclosure",
      times: 1,
      (0..<20_000).map { " a\($0)='1'" }.joined()
    ),
    OwnHostileDocument(
      "deep.json",
      #"{"version":"https://jsonfeed.org/version/1.1","items":"#,
      times: 500_000,
      "["
    ),
    OwnHostileDocument(
      "deep-objects.json",
      "{\"version\":\"https://jsonfeed.org/version/1\",\"items\":",
      times: 200_000,
      "{\"a\":"
    ),
    OwnHostileDocument(
      "empty-items.json",
      "{\"version\":\"https://jsonfeed.org/version/1\",\"items\":[{}",
      times: 20_000,
      ",{}",
      "]}"
    ),
    OwnHostileDocument("siblings.html", "<!doctype html>", times: 60_000, "<p>x</p>"),
    OwnHostileDocument(
      "formatting.html",
      "<!doctype html>",
      times: 2_000,
      "<a><b><i><u><p></a></b></i></u>x"
    ),
    OwnHostileDocument("cells.html", "<!doctype html><table><tr>", times: 50_000, "<td>x"),
    OwnHostileDocument(
      "options.html",
      "<!doctype html><form><p>Which?",
      times: 5_000,
      "<label><input type=radio name=a>o</label>"
    ),
    OwnHostileDocument(
      "structured.html",
      "<!doctype html><script type=application/ld+json>",
      times: 200_000,
      "[",
      "</script><p>x"
    ),
    OwnHostileDocument(
      "hidden-attributes.html",
      "<!doctype html><svg></svg><!-- <a b=' --><p",
      times: 1,
      (0..<100_000).map { " a\($0)" }.joined()
    ),
    OwnHostileDocument("brackets.md", times: 50_000, "["),
    OwnHostileDocument("links.md", times: 30_000, "[a](b) "),
    OwnHostileDocument("addresses.md", times: 30_000, "http://a.example "),
    OwnHostileDocument(
      "titles.md",
      "[a]: u '" + String(repeating: "t", count: 20_000) + "'\n\n",
      times: 20_000,
      "[a] "
    ),
    OwnHostileDocument(
      "columns.md",
      times: 1,
      String(repeating: "|a", count: 20_000) + "\n" + String(repeating: "|-", count: 20_000)
        + "\n|x"
    ),
    OwnHostileDocument("quotations.md", times: 50_000, ">", "x"),
    OwnHostileDocument("lists.md", times: 50_000, "- ", "x"),
    OwnHostileDocument(
      "polls.md",
      "Text.\n\n",
      times: 1_000,
      "```poll\nquestion: Which?\noptions: [a, b]\n```\n\n"
    ),
    OwnHostileDocument(
      "poll-of-options.md",
      "```poll\nquestion: Which?\noptions:\n",
      times: 10_000,
      "  - o\n",
      "```\n"
    ),
    OwnHostileDocument(
      "deep-front-matter.md",
      "---\ntitle: ",
      times: 30_000,
      "[",
      "\n---\n\nText.\n"
    ),
    OwnHostileDocument(
      "aliases.md",
      "---\na: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n---\n\nText.\n"
    ),
    OwnHostileDocument("one-word.txt", times: 2_000_000, "x"),
    OwnHostileDocument("paragraphs.txt", times: 100_000, "x\n\n"),
    OwnHostileDocument(
      "counts.txt",
      "Poll conducted\n\nWhich?\n",
      times: 20_000,
      "An option\n33 (31%)\n"
    ),
    OwnHostileDocument("carriage-returns.txt", times: 200_000, "x\r"),
    OwnHostileDocument(
      "deep.opml",
      "<opml version='2.0'><body>",
      times: 100_000,
      "<outline text='a'>"
    ),
  ]
}

extension OwnHostileDocument {
  private static let huge = [
    "99999999999999999999", "-9223372036854775808", "9223372036854775807", "1e999", "-1e999", "NaN",
    "0x7fffffffffffffffff", "1.7976931348623157e308", "-0", "",
  ]

  /// Numbers, where numbers are read, that no type of ours can hold.
  private static let numbers: [OwnHostileDocument] = huge.enumerated().flatMap { index, number in
    [
      OwnHostileDocument(
        "number-\(index).xml",
        """
        <rss xmlns:slash="http://purl.org/rss/1.0/modules/slash/"
          xmlns:thr="http://purl.org/syndication/thread/1.0"
          xmlns:media="http://search.yahoo.com/mrss/"
          xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"><channel><title>T</title>
        <ttl>\(number)</ttl><skipHours><hour>\(number)</hour></skipHours><item><title>\(index)</title>
        <pubDate>\(number)</pubDate><slash:comments>\(number)</slash:comments>
        <thr:total>\(number)</thr:total><itunes:duration>\(number):\(number):\(number)</itunes:duration>
        <media:starRating average="\(number)" count="\(number)" min="\(number)" max="\(number)"/>
        <enclosure url="http://a.example/b" length="\(number)"/></item><item><title>x</title>
        <pubDate>Mon, \(number) Jan \(number) \(number):\(number):\(number) +\(number)</pubDate></item>
        <item><title>y</title><pubDate>\(number)-\(number)-\(number)T\(number):00:00</pubDate></item>
        </channel></rss>
        """
      ),
      OwnHostileDocument(
        "number-\(index).json",
        """
        {"version": "https://jsonfeed.org/version/1.1", "items": [{"id": \(number.isEmpty ? "0" : number),
        "content_text": "x", "date_published": "\(number)", "attachments": [{"url": "http://a.example",
        "size_in_bytes": \(number.isEmpty ? "0" : number), "duration_in_seconds": "\(number)"}]}]}
        """
      ),
      OwnHostileDocument(
        "number-\(index).html",
        """
        <!doctype html><title>T</title><script type=application/ld+json>{"@type": "Article",
        "headline": "x", "datePublished": "\(number)", "aggregateRating": {"ratingValue": "\(number)",
        "ratingCount": "\(number)", "bestRating": "\(number)", "worstRating": \(number)}}</script>
        <ol start=\(number)><li value=\(number)>x<li>y</ol><img src=a alt=b width=\(number)>
        <table><tr><td colspan=\(number) rowspan=\(number)>x<td>y</table>
        <p>Rate this article (\(number) votes)<h3>Poll conducted</h3><p>Which?<p>A \(number) (\(number)%)
        <p>B \(number) (\(number)%)<p>C 9223372036854775807 (9%)<p>D 9223372036854775807 (9%)
        """
      ),
      OwnHostileDocument(
        "number-\(index).md",
        """
        ---
        title: \(number)
        date: \(number)
        tags: [\(number), .inf, .nan, 190:20:30:\(number)]
        rating: {mean: \(number), count: \(number)}
        ---
        \(number). x

        ```poll
        question: Which?
        kind: multiple
        least: \(number)
        most: \(number)
        closes: \(number)
        options: [{text: a, count: \(number)}, {text: b, count: 9223372036854775807}]
        ```
        """
      ),
      OwnHostileDocument(
        "number-\(index).txt",
        """
        A title

        Rate this article (\(number) votes, \(number) of 5)

        Prose that has some words, so that it is prose and not anything else on this page.

        Poll conducted
        Which?
        a
        \(number) (\(number)%)
        b
        9223372036854775807 (30%)
        c
        9223372036854775807 (30%)
        """
      ),
    ]
  }

  private static let feed = "<rss><channel><title>T</title><item><title>"

  /// Bytes in encodings that they are not in.
  private static let encodings: [OwnHostileDocument] =
    [
      "UTF-7", "UTF-16", "UTF-32", "ISO-2022-JP", "HZ", "IBM1390", "//TRANSLIT", "UTF-8//IGNORE",
      "../../../etc/passwd", "", "x",
    ].enumerated().map { index, label in
      let wrong: [UInt8] = [
        0x1B, 0x24, 0x42, 0x1B, 0x28, 0x4A, 0x7E, 0x7B, 0xFF, 0xFE, 0, 0xD8, 0x81,
      ]
      return OwnHostileDocument(
        "encoding-\(index).xml",
        bytes: Array("<?xml version='1.0' encoding='\(label)'?>\(feed)".utf8)
          + (0..<2000).flatMap { _ in wrong }
      )
    } + [
      OwnHostileDocument(
        "odd-utf16.txt",
        bytes: [0xFF, 0xFE] + Array("w\0o\0r\0d\0".utf8) + [0x41]
      ),
      OwnHostileDocument(
        "half-surrogates.xml",
        bytes: [0xFF, 0xFE] + feed.utf8.flatMap { [$0, 0] }
          + (0..<2000).flatMap { _ in [0, 0xD8] as [UInt8] }
      ),
      OwnHostileDocument("nuls.md", bytes: Array("# a\0b\n\n\0*x\0*\n".utf8)),
      OwnHostileDocument(
        "no-utf8.html",
        bytes: Array("<!doctype html><p>".utf8) + [0xFF, 0xC0, 0xED, 0xA0, 0x80, 0xF5, 0x80]
      ),
      OwnHostileDocument("nuls.html", bytes: Array("<!doctype html><p>a".utf8) + [0, 0, 0x62, 0]),
    ]
}
