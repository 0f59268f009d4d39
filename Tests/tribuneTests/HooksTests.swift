import Foundation
import Testing

@testable import tribune

@Suite(.enabled(if: BuiltProgram.path != nil, "tribune and tribune-worker are not built"))
struct HooksTests {
  /// A script of the person's and the configuration that names it.
  private func home(_ script: String, _ arguments: String) throws -> (Home, script: String) {
    let home = try Home()
    let path = try home.write("#!/bin/sh\n" + script, to: "hook.sh")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    let hook = "hooks:\n  new_articles: [\(path)\(arguments)]\n"
    _ = try home.write(hook, to: "config/tribune/config.yaml")
    return (home, path)
  }

  private func text(_ home: Home, _ name: String) -> String? {
    try? String(contentsOfFile: home.folder + "/" + name, encoding: .utf8)
  }

  @Test func `a program is told of new articles once a round, and prints nowhere`() throws {
    let script = """
      echo out; echo err >&2
      for word in "$@"; do echo "$word"; done >> "$HOME/words"
      cat >> "$HOME/articles"
      """
    let (home, _) = try home(script, ", \"{count} new\", \"from {source}\", \"$(touch x)\"")
    let site = try Site()
    site.feed("/feed", 1...2)
    _ = try home.run("add", site.url("/feed"))
    #expect(text(home, "words") == nil)
    site.feed("/feed", 1...4)
    let answer = try home.run("fetch", "1")
    #expect(answer.status == 0 && answer.errors.isEmpty)
    #expect(!answer.output.contains("out\n"))
    #expect(text(home, "words") == "2 new\nfrom Harbour\n$(touch x)\n")
    let lines = try #require(text(home, "articles")).split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines.allSatisfy { $0.contains("\"title\":\"Harbour, part ") })
    #expect(lines.contains { $0.contains("Harbour, part 4") })
    _ = try home.run("fetch", "1")
    #expect(text(home, "words") == "2 new\nfrom Harbour\n$(touch x)\n")
  }

  @Test func `a program that fails, or that is not there, is a line and no failure`() throws {
    for (script, fact) in [("exit 3", "it ended with status 3"), ("", "there is no such program")] {
      let (home, path) = try home(script, "")
      if script.isEmpty { try FileManager.default.removeItem(atPath: path) }
      let site = try Site()
      site.feed("/feed", 1...1)
      _ = try home.run("add", site.url("/feed"))
      site.feed("/feed", 1...2)
      let answer = try home.run("fetch", "1")
      #expect(answer.status == 0)
      #expect(answer.errors == "tribune: hook.sh: \(fact)\n")
    }
  }

  @Test func `a program has its time and no more, whatever it has started`() throws {
    let (home, path) = try home("sleep 100 & echo $! > \"$HOME/child\"; sleep 100", "")
    let program = try #require(
      Program(words: [path], environment: ["HOME": home.folder, "PATH": "/usr/bin:/bin"])
    )
    // More than the pipe holds, and nobody reads it.
    let bytes = [UInt8](repeating: 0x61, count: 1 << 20)
    let start = ContinuousClock.now
    #expect(throws: ProgramFailure.tookTooLong(seconds: 1)) {
      try program.run(input: bytes, within: 1)
    }
    #expect(start.duration(to: .now) < .seconds(20))
  }

  @Test(
    arguments: [
      ("{count}", "3"), ("n={count}", "n=3"), ("{source}", "A, {count}"),
      ("{count}{source}{count}", "3A, {count}3"), ("{other}", "{other}"), ("", ""),
    ]
  )
  func `placeholders stand for what they name, once`(word: String, expected: String) {
    let hook = Hook(words: ["{count}", word])
    #expect(hook.words(count: 3, sources: ["A", "{count}"]) == ["{count}", expected])
  }

  @Test func `a title is never an option`() {
    #expect(Hook(words: ["a", "{source}"]).words(count: 1, sources: ["--rm"])[1] == "rm")
  }
}
