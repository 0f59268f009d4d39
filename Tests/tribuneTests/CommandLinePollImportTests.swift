import Foundation
import Seeded
import Testing

@Suite(.enabled(if: BuiltProgram.path != nil, "tribune and tribune-worker are not built"))
struct CommandLinePollImportTests {
  private let question = """
    {"@context": "https://www.w3.org/ns/activitystreams", "type": "Question",
     "content": "<p>Where to <b>moor</b> &amp; when?</p>", "endTime": "2999-01-31T12:00:00.000Z",
     "votersCount": 5, "oneOf": [
       {"type": "Note", "name": "Quay", "replies": {"type": "Collection", "totalItems": 3}},
       {"type": "Note", "name": "Pier", "replies": {"type": "Collection", "totalItems": 2}}]}
    """

  private func refused(_ home: Home, _ arguments: [String], _ line: String) throws {
    let answer = try home.start(["poll", "import"] + arguments).end()
    #expect(answer.status == 65 || answer.status == 64)
    #expect(answer.output.isEmpty)
    #expect(answer.errors.contains(line), "\(answer.errors)")
    #expect(answer.errors.split(separator: "\n").count == 1)
  }

  @Test func `a question of other programs keeps its counts, and can be voted on`() throws {
    let home = try Home()
    _ = try home.write(question, to: "question.json")
    let poll = try home.run("poll", "import", "--json", "question.json").json
    #expect(poll["question"] as? String == "Where to moor & when?")
    #expect(poll["closes"] as? String == "2999-01-31T12:00:00Z")
    #expect(poll["ballots"] as? Int == 5)
    let id = try #require(poll["id"] as? String)
    #expect(try home.run("vote", id, "pier").output.contains("3 (50%)"))
    _ = try home.run("poll", "export", "--output", "out.json", id)
    let count = try home.run("poll", "count", "--json", "out.json").json
    #expect(count["winners"] as? [String] == ["Quay", "Pier"])
  }

  @Test func `files of ranks become polls with these ballots`() throws {
    let home = try Home()
    let soc = """
      # TITLE: Where to moor
      # NUMBER ALTERNATIVES: 3
      # ALTERNATIVE NAME 1: Harbour
      # ALTERNATIVE NAME 2: Quay
      # ALTERNATIVE NAME 3: Pier
      8: 1
      7: 2,3
      4: 3,2
      """
    _ = try home.write(soc, to: "moor.soi")
    let poll = try home.run("poll", "import", "--json", "moor.soi").json
    #expect(poll["question"] as? String == "Where to moor")
    let ranked = try #require(poll["ranked"] as? [String: Any])
    #expect(ranked["winners"] as? [String] == ["Quay"])
    #expect(poll["ballots"] as? Int == 19)
  }

  @Test func `a table has to be told what its numbers mean where they are not choices`() throws {
    let home = try Home()
    _ = try home.write("a,b\n1,2\n2,1\n", to: "t.csv")
    try refused(home, ["t.csv"], "t.csv: it has no title; say the question with --question")
    let named = ["t.csv", "--question", "Q?"]
    try refused(home, named, "t.csv: say with --ranked or --score what its numbers mean")
    try refused(home, named + ["--single"], "t.csv: its numbers are no ballots of such a poll")
    #expect(try home.start(["poll", "import"] + named + ["--score"]).end().status == 0)
  }

  @Test func `what is no poll is told in a line`() throws {
    let home = try Home()
    let deep = String(repeating: "[", count: 100_000)
    let files: [(String, String)] = [
      ("", "it is no JSON"), ("nonsense", "it is no JSON"), ("[]", "it is no object"),
      ("{}", "there is no poll of a known form in it"), (deep, "it is nested deeper"),
      (#"{"type":"Question"}"#, "the question has no options"),
      (#"{"type":"Question","oneOf":[{"name":"a"}],"name":"Q"}"#, "the poll has 1 of the 2"),
      (#"{"type":"Question","oneOf":[{"name":1},{}]}"#, "is not what it has to be"),
      (#"{"multiple":true,"options":[]}"#, "such a poll has no question"),
      (#"{"format":"tribune-poll-1"}"#, "“poll” is missing"),
      (#"{"format":"tribune-poll-1","log":7,"poll":{}}"#, "missing"),
      (#"{"type":"Question","oneOf":{"name":7},"\u001b]0;x\u0007":1}"#, "is not what it has to be"),
    ]
    for (text, line) in files {
      _ = try home.write(text, to: "wrong.json")
      try refused(home, ["wrong.json"], "wrong.json: ")
      try refused(home, ["wrong.json"], line)
    }
    #expect(try home.run("poll", "list").output.isEmpty)
  }

  @Test func `small accidents in files end in a line or a poll, never otherwise`() throws {
    let home = try Home()
    let poll = try home.poll(["Tea", "Coffee"], "--multiple")
    _ = try home.run("vote", poll, "1", "2")
    let export = try home.run("poll", "export", poll).output
    for (number, bytes) in Mutations(of: [question, export], count: 60, seed: 5).enumerated() {
      _ = try home.write(bytes, to: "mutant\(number).json")
      let answer = try home.run("poll", "import", "mutant\(number).json")
      #expect([0, 64, 65].contains(answer.status), "\(number): \(answer.errors)")
      #expect(answer.status == 0 || answer.errors.split(separator: "\n").count == 1)
      #expect(!answer.errors.contains("\u{1B}") && !answer.output.contains("\u{1B}"))
    }
    #expect(try home.run("poll", "verify").status == 0)
  }
}
