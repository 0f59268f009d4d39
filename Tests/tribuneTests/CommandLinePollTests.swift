import Foundation
import Testing

@Suite(.enabled(if: BuiltProgram.path != nil, "tribune and tribune-worker are not built"))
struct CommandLinePollTests {
  private func create(_ home: Home, _ arguments: String...) throws -> String {
    let options = ["--option", "Tea", "--option", "Coffee", "--option", "Water"]
    let answer = try home.start(["poll", "create", "What to drink?"] + options + arguments).end()
    #expect(answer.status == 0 && answer.errors.isEmpty)
    return try #require(answer.lines.first.map(String.init))
  }

  private func counts(_ home: Home, _ poll: String) throws -> [Int] {
    let options = try home.run("poll", "show", "--json", poll).json["options"] as? [[String: Any]]
    return try #require(options).compactMap { $0["count"] as? Int }
  }

  @Test func `a poll of one's own has an article in which it can be seen`() throws {
    let home = try Home()
    let poll = try create(home)
    #expect(try home.run("list").output.contains("What to drink? · Own polls · poll"))
    #expect(try home.run("vote", poll, "coff").status == 0)
    #expect(try counts(home, poll) == [0, 1, 0])
    let list = try #require(try home.run("poll", "--json").json["polls"] as? [[String: Any]])
    let row = try #require(list.first)
    #expect(Set(row.keys).isSuperset(of: ["id", "question", "kind", "open", "article"]))
    #expect(row["id"] as? String == poll)
    #expect(row["open"] as? Bool == true)
  }

  @Test func `a ballot that the poll does not take changes nothing`() throws {
    let home = try Home()
    let poll = try create(home)
    let refused: [([String], String)] = [
      (["vote", poll, "4"], "4: the poll has no such option"),
      (["vote", poll, "Milk"], "Milk: the poll has no such option"),
      (["vote", poll, "1", "2"], "\(poll): at most 1 of the options can be chosen"),
      (["vote", "--withdraw", poll], "\(poll): you have cast no ballot in this poll"),
      (["vote", "zzzz", "1"], "zzzz: there is no such poll in the library"),
    ]
    for (arguments, line) in refused {
      let answer = try home.start(arguments).end()
      #expect(answer.status == 65)
      #expect(answer.errors == "tribune: \(line)\n")
      #expect(answer.output.isEmpty)
    }
    #expect(try counts(home, poll) == [0, 0, 0])
  }

  @Test func `a closed poll takes no ballot and gives none back`() throws {
    let home = try Home()
    let poll = try create(home)
    _ = try home.run("vote", poll, "1")
    #expect(try home.run("poll", "close", poll).status == 0)
    for arguments in [
      ["vote", poll, "2"], ["vote", "--withdraw", poll], ["poll", "close", poll],
    ] {
      let answer = try home.start(arguments).end()
      #expect(answer.status == 65)
      #expect(answer.errors == "tribune: \(poll): the poll is closed\n")
    }
    #expect(try counts(home, poll) == [1, 0, 0])
    #expect(try home.run("poll", "list", "--open").output.isEmpty)
  }

  @Test func `opening and close are kept to`() throws {
    let home = try Home()
    let later = try create(home, "--opens", "2999-01-01")
    #expect(
      try home.run("vote", later, "1").errors == "tribune: \(later): the poll is not open yet\n"
    )
    let over = try create(home, "--closes", (Date() + 2).ISO8601Format())
    #expect(try home.run("poll", "show", "--json", over).json["closes"] is String)
    usleep(2_500_000)
    #expect(try home.run("vote", over, "1").errors == "tribune: \(over): the poll is closed\n")
    #expect(try home.run("poll", "show", "--json", over).json["open"] as? Bool == false)
    let past = try home.run(
      "poll",
      "create",
      "Tea?",
      "--option",
      "Yes",
      "--option",
      "No",
      "--closes",
      "2001-01-01T12:00:00Z"
    )
    #expect(past.status == 65)
    #expect(past.errors == "tribune: Tea?: the poll would be closed already\n")
  }

  @Test func `several options are chosen where the poll allows it`() throws {
    let home = try Home()
    let poll = try create(home, "--least", "2", "--most", "2")
    #expect(try home.run("vote", poll, "1").status == 65)
    #expect(try home.run("vote", poll, "1", "water").status == 0)
    #expect(try counts(home, poll) == [1, 0, 1])
    #expect(try home.run("poll", "show", "--json", poll).json["ballots"] as? Int == 1)
  }

  @Test func `a poll that nobody could vote in is not made`() throws {
    let home = try Home()
    let answer = try home.run("poll", "create", "Tea?", "--option", "Yes")
    #expect(answer.status == 65)
    #expect(answer.errors == "tribune: Tea?: the poll has 1 of the 2 options that are needed\n")
    let date = try home.run(
      "poll",
      "create",
      "Tea?",
      "--option",
      "a",
      "--option",
      "b",
      "--closes",
      "2026-02-30"
    )
    #expect(date.status == 64)
    #expect(try home.run("list").output.isEmpty)
  }

  @Test func `processes that vote at once leave one ballot, and a log without a gap`() throws {
    let home = try Home()
    let poll = try create(home)
    let running = try (0..<8).map { try home.start(["vote", poll, String($0 % 3 + 1)]) }
    let answers = try running.map { try $0.end() }
    #expect(answers.allSatisfy { $0.status == 0 && $0.errors.isEmpty })
    #expect(try counts(home, poll).reduce(0, +) == 1)
    let log = try #require(try home.run("export", "--json").json["log"] as? [[String: Any]])
    #expect(log.compactMap { $0["number"] as? Int } == Array(1...log.count))
    let events = log.compactMap { $0["event"] as? String }
    #expect(events.count { $0 == "cast" } == 1)
    #expect(events.count { $0 == "changed" } == 7)
  }
}
