import Articles
import FoundationEssentials
import Polls
import Reading
import Seeded
import Testing

@testable import tribune

@Suite struct ConfigurationTests {
  /// A text, and for each problem its line and the beginning of what is said.
  static let wrong: [(String, [(Int?, String)])] = [
    ("mesure: 60", [(1, "there is no setting “mesure”; perhaps “measure”")]),
    ("xyzzy: 1", [(1, "there is no setting “xyzzy”; there are language, theme, ")]),
    ("\n# a\nmeasure: wide\n", [(3, "measure is a number from 30 to 200")]),
    ("measure: 29", [(1, "measure is a number from 30 to 200")]),
    ("measure: 0x40", [(1, "measure is a number")]),
    ("measure:\n  - 60", [(2, "measure is a number")]),
    ("language: de", [(1, "language is one of en, ru")]),
    ("layout: huge", [(1, "layout is one of auto, wide, narrow")]),
    ("list_share: 61", [(1, "list_share is a number from 20 to 60")]),
    ("date_style: Iso", [(1, "date_style is one of relative, iso, long")]),
    ("shares: exact", [(1, "shares is one of half-up, sum-to-100")]),
    ("columns: [date, stars]", [(1, "columns is a list of some of source, date, ")]),
    ("columns: [date, date]", [(1, "columns is a list of some of")]),
    ("columns: date", [(1, "columns is a list of some of")]),
    ("counts: yes", [(1, "counts is true or false")]),
    ("interval: often", [(1, "interval is a span from 5m to 30d")]),
    ("hooks: [a]", [(1, "hooks is a mapping of events (new_articles) to programs")]),
    (
      "hooks:\n  new_article: [a]", [(2, "there is no event “new_article”; perhaps “new_articles”")]
    ),
    ("hooks:\n  new_articles: a", [(2, "new_articles is a list such as")]),
    ("hooks:\n  new_articles:\n    - [a]\n    - []", [(4, "new_articles is a list such as")]),
    ("measure: 60\nmeasure: 70", [(2, "“measure” stands in line 1 already")]),
    (
      "keys:\n  list:\n    x: open\nmeasure: 60\nkeys:\n  all:\n    y: open\n# e",
      [(5, "“keys” stands in line 1 already")]
    ),
    ("- a", [(1, "“name: value” lines are expected")]),
    ("measure 60", [(1, "“name: value” lines are expected")]),
    ("a: [\nmeasure: 60", [(3, "this is no YAML: ")]),
    ("a: &x 1\nb: *x", [(1, "aliases are not taken")]),
    ("theme: !shout x", [(1, "the tag “!shout” is not taken")]),
    (String(repeating: "[", count: 100_000), [(1, "this is too deep")]),
    ("a:\n  " + String(repeating: "- ", count: 100_000), [(2, "this is too deep")]),
    ("# " + String(repeating: "x", count: 1 << 20), [(nil, "the file is longer than a megabyte")]),
  ]

  @Test(arguments: wrong.indices)
  func `a wrong line is told with its number and what is allowed`(index: Int) {
    let (text, expected) = Self.wrong[index]
    let (_, problems) = Configuration.read(text)
    #expect(problems.map(\.line) == expected.map(\.0), "\(problems)")
    for (problem, expected) in zip(problems, expected) {
      #expect(problem.fact.hasPrefix(expected.1), "\(problem.fact)")
    }
  }

  @Test func `what is right beside a wrong line is kept`() {
    let (configuration, problems) = Configuration.read(
      """
      measure: 60
      measure: 61
      date_style: iso
      shares: sum-to-100
      layout: sideways
      columns: [date, rating]
      theme: plain
      """
    )
    #expect(problems.map(\.line) == [2, 5])
    #expect(configuration.shares == .sumTo100)
    #expect(configuration.measure == 60 && configuration.dateStyle == .iso)
    #expect(configuration.layout.arrangement == .auto)
    #expect(configuration.columns == [.date, .rating] && configuration.theme == "plain")
  }

  @Test(arguments: ["", "\n", "# only a comment\n", "measure:\n", "---\n", "\u{FEFF}"])
  func `a file that says nothing is right`(text: String) {
    #expect(Configuration.read(text).1.isEmpty)
  }

  @Test func `the sample reads as what there is without it`() {
    #expect(Configuration.read(ConfigurationPage.sample).1.isEmpty)
    let lines = ConfigurationPage.sample.split(separator: "\n").filter { !$0.hasPrefix("# ") }
    let (configuration, problems) = Configuration.read(
      lines.map { $0.dropFirst() }.joined(separator: "\n")
    )
    #expect(problems.isEmpty, "\(problems)")
    #expect(lines.count == Setting.table.count)
    #expect(configuration.measure == 72 && configuration.columns == ListColumn.standard)
    #expect(configuration.counts && configuration.fetching.hooks.isEmpty)
  }

  @Test func `the example of the manual is right`() {
    let (configuration, problems) = Configuration.read(ConfigurationPage.example)
    #expect(problems.isEmpty, "\(problems)")
    #expect(configuration.fetching.hooks.count == 1)
  }

  @Test func `what cannot be read as a file is one problem`() throws {
    let home = try Home()
    let folder = home.folder + "/config"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    #expect(Configuration.load(folder).1.map(\.fact) == ["this is no file of text"])
    let file = home.folder + "/latin.yaml"
    let bytes = Array("measure: 60\ntheme: ".utf8) + [0xE9, 0x0A]
    #expect(FileManager.default.createFile(atPath: file, contents: Data(bytes)))
    #expect(
      Configuration.load(file).1
        == [Configuration.Problem(line: 2, fact: "the text is not UTF-8")]
    )
    #expect(Configuration.load(home.folder + "/none").1.isEmpty)
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func `no text brings the reader down`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let pieces =
      Setting.table.map(\.name) + [
        ": ", ":", "\n", "\n  ", "\n    ", "- ", "[", "]", "{", "}", "\"", "'", ",", "#", "&a",
        "*a",
        "!t ", "gg", "rate 5", "none", "list", "all", "60", "|", ">", "?", "\t", "é", "\u{0}",
        "---",
        "new_articles", "%", "@", "`",
      ]
    for _ in 0..<50 {
      let count = Int.random(in: 0..<40, using: &random)
      let text = (0..<count).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      for problem in Configuration.read(text).1 { #expect(!problem.fact.isEmpty) }
    }
  }
}
