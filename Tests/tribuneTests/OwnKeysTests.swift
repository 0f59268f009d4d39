import Reading
import Screen
import Testing

@testable import tribune

@Suite struct OwnKeysTests {
  private func keymap(_ text: String) throws -> (Keymap, [Configuration.Problem]) {
    let (configuration, problems) = Configuration.read(text)
    return (configuration.keymap, problems)
  }

  private func own(_ text: String) throws -> OwnKeys {
    OwnKeys(try #require(try ConfigurationText("keys:\n  " + text).fields.first).value)
  }

  private func command(_ keys: String, in pane: Pane, _ keymap: Keymap) throws -> Invocation? {
    keymap.invocation(for: try KeySequence(named: keys), in: pane)
  }

  @Test func `keys are bound for a pane, for all, and taken away`() throws {
    let (keymap, problems) = try keymap(
      """
      keys:
        list: { "gg": first, "x": toggle-read, "^R": undo, "z": rate 5 }
        all:  { "ZZ": quit, "dd": none, "x": help, "S": none }
        reader:
          Space: none
      """
    )
    #expect(problems.isEmpty)
    #expect(try command("gg", in: .list, keymap) == Invocation(.first))
    #expect(try command("gg", in: .reader, keymap) == nil)
    #expect(try command("^R", in: .list, keymap) == Invocation(.undo))
    #expect(try command("z", in: .list, keymap) == Invocation(.rate, "5"))
    #expect(try command("x", in: .list, keymap) == Invocation(.toggleRead))
    #expect(try command("x", in: .reader, keymap) == Invocation(.help))
    #expect(try command("ZZ", in: .poll, keymap) == Invocation(.quit))
    #expect(try command("S", in: .list, keymap) == nil)
    #expect(try command("Space", in: .reader, keymap) == nil)
    #expect(try command("Space", in: .list, keymap) == Invocation(.pageDown))
    #expect(keymap.keys(for: .first, in: .list).first?.name == "gg")
  }

  static let wrong: [(String, [(Int, String)])] = [
    ("keys: gg", [(1, "keys is a mapping of panes (all, sources, list, reader, poll) to keys")]),
    ("keys:\n  lists: { x: open }", [(2, "there is no pane “lists”; perhaps “list”")]),
    ("keys:\n  list: x", [(2, "list is a mapping of keys to commands")]),
    (
      "keys:\n  list:\n    x: toggel-read",
      [(3, "there is no command “toggel-read”; perhaps “toggle-read”")]
    ),
    ("keys:\n  list:\n    x: [open]", [(3, "there is no command “”")]),
    ("keys:\n  list:\n    x: rate 6", [(3, "rate is followed by 1 to 5")]),
    ("keys:\n  list:\n    x: rename", [(3, "rename is for sources")]),
    ("keys:\n  list:\n    abcde: open", [(3, "keys that belong together are at most 4")]),
    ("keys:\n  list:\n    \"g Esc\": open", [(3, "Esc drops keys")]),
    ("keys:\n  list:\n    4x: open", [(3, "digits count")]),
    ("keys:\n  list:\n    ^1: open", [(3, "there is no key “^1”")]),
    ("keys:\n  list:\n    gu: open\n    \"g u\": back", [(4, "“gu” is bound in line 3 already")]),
    ("keys:\n  list:\n    x: open\n    x: back", [(4, "“x” stands in line 3 already")]),
    ("keys:\n  list: { x: open, x: back }", [(2, "“x” stands twice")]),
    (
      "keys:\n  list:\n    Q: none\n    \":\": none",
      [(3, "no key would be left to leave by in list: Q stays")]
    ),
  ]

  @Test(arguments: wrong.indices)
  func `what is wrong with keys is told with its line`(index: Int) {
    let (text, expected) = Self.wrong[index]
    let problems = Configuration.read(text).1
    #expect(problems.map(\.line) == expected.map(\.0), "\(problems)")
    for (problem, expected) in zip(problems, expected) {
      #expect(problem.fact.hasPrefix(expected.1), "\(problem.fact)")
    }
  }

  @Test func `the other keys of a wrong mapping are bound`() throws {
    let (keymap, problems) = try keymap("keys:\n  list:\n    x: nothing\n    y: toggle-read\n")
    #expect(problems.count == 1)
    #expect(try command("y", in: .list, keymap) == Invocation(.toggleRead))
  }

  @Test func `a key that begins a sequence of the standard has to take it away`() throws {
    var standard = Keymap.standard
    let longer = try KeySequence(named: "zo")
    standard.bind(longer, to: Invocation(.open), in: .list)
    var own = try self.own("list: { z: help }")
    let refused = own.keymap(over: standard)
    #expect(own.problems.map(\.line) == [2])
    #expect(own.problems.first?.fact.contains("“z” would come before “zo”") == true)
    #expect(try command("z", in: .list, refused) == nil)
    own = try self.own("list: { z: help, zo: none }")
    let taken = own.keymap(over: standard)
    #expect(own.problems.isEmpty)
    #expect(try command("z", in: .list, taken) == Invocation(.help))
    #expect(try command("zo", in: .list, taken) == nil)
  }

  @Test func `thousands of lines are not gone through`() {
    let lines = (0..<5000).map { "    \"\(UnicodeScalar(0x4E00 + $0) ?? "x")\": open\n" }
    let problems = Configuration.read("keys:\n  list:\n" + lines.joined()).1
    #expect(problems.map(\.fact) == ["keys has at most 500 lines"])
  }
}
