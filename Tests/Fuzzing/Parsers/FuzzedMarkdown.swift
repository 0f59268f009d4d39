import Documents

enum FuzzedMarkdown: FuzzedParser {
  static let name = "markdown"

  static let samples = [
    """
    ---
    title: T
    authors: [A, {name: B}]
    date: 2024-05-06
    ---
    # H

    Text *a **b** c* `d` [l](u "t") ![i](j) <b>x</b> &eacute; ~~s~~ http://a.example [r]\\
    - [ ] x
      1. y

    > q

    |a|b|
    |-|:-:|
    |c|d|

    [r]: /u 't'
    x[^1]

    [^1]: note

    ```poll
    question: Which?
    options: [One, Two]
    ```
    """
  ].map { Array($0.utf8) }

  static func take(_ bytes: [UInt8]) {
    do throws(DocumentError) {
      FuzzedPage.check(try MarkdownFile.read(bytes, name: "a.md", url: "file:///b/a.md"))
    } catch {}
  }
}

/// Markdown's first lines, as YAML.
enum FuzzedFrontMatter: FuzzedParser {
  static let name = "front-matter"

  static let samples = [
    """
    title: "T\\u00e9" # c
    authors:
      - name: A
        affiliation: >
          x
          y
      - B
    tags: a, b
    translations: {de: http://a.example/d, fr: ~}
    rating: {mean: 4.5, count: 10}
    date: 2024-05-06 10:11
    """
  ].map { Array($0.utf8) }

  static func take(_ bytes: [UInt8]) {
    FuzzedMarkdown.take(Array("---\n".utf8) + bytes + Array("\n---\n\nText.\n".utf8))
  }
}

/// A fenced poll in Markdown.
enum FuzzedPollBlock: FuzzedParser {
  static let name = "poll-block"

  static let samples = [
    """
    question: Which?
    kind: multiple
    least: 1
    most: 2
    opens: 2024-05-06
    closes: 2024-06-06
    options:
      - One: 33
      - text: Two
        count: 7
      - Three
    """
  ].map { Array($0.utf8) }

  static func take(_ bytes: [UInt8]) {
    FuzzedMarkdown.take(Array("Text.\n\n```poll\n".utf8) + bytes + Array("\n```\n".utf8))
  }
}
