import Articles
import Foundation
import Storage
import Testing

@Suite(.enabled(if: BuiltProgram.path != nil, "tribune and tribune-worker are not built"))
struct CommandLineInterruptionTests {
  private static let count = 9000

  private static let feed: String = {
    let text = String(repeating: "The ferry waits for nobody, &amp; nobody waits. ", count: 20)
    let items = (0..<count).map { number in
      """
      <item><title>Crossing \(number)</title><guid isPermaLink="false">crossing-\(number)</guid>
      <description><![CDATA[<p>\(text)</p><p><em>\(number)</em></p>]]></description></item>
      """
    }
    return "<rss version='2.0'><channel><title>Ferry</title>\(items.joined())</channel></rss>"
  }()

  @Test func `adding that is killed keeps what it stored, and goes on from there`() throws {
    let home = try Home()
    let path = try home.write(Self.feed, to: "feed.xml")
    let running = try home.start(["add", path])
    while running.process.isRunning, try stored(in: home) == 0 { usleep(10_000) }
    kill(running.process.processIdentifier, SIGKILL)
    #expect(try running.end().status == 128 + SIGKILL)
    let before = try stored(in: home)
    #expect(before > 0 && before < Self.count)

    let answer = try home.run("add", "--json", path)
    let source = try #require((try answer.json["sources"] as? [[String: Any]])?.first)
    #expect(source["unchanged"] as? Int == before)
    #expect(source["added"] as? Int == Self.count - before)
    #expect(source["updated"] as? Int == 0)
    #expect(try stored(in: home) == Self.count)
    #expect(try Library.open(home.library).check().isSound)
  }

  private func stored(in home: Home) throws -> Int {
    guard FileManager.default.fileExists(atPath: home.library) else { return 0 }
    let library = try Library.open(home.library)
    defer { try? library.close() }
    return try library.counts(.all).total
  }
}
