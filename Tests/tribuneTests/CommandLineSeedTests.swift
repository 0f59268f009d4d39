import Foundation
import Testing

@Suite(
  .enabled(if: BuiltProgram.path != nil, "tribune and tribune-worker are not built"),
  .enabled(if: BuiltProgram.seed != nil, "../shared/seed is not there")
)
struct CommandLineSeedTests {
  private func seeded() throws -> (Home, id: String) {
    let home = try Home()
    let answer = try home.run("add", "--json", try #require(BuiltProgram.seed))
    #expect(answer.status == 0 && answer.errors.isEmpty)
    let sources = try #require(try answer.json["sources"] as? [[String: Any]])
    return (home, try #require((sources.first?["articles"] as? [String])?.first))
  }

  @Test func `a fresh process finds the article, its rating and its ballot`() throws {
    let (home, id) = try seeded()
    #expect(try home.run("list").lines.count == 1)
    #expect(try home.run("rate", id, "4").output.hasPrefix("Rated 4 stars."))
    let voted = try home.run("vote", id, "2")
    #expect(voted.status == 0)
    #expect(voted.output.hasPrefix("Your ballot is cast."))
    for answer in [voted, try home.run("poll", "show", id), try home.run("show", id)] {
      #expect(answer.output.contains("31 (28%)"))
      #expect(answer.output.contains("109 votes"))
      #expect(answer.output.contains("✓ 2"))
    }
    let rating = try #require(try home.run("show", "--json", id).json["rating"] as? [String: Any])
    #expect(rating["own"] as? Int == 4)
    #expect(rating["mean"] as? Double == 4)
    #expect(rating["count"] as? Int == 1)
    #expect((rating["source"] as? [String: Any])?["count"] as? Int == 0)
  }

  @Test func `a second ballot of the same reader changes the first and never doubles it`() throws {
    let (home, id) = try seeded()
    _ = try home.run("vote", id, "2")
    let second = try home.run("vote", "--json", id, "3")
    #expect(second.status == 0)
    let poll = try second.json
    #expect(poll["ballots"] as? Int == 109)
    #expect(poll["here"] as? Int == 1)
    #expect(poll["own"] as? [Int] == [3])
    let counts = (poll["options"] as? [[String: Any]])?.map { $0["count"] as? Int }
    #expect(counts == [33, 30, 25, 21])
    #expect((poll["source"] as? [String: Any])?["counts"] as? [Int] == [33, 30, 24, 21])
    let withdrawn = try home.run("vote", "--json", "--withdraw", id).json
    #expect(withdrawn["ballots"] as? Int == 108)
    #expect(withdrawn["own"] is NSNull)
  }

  @Test func `the page's facts come out of parse`() throws {
    let home = try Home()
    let seed = try #require(BuiltProgram.seed)
    let answer = try home.run("parse", "--json", seed)
    let article = try #require((try answer.json["articles"] as? [[String: Any]])?.first)
    #expect(article["sections"] as? [String] == ["business", "researchers", "students"])
    #expect((article["languages"] as? [String])?.contains("ru") == true)
    #expect((article["lead"] as? String)?.isEmpty == false)
    let polls = try #require(article["polls"] as? [[String: Any]])
    let options = try #require(polls.first?["options"] as? [[String: Any]])
    #expect(options.map { $0["count"] as? Int } == [33, 30, 24, 21])
    #expect(polls.first?["kind"] as? String == "single")
  }
}
