import Foundation
import Testing

@Suite(
  .enabled(if: BuiltProgram.path != nil, "tribune and tribune-worker are not built"),
  .enabled(if: !HostileText.titles.isEmpty, "../shared/hostile is not there")
)
struct CommandLineHostileTests {
  /// What a terminal would obey, or what would hide or reorder what stands beside it.
  private func isHarmless(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { scalar in
      switch scalar.value {
      case 0x0A: true
      case 0..<0x20, 0x7F..<0xA0, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: false
      case 0xE0000...0xE0FFF: false
      default: true
      }
    }
  }

  private func check(_ home: Home, _ arguments: [String]) throws {
    let answer = try home.start(arguments).end()
    #expect(isHarmless(answer.output), "\(arguments.first ?? "")")
    #expect(isHarmless(answer.errors), "\(arguments.first ?? "")")
    #expect(answer.status < 128)
  }

  /// A feed whose titles, authors and categories are all hostile.
  private func feed() throws -> String {
    let items = HostileText.titles.enumerated().map { number, title -> [String: Any] in
      [
        "id": String(number), "title": title, "content_text": title, "tags": [title],
        "authors": [["name": title]], "url": "http://a.example/\(number)",
      ]
    }
    let written = String(decoding: try JSONSerialization.data(withJSONObject: items), as: UTF8.self)
    // The version stands first, by which a document is known to be a feed.
    return #"{"version":"https://jsonfeed.org/version/1.1","title":"\u001b[2J","items":"# + written
      + "}"
  }

  @Test func `hostile titles and authors reach no terminal by any command`() throws {
    let home = try Home()
    let path = try home.write(try feed(), to: "feed.json")
    try check(home, ["add", path])
    let list = try #require(try home.run("list", "--json").json["articles"] as? [[String: Any]])
    #expect(list.count == HostileText.titles.count)
    for arguments in [
      ["list"], ["list", "--json"], ["sources"], ["sources", "--json"], ["search", "pwn"],
      ["parse", path], ["parse", "--json", path], [path], ["export", "--all"],
      ["export", "--all", "--html"], ["export", "--json"], ["doctor"],
    ] {
      try check(home, arguments)
    }
    for id in list.prefix(8).compactMap({ $0["id"] as? String }) {
      try check(home, ["show", id])
      try check(home, ["show", "--json", id])
    }
    try check(home, ["export", "--all", "--markdown", "-o", "out"])
    for name in try FileManager.default.contentsOfDirectory(atPath: home.folder + "/out") {
      #expect(isHarmless(name))
    }
  }

  @Test func `hostile options, names and arguments reach no terminal`() throws {
    let home = try Home()
    // No argument of a program can hold a NUL, and no file's name a slash.
    let texts = HostileText.titles.filter { !$0.contains("\0") && !$0.isEmpty }
    var options: [String] = []
    for text in texts.filter({ $0.count <= 300 }).prefix(20) { options += ["--option", text] }
    try check(home, ["poll", "create", texts[0]] + options)
    try check(home, ["poll"])
    try check(home, ["poll", "--json"])
    let polls = try home.run("poll", "--json").json["polls"] as? [[String: Any]]
    let poll = try #require(polls?.first?["id"] as? String)
    try check(home, ["poll", "show", poll])
    try check(home, ["poll", "show", "--json", poll])
    for text in texts.filter({ $0.utf8.count < 200 && !$0.contains("/") }) {
      try check(home, ["show", text])
      try check(home, [text, "--" + text])
      try check(home, ["vote", poll, text])
      let path = try home.write("# A title\n\nText.\n", to: "files/\(text).md")
      try check(home, ["add", path])
    }
    try check(home, ["sources"])
  }
}
