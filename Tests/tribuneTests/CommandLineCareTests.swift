import Foundation
import Loopback
import Testing

/// What is removed in time, and how the file gets smaller, as a person has it done.
@Suite(.enabled(if: BuiltProgram.path != nil, "tribune and tribune-worker are not built"))
struct CommandLineCareTests {
  @Test func `what is no longer kept goes with a fetch or by doctor, and stays away`() throws {
    let (home, site) = (try Home(), try Site())
    site.feed("/feed", 1...9)
    _ = try home.run("add", site.url("/feed"))
    _ = try home.write("keep_articles: 4\nkeep_unread: false\n", to: "config/tribune/config.yaml")
    let list = try #require(try home.run("list", "--json").json["articles"] as? [[String: Any]])
    let oldest = try #require(list.last?["id"] as? String)
    #expect(try home.run("rate", oldest, "5").status == 0)
    let tidied = try home.run("doctor", "--tidy")
    #expect(tidied.output.contains("tidied: Harbour: 4 articles are gone"))
    #expect(try home.run("list", "--json").json["total"] as? Int == 5)
    #expect(try home.run("doctor", "--tidy").output.contains("tidied: nothing had to go"))
    site.feed("/feed", 1...10)
    #expect(try home.run("fetch", "--all").status == 0)
    let titles = try home.run("list").output
    #expect(titles.contains("Harbour, part 10") && titles.contains("Harbour, part 1"))
    #expect(!titles.contains("Harbour, part 3"))
    #expect(try home.run("list", "--json").json["total"] as? Int == 5)
  }

  @Test func `doctor makes the file smaller unless somebody has it open`() throws {
    let (home, site) = (try Home(), try Site())
    site.feed("/feed", 1...9)
    _ = try home.run("add", site.url("/feed"))
    let answer = try home.run("doctor", "--vacuum")
    #expect(answer.status == 0)
    #expect(answer.output.contains("vacuumed: ") && answer.output.contains(" MB after"))
    #expect(try home.run("list", "--json").json["total"] as? Int == 9)
  }
}
