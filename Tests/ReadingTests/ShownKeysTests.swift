import Reading
import Screen
import Testing

@Suite struct ShownKeysTests {
  private func keymap(_ changes: [(String, Invocation?)]) throws -> Keymap {
    var keymap = Keymap.standard
    for (keys, invocation) in changes {
      for pane in Pane.allCases {
        keymap.bind(try KeySequence(named: keys), to: invocation, in: pane)
      }
    }
    return keymap
  }

  @Test func `the bottom line and the help name the keys in use`() throws {
    let keymap = try keymap([
      ("^O", Invocation(.open)), ("Enter", nil), ("l", nil), ("→", nil), ("f", nil),
      ("?", nil), ("F1", nil), ("gh", Invocation(.help)), ("z", Invocation(.share)),
    ])
    let scene = Scene(width: 200, height: 150, keymap: keymap)
    let hints = try #require(scene.lines.last)
    #expect(hints.contains("^O open  1–5 rate"))
    #expect(!hints.contains("filter"))
    // The usual key stays where it is still bound.
    #expect(hints.contains("s share"))
    #expect(scene.lines[0].contains("gh help"))
    #expect(scene.text.contains("Press ^O to read"))
    var help = scene
    help.type("gh")
    #expect(help.text.contains("z s"))
    #expect(help.text.contains(":filter"))
  }

  @Test(arguments: Language.allCases)
  func `sentences name the keys in use, or what can be typed`(language: Language) throws {
    let keymap = try keymap([("a", nil), ("^A", Invocation(.add)), ("g", nil), ("Home", nil)])
    let words = Words(language, keymap: keymap)
    #expect(words.string(.emptyLibrary).contains(" ^A"))
    #expect(words.string(.newAbove(3, isMore: false, isListed: true)).contains(":first"))
    #expect(Words(language).string(.emptyLibrary).contains(" a"))
  }

  @Test func `whoever has no key to rate with is not told of any`() throws {
    let keymap = try keymap((0...5).map { ("\($0)", nil) })
    var scene = Scene(keymap: keymap)
    #expect(scene.lines.last?.contains("rate") == false)
    scene.open()
    #expect(scene.text.contains("not rated"))
    #expect(!scene.text.contains("1–5"))
  }
}
