import Foundation
import Testing

@Suite(.enabled(if: BuiltProgram.path != nil, "tribune and tribune-worker are not built"))
struct CommandLineVotingTests {
  private func own(_ home: Home, _ poll: String) throws -> String? {
    try home.shown(poll)["ownBallot"] as? String
  }

  @Test(
    arguments: [
      (["2>1=3"], "rank 2>1=3"), (["coffee", "tea=water"], "rank 2>1=3"), (["3"], "rank 3"),
      (["Coffee > Tea", "3"], "rank 2>1>3"), (["1=2=3"], "rank 1=2=3"),
    ]
  )
  func `options are put in order as they are typed`(_ typed: [String], _ text: String) throws {
    let home = try Home()
    let poll = try home.poll(["Tea", "Coffee", "Water"], "--ranked")
    #expect(try home.start(["vote", poll] + typed).end().status == 0)
    #expect(try own(home, poll) == text)
  }

  @Test func `options get points by number and by text`() throws {
    let home = try Home()
    let poll = try home.poll(["Tea: black", "Coffee"], "--score")
    #expect(try home.run("vote", poll, "Tea: black:5", "2:0").status == 0)
    #expect(try own(home, poll) == "score 1:5 2:0")
    let shown = try home.run("poll", "show", poll).output
    #expect(shown.contains("5.0 of 1") && shown.contains("5×1"))
  }

  @Test func `an option may have the marks of ranks in its text`() throws {
    let home = try Home()
    let poll = try home.poll(["a>b", "b=c", "c"], "--ranked")
    #expect(try home.run("vote", poll, "a>b", "b=c").status == 0)
    #expect(try own(home, poll) == "rank 1>2")
  }

  @Test(
    arguments: [
      ("--ranked", ["2>>1"], 64, "2>>1: options are put in order such as 2>1=3"),
      ("--ranked", ["2>1=2"], 65, "Coffee: this option stands there twice"),
      ("--ranked", ["2>Milk"], 65, "Milk: the poll has no such option"),
      ("--score", ["1"], 64, "1: options are given points such as 1:5"),
      ("--score", ["1:6"], 65, "POLL: 6: points go from 0 to 5"),
      ("--score", ["1:1", "tea:2"], 65, "Tea: this option stands there twice"),
      ("--single", ["1", "2"], 65, "POLL: at most 1 of the options can be chosen"),
      (
        "--single", ["1", "--abstain"], 64, "vote: say what you choose, or --abstain, or --withdraw"
      ),
      ("--single", ["1", "--nonce", "zz"], 64, "zz: a nonce is 32 to 128 hexadecimal digits"),
      ("--single", ["--withdraw"], 65, "POLL: you have cast no ballot in this poll"),
    ]
  )
  func `what is no ballot of the poll is told in a line`(
    _ kind: String,
    _ typed: [String],
    _ status: Int32,
    _ line: String
  ) throws {
    let home = try Home()
    let poll = try home.poll(["Tea", "Coffee", "Water"], kind)
    let answer = try home.start(["vote", poll] + typed).end()
    #expect(answer.status == status)
    #expect(answer.errors.hasPrefix("tribune: \(line.replacing("POLL", with: poll))"))
    #expect(answer.errors.split(separator: "\n").count == 1)
    #expect(try home.shown(poll)["turnout"] as? Int == 0)
  }

  @Test func `whoever abstains takes part and is no part of the shares`() throws {
    let home = try Home()
    let poll = try home.poll()
    let answer = try home.run("vote", poll, "--abstain")
    #expect(answer.output.contains("Your ballot: abstention"))
    let shown = try home.shown(poll)
    #expect(shown["ballots"] as? Int == 0)
    #expect(shown["abstentions"] as? Int == 1)
    #expect(shown["turnout"] as? Int == 1)
    #expect(try home.run("poll", "show", poll).output.contains("1 abstained"))
  }

  @Test func `the receipt finds the ballot as long as it is the one that was cast`() throws {
    let home = try Home()
    let poll = try home.poll()
    let nonce = "00112233445566778899aabbccddeeff"
    let cast = try home.run("vote", "--json", "--nonce", nonce, poll, "2").json
    let receipt = try #require(cast["receipt"] as? String)
    #expect(receipt.hasPrefix("\(poll).2.\(nonce)."))
    #expect(try home.run("vote", poll, "3").output.contains("Receipt: \(poll).3."))
    let found = try home.run("poll", "verify", "--receipt", receipt)
    #expect(found.status == 0)
    #expect(found.output.contains("the ballot of the receipt is record 2"))
    for (wrong, line) in [
      (receipt.replacing(nonce, with: "ff" + nonce.dropFirst(2)), "is not the ballot"),
      (receipt.replacing(".2.", with: ".3."), "another head"),
      (receipt.replacing(".2.", with: ".9."), "no such record"),
    ] {
      let answer = try home.run("poll", "verify", "--receipt", wrong)
      #expect(answer.status == 65)
      #expect(answer.errors.contains(line))
    }
    #expect(try home.run("poll", "verify", "--receipt", "nonsense").status == 64)
  }
}
