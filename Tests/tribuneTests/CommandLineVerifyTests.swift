import Foundation
import Polls
import Testing

@Suite(.enabled(if: BuiltProgram.path != nil, "tribune and tribune-worker are not built"))
struct CommandLineVerifyTests {
  private func voted(_ home: Home) throws -> String {
    let poll = try home.poll(["Tea", "Coffee", "Water"], "--ranked")
    for typed in ["1>2>3", "2>1=3"] { _ = try home.run("vote", poll, typed) }
    try home.cast([Ballot(ranks: [[3], [1], [2]]), .abstention], in: poll)
    return poll
  }

  /// Changes the first place in the library's file in which a text stands.
  private func flip(_ home: Home, _ text: String, to other: String) throws {
    let url = URL(fileURLWithPath: home.library)
    var bytes = try Data(contentsOf: url)
    let place = try #require(bytes.range(of: Data(text.utf8)))
    bytes.replaceSubrange(place, with: Data(other.utf8))
    try bytes.write(to: url)
  }

  @Test func `a log is sound, and had the head that was noted`() throws {
    let home = try Home()
    let poll = try voted(home)
    let verdict = try home.run("poll", "verify", "--json", poll).json
    let head = try #require(verdict["head"] as? String)
    #expect(verdict["sound"] as? Bool == true)
    #expect(verdict["records"] as? Int == 5)
    #expect(try home.run("poll", "verify", poll).output == "sound: 5 records, head \(head)\n")
    _ = try home.run("vote", poll, "3")
    #expect(try home.run("poll", "verify", "--since", head, poll).status == 0)
    let other = String(repeating: "ab", count: 32)
    let gone = try home.run("poll", "verify", "--since", other, poll)
    #expect(gone.status == 65)
    #expect(gone.errors.hasPrefix("tribune: \(poll): the log never had this head"))
    #expect(try home.run("poll", "verify", "--since", "abc", poll).status == 64)
    #expect(try home.run("poll", "verify", "--since", head).status == 64)
    #expect(try home.run("poll", "verify").output.contains("\(poll)  sound: 6 records"))
  }

  @Test func `a flipped byte is named with its record, and reading goes on`() throws {
    let home = try Home()
    let poll = try voted(home)
    try flip(home, "changedrank 2>1=3", to: "changedrank 3>1=2")
    let answer = try home.run("poll", "verify", poll)
    #expect(answer.status == 65)
    #expect(answer.output.isEmpty)
    #expect(answer.errors.hasPrefix("tribune: \(poll): record 3 of the log does not follow"))
    let all = try home.run("poll", "verify", "--json")
    #expect(all.status == 65)
    #expect(try all.json["sound"] as? Bool == false)
    let doctor = try home.run("doctor")
    #expect(doctor.output.contains("✗ poll \(poll): record 3 of the log"))
    #expect(try home.run("poll", "export", poll).status == 65)
    let said = try home.run("export", "--json")
    #expect(said.status == 0)
    #expect(said.errors.contains("\(poll): its log is damaged and left out"))
    #expect(try home.run("poll", "show", poll).status == 0)
  }

  @Test func `a record that is changed in an export is found`() throws {
    let home = try Home()
    let poll = try voted(home)
    let receipt = try #require(try home.shown(poll)["receipt"] as? String)
    _ = try home.run("poll", "export", poll, "--output", "poll.json")
    let text = try String(contentsOfFile: home.folder + "/poll.json", encoding: .utf8)
    let sound = try home.run("poll", "verify", "--file", "poll.json", "--receipt", receipt)
    #expect(sound.status == 0, "\(sound.errors)")
    #expect(sound.output.contains("the ballot of the receipt is record 3"))
    let lies: [(String, String, String)] = [
      (#""content":"rank 3>1>2""#, #""content":"rank 2>1>3""#, "record 4"),
      (#""counts":[0,1,1]"#, #""counts":[1,1,0]"#, "the counts are not what the log comes to"),
      (#""ballot":"rank 3>1>2","count":1"#, #""ballot":"rank 3>1>2","count":2"#, "the counts"),
      (#""question":"What to drink?""#, #""question":"What to eat?""#, "the poll is not what"),
      (#""ties":"earlier""#, #""ties":"order""#, "the poll is not what"),
      (#""number":4"#, #""number":6"#, "record 6"),
    ]
    for (truth, lie, line) in lies {
      #expect(text.contains(truth), "\(truth)")
      _ = try home.write(text.replacing(truth, with: lie), to: "lie.json")
      for arguments in [
        ["poll", "verify", "--file", "lie.json"], ["poll", "import", "lie.json"],
        ["poll", "count", "lie.json"],
      ] {
        let answer = try home.start(arguments).end()
        #expect(answer.status == 65, "\(arguments) \(lie)")
        #expect(answer.errors.contains(line), "\(answer.errors)")
      }
    }
  }

  @Test func `an export in which results are withheld is followed by its digests`() throws {
    let home = try Home()
    let poll = try home.poll(["Tea", "Coffee"], "--results", "at-close")
    _ = try home.run("vote", poll, "1")
    let receipt = try #require(try home.shown(poll)["receipt"] as? String)
    _ = try home.run("poll", "export", poll, "--output", "poll.json")
    let answer = try home.run("poll", "verify", "--file", "poll.json", "--receipt", receipt)
    #expect(answer.status == 0, "\(answer.errors)")
    #expect(try home.run("poll", "count", "poll.json").errors.contains("its ballots are withheld"))
    #expect(try home.run("poll", "import", "poll.json").errors.contains("its ballots are withheld"))
  }
}
