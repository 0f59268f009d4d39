extension Article {
  /// The article as plain text: title, authors, a line with publication and day, lead and body.
  public var asText: String {
    let facts = [publication?.name ?? "", published?.writtenDay ?? ""].filter { !$0.isEmpty }
    let head = authors.map(\.byline) + [facts.joined(separator: " · ")]
    let parts = [
      title.onOneLine,
      head.map(\.onOneLine).filter { !$0.isEmpty }.joined(separator: "\n"),
      PlainText.text(of: lead).trimmed,
      body.plainText,
    ]
    return parts.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
  }

  /// The article as Markdown after a YAML block, from which Tribune can read it back.
  ///
  /// The keys are `title`, `author` (maps of `name` and `affiliation`), `date`, `language`,
  /// `publication`, `url`, `sections`, `tags` and `lead`, which is plain text; what is missing in the
  /// article has no key.
  public var asMarkdown: String {
    var front = FrontMatter()
    front.add("title", title)
    front.add("author", maps: authors.map { [("name", $0.name), ("affiliation", $0.affiliation)] })
    front.add("date", published?.written)
    front.add("language", language)
    front.add("publication", publication?.name)
    front.add("url", url)
    front.add("sections", sections)
    front.add("tags", tags)
    front.add("lead", PlainText.text(of: lead).trimmed)
    let markdown = body.markdown
    return front.text + (markdown.isEmpty ? "" : "\n" + markdown + "\n")
  }

  /// The article as an HTML document of its own.
  public var asHTML: String {
    let name = HTML.escaped(title.onOneLine)
    let link = url.flatMap(HTML.address)
    return """
      <!DOCTYPE html>
      <html\(HTML.attribute("lang", language))>
      <head>
      <meta charset="utf-8">
      <title>\(name)</title>
      \(link.map { "<link rel=\"canonical\"\(HTML.attribute("href", $0))>\n" } ?? "")</head>
      <body>
      <article>
      <header>
      \(HTML.element("h1", name))\(htmlFacts)</header>
      \(body.html)</article>
      </body>
      </html>

      """
  }
}

extension Article {
  private var htmlFacts: String {
    var facts = authors.map { HTML.element("address", HTML.escaped($0.byline)) }.joined()
    if let publication { facts += HTML.element("p", HTML.escaped(publication.name)) }
    if let published, !published.written.isEmpty {
      let date = HTML.attribute("datetime", published.written)
      facts += HTML.element("p", "<time\(date)>\(published.writtenDay)</time>")
    }
    if !lead.isEmpty { facts += HTML.element("p", HTML.text(of: lead)) }
    return facts
  }
}

extension Author {
  /// The name and, where it is known, position and house.
  fileprivate var byline: String {
    [name, affiliation ?? ""].filter { !$0.isEmpty }.joined(separator: ", ")
  }
}
