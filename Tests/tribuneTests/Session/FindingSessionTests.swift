import Foundation
import Testing

/// Searching and filtering in the built program on a real terminal.
@Suite(.serialized, .enabled(if: Installed.hasTmux, "tmux is not installed"))
struct FindingSessionTests {
  private func start(_ home: Home) throws -> Tmux {
    let program = try #require(BuiltProgram.path)
    let tmux = try Tmux(home, width: 120, height: 30, command: "\(program); echo STATUS $?")
    try tmux.wait(for: "The first minute")
    return tmux
  }

  @Test func `a search is typed, and its hit opened and gone to`() throws {
    let home = try Home()
    let tmux = try start(home)
    tmux.send("/")
    tmux.send(text: "noo")
    let found = try tmux.wait("what is found") {
      $0.contains("1 found") && !$0.contains("The first minute")
    }
    #expect(found.contains("An hour without headlines"))
    tmux.send("Enter", "Enter")
    try tmux.wait(for: "match")
    tmux.send("n")
    try tmux.wait(for: "match 1 of ")
    tmux.send("/")
    tmux.send(text: "HOUR")
    try tmux.wait("hits in the text") { $0.contains("/HOUR") && $0.contains("match 1 of ") }
    tmux.send("Escape")
    try tmux.wait("the prompt to close") { !$0.contains("/HOUR") }
    tmux.send("q", "q")
    try tmux.wait(for: "The first minute")
  }

  @Test func `keys typed ahead of a search mean what it finds`() throws {
    let home = try Home()
    let tmux = try start(home)
    tmux.send(text: "/noon")
    tmux.send("Enter", "Enter")
    try tmux.wait(for: "Tomas Reed")
    let screen = try tmux.wait(for: "match")
    #expect(screen.contains("An hour without headlines"))
  }

  @Test func `a filter with a mistake is mended, kept, and called back later`() throws {
    let home = try Home()
    var tmux = try start(home)
    tmux.send("f")
    tmux.send(text: "titel:noon")
    tmux.send("Enter")
    try tmux.wait(for: "^^^^^ there is no field")
    tmux.send("C-u")
    tmux.send(text: "noon")
    tmux.send("Enter")
    try tmux.wait("what is found") { $0.contains("1 found") && !$0.contains("The first minute") }
    tmux.send("+")
    tmux.send(text: "Noons")
    tmux.send("Enter")
    try tmux.wait(for: "Smart view: Noons.")
    tmux.send("Q")
    try tmux.wait(for: "STATUS 0")

    tmux = try start(home)
    tmux.send("f", "Up")
    try tmux.wait(for: "Filter: noon")
    tmux.send("Enter")
    try tmux.wait(for: "1 found")
  }
}
