import Foundation
import Polls
import Testing

@Suite(.enabled(if: BuiltProgram.path != nil, "tribune and tribune-worker are not built"))
struct CommandLinePollRulesTests {
  private let drinks = ["Tea", "Coffee", "Water"]

  private func refused(_ home: Home, _ arguments: [String], _ status: Int32, _ line: String) throws
  {
    let answer = try home.start(arguments).end()
    #expect(answer.status == status, "\(arguments)")
    #expect(answer.errors.contains(line), "\(answer.errors)")
  }

  @Test func `a poll is made as it is told`() throws {
    let home = try Home()
    let poll = try home.poll(
      drinks,
      "--ranked",
      "--method",
      "schulze",
      "--ties",
      "lot:7",
      "--results",
      "at-close",
      "--secret",
      "--quorum",
      "3",
      "--closes",
      "+3d"
    )
    let shown = try home.shown(poll)
    #expect(shown["kind"] as? String == "ranked")
    #expect(shown["results"] as? String == "at-close")
    #expect(shown["secret"] as? Bool == true)
    #expect(shown["quorum"] as? Int == 3)
    #expect(shown["quorate"] as? Bool == false)
    #expect(shown["visible"] as? Bool == false)
    let closes = try #require(shown["closes"] as? String)
    #expect(closes > (Date() + 2.9 * 86400).ISO8601Format())
    let export = try home.run("poll", "export", poll).json
    let written = try #require(export["poll"] as? [String: Any])
    #expect(written["method"] as? String == "schulze")
    #expect(written["ties"] as? String == "lot 7")
  }

  @Test func `what contradicts itself is refused`() throws {
    let home = try Home()
    let create = ["poll", "create", "Q?", "--option", "a", "--option", "b"]
    for (arguments, status, line) in [
      (["--ranked", "--score"], 64, "--score"),
      (["--method", "irv"], 64, "--method and --ties are for polls with --ranked"),
      (["--ranked", "--most", "2"], 64, "--least and --most are for polls with --multiple"),
      (["--ranked", "--ties", "dice"], 64, "dice: ties are decided by"),
      (["--quorum", "50%"], 64, "50%: a part needs a list"),
      (["--quorum", "0"], 65, "a quorum is at least 1"),
      (["--closes", "+3y"], 64, "+3y: this is no day or time"),
      (["--most", "3"], 65, "least and most must lie between"),
      (["--electorate", "nowhere"], 66, "nowhere"),
    ] as [([String], Int32, String)] {
      try refused(home, create + arguments, status, line)
    }
    #expect(try home.run("poll", "list").output.isEmpty)
  }

  @Test func `a poll is changed until the first ballot, and replaced afterwards`() throws {
    let home = try Home()
    let poll = try home.poll(drinks, "--multiple", "--results", "after-voting")
    try refused(home, ["poll", "edit", poll, "--results", "always"], 65, "only be shown to fewer")
    let edited = try home.run(
      "poll",
      "edit",
      poll,
      "--option",
      "Milk",
      "--option",
      "Juice",
      "--question",
      "What else?"
    )
    #expect(edited.output == "Changed \(poll): What else?\n")
    #expect(try home.shown(poll)["most"] as? Int == 2)
    #expect(try home.run("vote", poll, "milk").status == 0)
    try refused(home, ["poll", "edit", poll, "--question", "No"], 65, "poll revise")
    let revised = try home.run("poll", "revise", "--json", poll, "--question", "What now?").json
    let next = try #require(revised["id"] as? String)
    #expect(revised["replaces"] as? String == poll)
    #expect(try home.shown(poll)["replacedBy"] as? String == next)
    try refused(home, ["vote", poll, "1"], 65, "the poll is closed")
    try refused(home, ["poll", "reopen", poll], 65, "another poll has taken its place")
    #expect(try home.run("poll", "verify").status == 0)
  }

  @Test func `results are shown to fewer, never to more`() throws {
    let home = try Home()
    let poll = try home.poll()
    #expect(try home.run("poll", "tighten", poll, "at-close").status == 0)
    try refused(home, ["poll", "tighten", poll, "after-voting"], 65, "only be shown to fewer")
    #expect(try home.shown(poll)["results"] as? String == "at-close")
  }

  @Test func `a poll is closed and opened again`() throws {
    let home = try Home()
    let poll = try home.poll()
    try refused(home, ["poll", "reopen", poll], 65, "the poll is open")
    _ = try home.run("poll", "close", poll)
    try refused(home, ["poll", "reopen", poll, "--until", "2001-01-01"], 65, "closes before")
    #expect(try home.run("poll", "reopen", poll, "--until", "+2h").status == 0)
    #expect(try home.run("vote", poll, "1").status == 0)
    let secret = try home.poll(drinks, "--secret")
    _ = try home.run("vote", secret, "1")
    _ = try home.run("poll", "close", secret)
    try refused(home, ["poll", "reopen", secret], 65, "its secret was destroyed at the close")
    #expect(try home.shown(secret)["own"] is NSNull)
  }

  @Test func `a list of readers says who may vote, and how many must`() throws {
    let home = try Home()
    _ = try home.run("poll", "readers")
    let keys = try (0..<3).map { _ in
      try #require(try home.run("poll", "reader", "add").lines.first.map(String.init))
    }
    #expect(try home.run("poll", "readers").lines.count == 4)
    _ = try home.write("# all of us\nme\n" + keys.joined(separator: "\n"), to: "all")
    _ = try home.write(keys.joined(separator: "\n"), to: "others")
    _ = try home.write("0123\n", to: "strangers")
    let poll = try home.poll(drinks, "--electorate", "all", "--quorum", "50%")
    #expect(try home.run("vote", poll, "1").output.contains("1 of 4 voted (25%) · quorum 2 not"))
    let closed = try home.poll(drinks, "--electorate", "others")
    try refused(home, ["vote", closed, "1"], 65, "you are not on the list")
    let create = ["poll", "create", "Q?", "--option", "a", "--option", "b"]
    try refused(home, create + ["--electorate", "strangers"], 65, "0123: there is no such reader")
  }

  @Test func `one's own ballots are listed with what became of them`() throws {
    let home = try Home()
    let poll = try home.poll(drinks, "--results", "at-close")
    for typed in [["1"], ["2"], ["--withdraw"], ["3"]] {
      _ = try home.start(["vote", poll] + typed).end()
    }
    let votes = try #require(
      try home.run("poll", "votes", "--json").json["votes"] as? [[String: Any]]
    )
    let records = try #require(votes.first?["records"] as? [[String: Any]])
    #expect(
      records.compactMap { $0["event"] as? String } == ["cast", "changed", "withdrawn", "cast"]
    )
    #expect(votes.first?["ballot"] as? String == "3")
    let text = try home.run("poll", "votes").output
    #expect(text.contains("changed: Coffee") && text.contains("receipt \(poll)."))
  }

  @Test func `a poll of a publication stands below its articles`() throws {
    let home = try Home()
    let poll = try home.poll(drinks, "--publication", "Northern Review")
    let list = try #require(try home.run("poll", "--json").json["polls"] as? [[String: Any]])
    #expect(list.first?["publication"] as? String == "Northern Review")
    #expect(list.first?["article"] is NSNull)
    #expect(try home.run("poll", "show", poll).status == 0)
  }

  @Test func `what a poll came to is told with its rule, its order and its intervals`() throws {
    let home = try Home()
    let poll = try home.poll(drinks)
    try home.cast(
      (0..<3).map { _ in Ballot(choices: [1]) } + (0..<7).map { _ in Ballot(choices: [3]) },
      in: poll
    )
    let shown = try home.run("poll", "show", "--sort", "count", "--intervals", poll).output
    #expect(shown.contains("7 (70%, 39–90%)"))
    #expect(shown.contains("Shares are of 10 ballots, each rounded half up."))
    let words = shown.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words.contains("an open poll represents only those who answered"))
    let water = try #require(shown.range(of: "Water"))
    let tea = try #require(shown.range(of: "Tea"))
    #expect(water.lowerBound < tea.lowerBound)
  }

  @Test func `a ranked poll is told round by round, with the comparison of each two`() throws {
    let home = try Home()
    let poll = try home.poll(drinks, "--ranked")
    let ballots = [[[1]], [[1], [2]], [[2]], [[3], [2]], [[2], [3]]].map { Ballot(ranks: $0) }
    try home.cast(ballots, in: poll)
    let shown = try home.run("poll", "show", poll).output
    for line in [
      "Instant runoff · 5 ballots", "Round 2", "out: Water", "Coffee  3 (60%)  +1",
      "Ballots that prefer the line to the column:", "First: Coffee",
    ] {
      #expect(shown.contains(line), "\(line)")
    }
    let ranked = try #require(try home.shown(poll)["ranked"] as? [String: Any])
    #expect(ranked["winners"] as? [String] == ["Coffee"])
    #expect(ranked["ties"] as? String == "earlier")
  }
}
