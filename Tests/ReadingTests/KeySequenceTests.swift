import Reading
import Screen
import Testing

@Suite struct KeySequenceTests {
  @Test(arguments: [
    ("gg", [Key.character("g"), .character("g")]),
    ("g u", [.character("g"), .character("u")]),
    ("^W j", [.control("w"), .character("j")]),
    ("^w", [.control("w")]),
    ("^i", [.tab]),
    ("^", [.character("^")]),
    ("M-x", [.alt("x")]),
    (" ", [.character(" ")]),
    ("Space", [.character(" ")]),
    ("g space", [.character("g"), .character(" ")]),
    ("F1", [.function(1)]),
    ("F 1", [.character("F"), .character("1")]),
    ("Esc", [.escape]),
    ("pgdn", [.pageDown]),
    ("↑", [.up]),
    ("Up", [.up]),
    ("up", [.character("u"), .character("p")]),
    ("жж", [.character("ж"), .character("ж")]),
  ])
  func `keys are read as the help writes them`(text: String, keys: [Key]) throws {
    let sequence = try KeySequence(named: text)
    #expect(sequence.keys == keys)
    #expect(try KeySequence(named: sequence.name) == sequence)
  }

  @Test(arguments: [
    ("", KeySequence.Problem.empty),
    ("abcde", .tooLong),
    ("a b c d e", .tooLong),
    (String(repeating: "x ", count: 10_000), .tooLong),
    (String(repeating: "x", count: 10_000), .tooLong),
    ("^1", .noSuchKey("^1")),
    ("g Esc", .escapeAmongOthers),
    ("4x", .beginsWithDigit),
  ])
  func `what names no keys is refused`(text: String, problem: KeySequence.Problem) {
    #expect(throws: problem) { try KeySequence(named: text) }
  }

  @Test func `every key of the table is written so that it can be read`() throws {
    for keys in Command.table.flatMap(\.keys).map(\.keys) {
      #expect(try KeySequence(named: keys.name) == keys)
    }
  }
}
