import Articles
import Documents
import FoundationEssentials
import Polls
import Testing

struct PollBlockTests {
  /// A document in which the poll's fence is line 6 and its first field line 7.
  private func read(_ poll: String) throws -> ReadDocument {
    let text = "---\ntitle: A\n---\nBefore.\n\n```poll\n\(poll)\n```\n\nAfter.\n"
    return try MarkdownFile.read(Array(text.utf8), name: nil, url: nil)
  }

  @Test func `a right block becomes a poll and leaves the body`() throws {
    let document = try read(
      """
      question: Which way?
      options:
        - Left
        - Right
        - 3
      choices: 1-2
      opens: 2026-03-01
      closes: 2026-04-01T18:00:00Z
      """
    )
    #expect(
      document.polls == [
        Poll(
          question: "Which way?",
          options: ["Left", "Right", "3"].map(Poll.Option.init),
          kind: .multiple(least: 1, most: 2),
          opens: Date(timeIntervalSince1970: 1_772_323_200),
          closes: Date(timeIntervalSince1970: 1_775_066_400)
        )
      ]
    )
    #expect(
      document.article.body.blocks == [
        .paragraph([Span("Before.")]), .paragraph([Span("After.")]),
      ]
    )
  }

  @Test(arguments: [
    ("kind: single", Poll.Kind.single), ("choices: 1", .single), ("x", .single),
    ("kind: multiple", .multiple(least: 1, most: 3)),
    ("kind: multiple\nmost: 2", .multiple(least: 1, most: 2)),
    ("kind: ranked", .ranked), ("kind: score", .score),
    ("least: 2", .multiple(least: 2, most: 3)), ("choices: 2", .multiple(least: 2, most: 2)),
  ])
  func `kinds are written in several ways`(line: String, kind: Poll.Kind) throws {
    let lines = line == "x" ? "" : line
    let document = try read("question: Q\noptions: [a, b, c]\n\(lines)")
    #expect(document.polls.map(\.kind) == [kind])
  }

  @Test func `a block settles the poll's rules`() throws {
    let document = try read(
      """
      question: Q
      options: [a, b]
      kind: ranked
      method: schulze
      ties: lot 7
      results: at-close
      secret: yes
      quorum: 3
      """
    )
    let rules = Poll.Rules(
      visibility: .atClose,
      isSecret: true,
      method: .schulze,
      ties: .lot(seed: 7),
      quorum: 3
    )
    #expect(document.polls.map(\.rules) == [rules])
  }

  @Test(arguments: [
    ("", 6, Notice.Fact.noQuestion),
    ("options: [a, b]", 6, .noQuestion),
    ("options: [a, b]\nquestion:", 8, .noQuestion),
    ("question: Q", 6, .tooFewOptions(0)),
    ("question: Q\noptions:\n  - a", 8, .tooFewOptions(1)),
    ("question: Q\noptions:\n  - a\n  - b\n  - a", 11, .optionTwice("a")),
    ("question: Q\noptions:\n  - a\n  -\n  - c", 10, .emptyOption),
    (
      "question: Q\noptions: [a, b]\nkind: many", 9,
      .notAllowed(
        field: "kind",
        value: "many",
        allowed: ["single", "multiple", "ranked", "score"]
      )
    ),
    (
      "question: Q\noptions: [a, b]\nresults: never", 9,
      .notAllowed(
        field: "results",
        value: "never",
        allowed: ["always", "after-voting", "at-close"]
      )
    ),
    (
      "question: Q\noptions: [a, b]\nquorum: 0", 9,
      .notAllowed(field: "quorum", value: "0", allowed: ["1", "2", "…"])
    ),
    (
      "question: Q\noptions: [a, b]\nkind: ranked\nties: lot", 10,
      .notAllowed(field: "ties", value: "lot", allowed: ["earlier", "order", "lot 1"])
    ),
    ("question: Q\noptions: [a, b]\nkind: score\nmost: 2", 10, .choicesOutOfRange),
    ("question: Q\noptions: [a, b]\nmost: 3", 9, .choicesOutOfRange),
    ("question: Q\noptions: [a, b]\nkind: single\nmost: 2", 10, .choicesOutOfRange),
    ("question: Q\noptions: [a, b]\nchoices: 2-1", 9, .choicesOutOfRange),
    ("question: Q\nopens: soon\noptions: [a, b]", 8, .notADate(field: "opens", value: "soon")),
    (
      "question: Q\noptions: [a, b]\nopens: 2026-03-02\ncloses: 2026-03-01", 10,
      .closesBeforeItOpens
    ),
    ("question: Q\nanswers: [a, b]", 8, .unknownField("answers")),
    (
      "question: \(String(repeating: "q", count: 501))\noptions: [a, b]", 7,
      .tooLong(field: "question", limit: 500)
    ),
  ])
  func `a wrong block stays as code with the line and the fact`(
    poll: String,
    line: Int,
    fact: Notice.Fact
  ) throws {
    let document = try read(poll)
    #expect(document.polls.isEmpty)
    #expect(document.article.body.blocks.contains(.notice(Notice(line: line, fact: fact))))
    guard case .code(_, language: "poll") = document.article.body.blocks[1] else {
      Issue.record("the block is gone")
      return
    }
  }

  @Test func `YAML that is none is named with its line`() throws {
    let blocks = try read("question: [a\noptions: b").article.body.blocks
    guard case .notice(let notice) = blocks[2], case .notReadable = notice.fact else {
      Issue.record("no notice: \(blocks)")
      return
    }
    #expect(7...9 ~= notice.line)
  }
}
