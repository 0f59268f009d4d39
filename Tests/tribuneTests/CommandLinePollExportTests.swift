import Foundation
import Polls
import Seeded
import Testing

@Suite(.enabled(if: BuiltProgram.path != nil, "tribune and tribune-worker are not built"))
struct CommandLinePollExportTests {
  private static let kinds: [(flag: String, kind: Poll.Kind, method: String)] = [
    ("--single", .single, "plurality"), ("--multiple", .multiple(least: 1, most: 4), "approval"),
    ("--ranked", .ranked, "irv"), ("--score", .score, "score"),
  ]

  /// A poll with ballots of many readers.
  private func poll(_ home: Home, _ flag: String, _ kind: Poll.Kind, seed: UInt64) throws -> String
  {
    let poll = try home.poll(["=1+1", "a, \"b\"", "Water", "-4"], flag)
    var random = SeededGenerator(seed: seed)
    try home.cast((0..<30).map { _ in random.ballot(of: kind, options: 4) }, in: poll)
    return poll
  }

  private func json(_ value: Any?) throws -> String {
    let data = try JSONSerialization.data(
      withJSONObject: value ?? NSNull(),
      options: [.sortedKeys, .fragmentsAllowed]
    )
    return String(decoding: data, as: UTF8.self)
  }

  @Test(arguments: kinds.indices, [UInt64(1), 2])
  func `the recount of an export is what the poll shows`(_ index: Int, _ seed: UInt64) throws {
    let (flag, kind, method) = Self.kinds[index]
    let home = try Home()
    let poll = try poll(home, flag, kind, seed: seed)
    let shown = try home.shown(poll)
    let options = try #require(shown["options"] as? [[String: Any]])
    for (format, file) in [("json", "poll.json"), ("csv", "poll.csv"), ("blt", "poll.blt")] {
      let written = try home.run("poll", "export", "--format", format, "--output", file, poll)
      #expect((written.status == 0) == (format != "blt" || kind == .ranked))
      guard written.status == 0 else { continue }
      let count = try home.run("poll", "count", "--json", "--method", method, file).json
      let rounds = try #require(count["rounds"] as? [[String: Any]])
      let counts = try #require(rounds.first?["counts"] as? [String: Int])
      if kind == .ranked {
        let ranked = try #require(shown["ranked"] as? [String: Any])
        let shownRounds = try #require(ranked["rounds"] as? [[String: Any]])
        #expect(try json(rounds.map { $0["counts"] }) == json(shownRounds.map { $0["counts"] }))
        #expect(try json(count["winners"]) == json(ranked["winners"]))
        if format != "csv" { #expect(try json(rounds) == json(shownRounds)) }
      } else if kind == .score {
        let means = try #require(shown["score"] as? [[String: Any]])
        for (option, mean) in zip(options, means) {
          let given = try #require(mean["distribution"] as? [Int])
          let sum = given.enumerated().reduce(0) { $0 + $1.offset * $1.element }
          #expect(counts[option["text"] as? String ?? ""] == sum)
        }
      } else {
        for option in options {
          #expect(counts[option["text"] as? String ?? ""] == option["count"] as? Int)
        }
      }
      if format == "json" {
        #expect(count["ballots"] as? Int == shown["ballots"] as? Int)
        let alone = try home.run("poll", "count", "--json", file).json
        #expect(try json(alone["winners"]) == json(count["winners"]))
      }
    }
  }

  @Test(arguments: kinds.indices)
  func `what was exported is imported with the same figures`(_ index: Int) throws {
    let (flag, kind, _) = Self.kinds[index]
    let home = try Home()
    let poll = try poll(home, flag, kind, seed: 7)
    let shown = try home.shown(poll)
    var imports = [("json", ["poll.json"]), ("csv", ["poll.csv", "--question", "Again?", flag])]
    if kind == .ranked { imports.append(("blt", ["poll.blt"])) }
    for (format, arguments) in imports {
      _ = try home.run(
        "poll",
        "export",
        "--format",
        format,
        "--output",
        "poll.\(format)",
        poll
      )
      let answer = try home.start(["poll", "import", "--json"] + arguments).end()
      #expect(answer.status == 0, "\(answer.errors)")
      let back = try answer.json
      for member in ["options", "ranked", "score"] {
        #expect(try json(back[member]) == json(shown[member]), "\(format) \(member)")
      }
      #expect(back["kind"] as? String == kind.name)
      #expect(back["ballots"] as? Int == shown["ballots"] as? Int)
      #expect(back["here"] as? Int == 0)
    }
    #expect(try home.run("poll", "verify").status == 0)
  }

  @Test func `choices are handed to ActivityStreams and Mastodon, and taken back`() throws {
    let home = try Home()
    let poll = try poll(home, "--multiple", .multiple(least: 1, most: 4), seed: 3)
    let shown = try home.shown(poll)
    let question = try home.run("poll", "export", "--format", "activitystreams", poll).json
    #expect(question["type"] as? String == "Question")
    #expect(question["votersCount"] as? Int == shown["ballots"] as? Int)
    let mastodon = try home.run("poll", "export", "--format", "mastodon", poll).json
    #expect(mastodon["voted"] as? Bool == false)
    #expect(mastodon["multiple"] as? Bool == true)
    for format in ["activitystreams", "mastodon"] {
      let name = "\(format).json"
      _ = try home.run("poll", "export", "--format", format, "--output", name, poll)
      let back = try home.run("poll", "import", "--json", "--question", "Again?", name).json
      #expect(try json(back["options"]) == json(shown["options"]))
      #expect(back["ballots"] as? Int == shown["ballots"] as? Int)
      let ranked = try home.poll(["a", "b"], "--ranked")
      let refused = try home.run("poll", "export", "--format", format, ranked)
      #expect(refused.status == 65 && refused.output.isEmpty)
    }
  }

  @Test func `a file that is there is left as it is`() throws {
    let home = try Home()
    let poll = try home.poll()
    _ = try home.write("mine", to: "poll.json")
    #expect(try home.run("poll", "export", "--output", "poll.json", poll).status == 73)
    #expect(try String(contentsOfFile: home.folder + "/poll.json", encoding: .utf8) == "mine")
  }

  @Test func `no count of a poll whose results are withheld leaves by any way`() throws {
    let home = try Home()
    _ = try home.write("count,Quay,Pier,Mole\n7919,1,,\n6007,,1,\n", to: "moor.csv")
    let poll = try #require(
      try home.run("poll", "import", "moor.csv", "--question", "Where?").lines.first.map(
        String.init
      )
    )
    #expect(try home.run("poll", "show", poll).output.contains("7,919 (57%)"))
    #expect(try home.run("poll", "tighten", poll, "at-close").status == 0)
    _ = try home.run("vote", poll, "3")
    try home.cast((0..<13).map { _ in Ballot(choices: [2]) }, in: poll)
    let article = try #require(try home.shown(poll)["article"] as? String)
    let commands: [[String]] =
      ["json", "csv", "blt", "activitystreams", "mastodon"].map {
        ["poll", "export", "--format", $0, poll]
      } + [
        ["poll", "show", poll], ["poll", "show", "--json", poll], ["poll", "list"],
        ["poll", "show", "--sort", "count", "--intervals", poll], ["poll", "list", "--json"],
        ["poll", "votes"], ["poll", "votes", "--json"], ["poll", "verify"],
        ["poll", "verify", "--json", poll], ["vote", poll, "3"], ["vote", "--json", poll, "3"],
        ["show", article], ["show", "--json", article], ["list"], ["list", "--json"],
        ["search", "Where"], ["export", article], ["export", "--markdown", article],
        ["export", "--html", article], ["export", "--all", "--lines"], ["export", "--json"],
        ["poll", "edit", poll, "--question", "No?"], ["doctor"], ["doctor", "--json"],
      ]
    for arguments in commands {
      let answer = try home.start(arguments).end()
      // Digests and keys may have any digits in them.
      let said = (answer.output + answer.errors).replacing(#/[0-9a-f]{10,}/#, with: "")
      for number in ["7919", "7,919", "6007", "6,007", "6020", "6,020", "13926", "13940", "57%"] {
        #expect(!said.contains(number), "\(arguments) tells \(number)")
      }
    }
    let log = try #require(
      try home.run("poll", "export", poll).json["log"] as? [[String: Any]]
    )
    #expect(!log.contains { $0["event"] as? String == "cast" })
    #expect(try home.run("poll", "close", poll).status == 0)
    #expect(try home.run("poll", "show", poll).output.contains("7,919 (57%)"))
  }
}
