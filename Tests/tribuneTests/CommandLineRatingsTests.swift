import Foundation
import Testing

@Suite(.enabled(if: BuiltProgram.path != nil, "tribune and tribune-worker are not built"))
struct CommandLineRatingsTests {
  private let rated = """
    ---
    title: Night trains
    rating: {mean: 4.2, count: 17}
    ---

    Text.

    """

  private func object(_ value: Any?) throws -> [String: Any] {
    try #require(value as? [String: Any])
  }

  @Test func `own, local and the source's ratings are told apart`() throws {
    let home = try Home()
    let id = try home.add(rated, as: "one.md")
    let before = try home.run("show", id)
    #expect(before.output.contains("★★★★☆ 4.2 (17 votes) · here (no votes)\n"))
    #expect(!before.output.contains("yours"))
    let answer = try home.run("rate", id, "5")
    #expect(
      answer.output == "Rated 5 stars. ★★★★☆ 4.2 (17 votes) · here ★★★★★ 5.0 (1 vote) · "
        + "yours ★★★★★\n"
    )
    let rating = try object(home.run("show", "--json", id).json["rating"])
    #expect(rating["own"] as? Int == 5 && rating["mean"] as? Double == 5)
    let local = try object(rating["local"])
    #expect(local["count"] as? Int == 1 && local["histogram"] as? [Int] == [0, 0, 0, 0, 1])
    #expect(local["smoothed"] is Double)
    let source = try object(rating["source"])
    #expect(source["count"] as? Int == 17 && source["mean"] as? Double == 4.2)
    #expect(source["histogram"] is NSNull)
    let row = try #require(home.run("search", "--json", "trains").json["articles"] as? [Any])
    #expect(try object(row.first)["rating"] as? Int == 5)
  }

  @Test func `a histogram that a file tells is printed as it stands`() throws {
    let home = try Home()
    let id = try home.add("---\nrating: {histogram: [0, 1, 2, 6, 8]}\n---\nText.\n", as: "one.md")
    let rating = try object(home.run("show", "--json", id).json["rating"])
    #expect(try object(rating["source"])["histogram"] as? [Int] == [0, 1, 2, 6, 8])
    #expect(try home.run("show", id).output.contains("★★★★☆ 4.2 (17 votes) · here (no votes)"))
  }

  @Test(arguments: [["0"], ["--withdraw"]])
  func `a rating is withdrawn, and nothing is printed as zero`(arguments: [String]) throws {
    let home = try Home()
    let id = try home.add("# One\n\nText.\n", as: "one.md")
    _ = try home.run("rate", id, "2")
    let answer = try home.start(["rate", id] + arguments).end()
    #expect(answer.output == "Rating withdrawn. here (no votes)\n")
    let rating = try object(home.run("show", "--json", id).json["rating"])
    #expect(rating["own"] is NSNull && rating["mean"] is NSNull)
    #expect(try object(rating["local"])["histogram"] as? [Int] == [0, 0, 0, 0, 0])
    for arguments in [
      ["show", id], ["list"], ["sources", "--ratings"], ["sources", "show", "1"],
    ] {
      let output = try home.start(arguments).end().output
      #expect(!output.contains("0.0") && !output.contains("0,0"))
    }
  }

  @Test func `the ratings of a source are those of its articles together`() throws {
    let home = try Home()
    let id = try home.add(rated, as: "one.md")
    _ = try home.run("rate", id, "3")
    #expect(
      try home.run("sources", "--ratings").output
        .contains(" · ★★★★☆ 4.2 (17 votes) · here ★★★☆☆ 3.0 (1 vote)")
    )
    #expect(try !home.run("sources").output.contains("votes"))
    let shown = try home.run("sources", "show", "1").output
    #expect(shown.contains("rated there: ★★★★☆ 4.2 (17 votes); smoothed 3."))
    #expect(shown.contains("rated here: ★★★☆☆ 3.0 (1 vote), 5★ 0, 4★ 0, 3★ 1, 2★ 0, 1★ 0; "))
    let all = try #require(home.run("sources", "--json").json["sources"] as? [Any])
    for source in [try object(all.first), try home.run("sources", "show", "--json", "1").json] {
      let ratings = try object(source["ratings"])
      #expect(try object(ratings["source"])["mean"] as? Double == 4.2)
      #expect(try object(ratings["local"])["mean"] as? Double == 3)
      #expect(try object(ratings["own"])["count"] as? Int == 1)
    }
  }

  @Test func `the manual names what a smoothed mean is smoothed by`() throws {
    let home = try Home()
    let manual = try home.run("manual").output
    #expect(manual.contains("\n(3.0 * ") && manual.contains(" + number of ratings)"))
  }
}
