import Foundation
import Testing

/// On a terminal, which script(1) of util-linux gives the program.
@Suite(
  .enabled(if: BuiltProgram.path != nil, "tribune and tribune-worker are not built"),
  .enabled(if: access("/usr/bin/script", X_OK) == 0, "script is not installed")
)
struct CommandLineTerminalTests {
  private func run(
    _ home: Home,
    _ command: String,
    adding environment: [String: String] = [:]
  ) throws -> String {
    let program = try #require(BuiltProgram.path)
    let line = "stty columns 40; exec '\(program)' \(command)"
    let running = try home.start(
      ["-q", "-e", "-c", line, "/dev/null"],
      program: "/usr/bin/script",
      adding: environment
    )
    return try running.end().output
  }

  @Test func `a row keeps to the terminal's width, and is bold while it is unread`() throws {
    let home = try Home()
    let id = try home.add("# A title that is longer than forty columns\n\nText.\n", as: "a.md")
    let styled = try run(home, "list")
    #expect(styled.hasPrefix("\u{1B}[1m\(id)"))
    #expect(styled.contains("…\u{1B}[0m"))
    let plain = try run(home, "list", adding: ["NO_COLOR": "1"])
    #expect(plain.hasPrefix(id))
    #expect(!plain.contains("\u{1B}"))
    #expect(plain.split(whereSeparator: \.isNewline).allSatisfy { $0.count <= 40 })
  }

  @Test func `colours are painted only where they are wanted`() throws {
    let home = try Home()
    #expect(try run(home, "themes show lantern").contains("\u{1B}[48;2;"))
    #expect(!(try run(home, "themes show lantern", adding: ["NO_COLOR": "1"])).contains("\u{1B}"))
    #expect(!(try home.run("themes", "show", "lantern").output.contains("\u{1B}")))
  }

  @Test func `work in progress is one line that goes away`() throws {
    let home = try Home()
    let path = try home.write("# A title\n\nText.\n", to: "a.md")
    let answer = try run(home, "add \(path)")
    #expect(answer.hasPrefix("\rReading "))
    #expect(answer.contains("\r\u{1B}[K\(path): 1 added"))
  }
}
