import Foundation
import Testing

@Suite(.enabled(if: BuiltProgram.path != nil, "tribune and tribune-worker are not built"))
struct CommandLineLibraryTests {
  private static let canal = """
    ---
    title: What the canal remembers
    date: 2026-03-14
    language: en
    publication: Harbour Post
    sections: [students]
    ---
    The lock-keeper of Orléans naïvely kept every letter.
    """

  @Test func `list and search have the shape that was agreed on`() throws {
    let home = try Home()
    let id = try home.add(Self.canal, as: "canal.md")
    _ = try home.run("rate", id, "5")
    for arguments in [["list", "--json"], ["search", "--json", "orleans", "NAIVELY"]] {
      let answer = try home.start(arguments).end()
      let list = try answer.json
      #expect(list["total"] as? Int == 1)
      let row = try #require((list["articles"] as? [[String: Any]])?.first)
      #expect(
        Set(row.keys) == [
          "id", "title", "url", "published", "source", "language", "unread", "kept", "rating",
        ]
      )
      #expect(row["id"] as? String == id)
      #expect(row["published"] as? String == "2026-03-14T00:00:00Z")
      #expect(row["rating"] as? Int == 5)
      #expect(row["unread"] as? Bool == true)
      #expect(row["url"] is NSNull)
    }
  }

  @Test func `a list is narrowed by what is asked for`() throws {
    let home = try Home()
    let id = try home.add(Self.canal, as: "canal.md")
    _ = try home.add("# Another\n\nText.\n", as: "another.md")
    #expect(try home.run("list").lines.count == 2)
    #expect(try home.run("list", "--limit", "1").lines.count == 1)
    #expect(try home.run("list", "--section", "students").output.hasPrefix(id))
    #expect(try home.run("list", "--section", "nobody").output.isEmpty)
    #expect(try home.run("list", "--rated").output.isEmpty)
    _ = try home.run("rate", id, "3")
    #expect(try home.run("list", "--rated").lines.count == 1)
    _ = try home.run("rate", id, "0")
    #expect(try home.run("list", "--rated").output.isEmpty)
    let source = try #require(try home.run("sources").lines.first?.split(separator: " ").first)
    #expect(try home.run("list", "--source", String(source)).lines.count == 1)
    #expect(try home.run("sources", "remove", String(source)).status == 0)
    #expect(try home.run("list").lines.count == 1)
  }

  @Test func `a unique beginning of an id is enough, and dashes make no difference`() throws {
    let home = try Home()
    let id = try home.add(Self.canal, as: "canal.md")
    for typed in [String(id.prefix(3)), id.uppercased(), id.prefix(4) + "-" + id.dropFirst(4)] {
      #expect(try home.run("show", typed).output.hasPrefix("What the canal remembers"))
    }
  }

  @Test func `an article is shown in every form, and Markdown is read back`() throws {
    let home = try Home()
    let id = try home.add(Self.canal, as: "canal.md")
    #expect(try home.run("show", "--plain", id).output.contains("kept every letter."))
    #expect(try home.run("show", "--html", id).output.hasPrefix("<!DOCTYPE html>"))
    let markdown = try home.run("show", "--markdown", id).output
    let back = try home.run("parse", "--json", "--format", "markdown", "-", input: markdown)
    let article = try #require((try back.json["articles"] as? [[String: Any]])?.first)
    #expect(article["title"] as? String == "What the canal remembers")
    #expect(article["published"] as? String == "2026-03-14T00:00:00Z")
  }

  @Test func `a document is printed without coming into the library`() throws {
    let home = try Home()
    let path = try home.write(Self.canal, to: "canal.md")
    for arguments in [[path], ["show", path], ["read", path]] {
      let answer = try home.start(arguments).end()
      #expect(answer.status == 0)
      #expect(answer.output.hasPrefix("What the canal remembers\n"))
    }
    let piped = try home.run("-", input: Self.canal)
    #expect(piped.output.contains("kept every letter."))
    #expect(try home.run("list").output.isEmpty)
  }

  @Test func `export writes files, and over none that is there`() throws {
    let home = try Home()
    let id = try home.add(Self.canal, as: "canal.md")
    _ = try home.run("rate", id, "2")
    #expect(try home.run("export", "--all", "--markdown", "-o", "out").status == 0)
    let name = "what-the-canal-remembers-\(id).md"
    #expect(try FileManager.default.contentsOfDirectory(atPath: home.folder + "/out") == [name])
    let again = try home.run("export", "--all", "--markdown", "-o", "out")
    #expect(again.status == 73)
    #expect(again.errors == "tribune: out/\(name): there is a file of that name\n")
    let said = try home.run("export", "--json").json
    let rating = try #require((said["ratings"] as? [[String: Any]])?.first)
    #expect(rating["stars"] as? Int == 2)
    #expect(rating["article"] as? String == id)
  }

  @Test func `what is added again is unchanged, and what is missing names itself`() throws {
    let home = try Home()
    let path = try home.write(Self.canal, to: "canal.md")
    _ = try home.run("add", path)
    let answer = try home.run("add", path, "nowhere.md")
    #expect(answer.status == 66)
    #expect(answer.lines.count == 1 && answer.output.contains("1 unchanged"))
    #expect(answer.errors == "tribune: nowhere.md: there is no such file\n")
  }

  @Test func `a library that cannot be opened is named in one line`() throws {
    let home = try Home()
    try FileManager.default.createDirectory(
      atPath: home.library,
      withIntermediateDirectories: true
    )
    for arguments in [["list"], ["search", "canal"], ["rate", "abc", "3"], ["export", "--all"]] {
      let answer = try home.start(arguments).end()
      #expect(answer.status != 0 && answer.status < 128)
      #expect(answer.errors.hasPrefix("tribune: \(home.library)"))
      #expect(answer.errors.split(separator: "\n").count == 1)
      #expect(answer.output.isEmpty)
    }
    #expect(try home.run("doctor").status == 65)
  }

  @Test func `a damaged library is named in one line by all that read it`() throws {
    let home = try Home()
    for number in 0..<40 { _ = try home.add("# Letter \(number)\n\nText.\n", as: "\(number).md") }
    let file = try #require(FileHandle(forUpdatingAtPath: home.library))
    let end = try file.seekToEnd()
    for page in stride(from: UInt64(8 * 4096), to: end, by: 3 * 4096) {
      try file.seek(toOffset: page)
      try file.write(contentsOf: Data(repeating: 0xA5, count: 4096))
    }
    try file.close()
    for arguments in [["list"], ["list", "--json"], ["sources"], ["poll"], ["search", "letter"]] {
      let answer = try home.start(arguments).end()
      #expect(answer.status < 128)
      #expect(answer.errors.split(separator: "\n").count <= 1)
      #expect(answer.status == 0 || !answer.errors.isEmpty)
    }
    let doctor = try home.run("doctor")
    #expect(doctor.status == 65)
    #expect(doctor.output.contains("✗ library:"))
  }

  @Test(.enabled(if: geteuid() != 0, "root can write everything"))
  func `a library that cannot be written is read on, and named in one line`() throws {
    let home = try Home()
    let id = try home.add(Self.canal, as: "canal.md")
    let folder = (home.library as NSString).deletingLastPathComponent
    let files = try FileManager.default.contentsOfDirectory(atPath: folder)
    for name in files { chmod("\(folder)/\(name)", 0o400) }
    chmod(folder, 0o500)
    defer { chmod(folder, 0o700) }
    let line = "tribune: \(home.library): the library is read-only\n"
    let list = try home.run("list")
    #expect(list.status == 0 && list.lines.count == 1 && list.errors == line)
    let rate = try home.run("rate", id, "3")
    #expect(rate.status == 73 && rate.output.isEmpty && rate.errors == line)
  }
}
