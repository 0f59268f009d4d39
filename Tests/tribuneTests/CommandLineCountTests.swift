import Testing

struct CommandLineCountTests {
  private let blt = """
    3 1
    8 1 0
    7 2 3 0
    4 3 2 0
    1 3 1 0
    1 3 0
    0
    "Harbour"
    "Quay"
    "Pier"
    "Where to moor"
    """

  @Test func `a runoff is printed round by round`() throws {
    let home = try Home()
    _ = try home.write(blt, to: "moor.blt")
    let answer = try home.run("poll", "count", "moor.blt", "--method", "irv")
    #expect(
      answer.output == """
        Instant runoff · 21 ballots

        Round 1
          Harbour  8 (38%)
          Quay     7 (33%)
          Pier     6 (29%)
          out: Pier

        Round 2
          Quay     11 (55%)  +4
          Harbour   9 (45%)  +1
          1 names none of them

        First: Quay

        """
    )
    let json = try home.run("poll", "count", "moor.blt", "--method", "irv", "--json").json
    #expect(json["winners"] as? [String] == ["Quay"])
    let rounds = try #require(json["rounds"] as? [[String: Any]])
    #expect(rounds.map { $0["eliminated"] as? [String] } == [["Pier"], []])
    #expect(rounds.last?["counts"] as? [String: Int] == ["Harbour": 9, "Quay": 11])
    #expect(rounds.last?["exhausted"] as? Int == 1)
  }

  @Test func `what is no file of ballots is refused in a line`() throws {
    let home = try Home()
    _ = try home.write("2 1\n1 5 0\n", to: "wrong.blt")
    let refused: [([String], Int32, String)] = [
      (["wrong.blt"], 65, "wrong.blt: line 2: there is no option 5"),
      (["absent.blt"], 66, "absent.blt: No such file or directory"),
      (
        ["notes.txt"], 64,
        "notes.txt: say with --format which of these it is: blt, preflib, csv, tribune"
      ),
    ]
    for (arguments, status, line) in refused {
      let answer = try home.start(["poll", "count", "--method", "irv"] + arguments).end()
      #expect(answer.status == status)
      #expect(answer.errors.contains(line))
    }
  }
}
