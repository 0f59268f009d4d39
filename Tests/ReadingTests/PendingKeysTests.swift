import Articles
import Reading
import Screen
import Testing

@Suite struct PendingKeysTests {
  private let first = ArticleID(rawValue: 1)
  private let second = ArticleID(rawValue: 2)

  private func scene(
    _ bindings: (String, Invocation?)...,
    counts: Bool = true
  ) throws -> Scene {
    var keymap = Keymap.standard
    for (keys, invocation) in bindings {
      keymap.bind(try KeySequence(named: keys), to: invocation, in: .list)
    }
    return Scene(keymap: keymap, counts: counts)
  }

  private func rating(_ id: ArticleID, _ stars: Int) -> Effect {
    .rate(id, Rating(stars: stars))
  }

  @Test func `a digit rates after a pause and not before`() throws {
    var scene = try scene()
    scene.type("3")
    #expect(scene.effects.isEmpty && scene.state.isWaiting)
    #expect(scene.lines.last?.contains("3  ★★★ in a moment  j, k, G… make it a count") == true)
    scene.pause()
    #expect(scene.effects == [rating(first, 3)])
    #expect(scene.state.pending == nil && !scene.state.isWaiting)
  }

  @Test(arguments: [
    ("2j", 2), ("j1k", 0), ("2j2k", 0), ("10j", 2), ("3G", 2), ("1g", 0), ("G2g", 1), ("99G", 2),
    ("999999999999999999999j", 2), ("999999999 ", 2), ("G999999999b", 0), ("2jk", 1),
  ])
  func `digits before a motion count`(keys: String, row: Int) throws {
    var scene = try scene()
    scene.type(keys)
    #expect(scene.state.list.selected == row)
    #expect(scene.changes.isEmpty && scene.state.pending == nil)
  }

  @Test func `a digit before another key rates, and then the key is taken`() throws {
    var scene = try scene()
    scene.type("3\n")
    #expect(scene.effects == [rating(first, 3), .open(first, language: nil)])
    scene.forgetEffects()
    scene.type("j5m")
    #expect(scene.effects == [rating(second, 5), .mark([second], isUnread: false)])
    scene.forgetEffects()
    scene.type("3~")
    #expect(scene.effects == [rating(second, 3)])
  }

  @Test func `what was typed before the terminal went away is kept`() throws {
    for input in [Input.hangUp, .end(signal: 15)] {
      var scene = try scene()
      scene.type("3")
      scene.take(.input(input))
      #expect(scene.effects == [rating(first, 3), .quit])
    }
  }

  @Test func `a click comes after the digit before it`() throws {
    var scene = try scene()
    scene.type("3")
    scene.click(on: "A library without doors")
    #expect(scene.effects.first == rating(first, 3))
    #expect(scene.state.list.selected == 2)
  }

  @Test func `Esc drops digits and beginnings, and does nothing else`() throws {
    var scene = try scene(("gu", Invocation(.toggleKept)), ("g", nil))
    for keys in ["4", "g", "4g"] {
      scene.type(keys)
      scene.press(.escape)
      #expect(scene.state.pending == nil)
    }
    #expect(scene.effects.isEmpty)
  }

  @Test func `two digits rate nothing`() throws {
    var scene = try scene()
    scene.type("45")
    scene.pause()
    #expect(scene.effects.isEmpty)
    #expect(scene.state.message?.sentence == .countAlone("45"))
  }

  @Test func `zero begins no count`() throws {
    var scene = try scene()
    scene.type("05")
    scene.pause()
    #expect(scene.effects == [.rate(first, nil), rating(first, 5)])
    #expect(scene.state.message == nil)
  }

  @Test func `without counts digits rate at once`() throws {
    var scene = try scene(counts: false)
    scene.type("3j")
    #expect(scene.effects == [rating(first, 3)])
    #expect(scene.state.list.selected == 1)
  }

  @Test func `a rating is for the article at which it was typed`() throws {
    var scene = try scene()
    scene.type("3")
    scene.answer(rows: Array(Sample.rows.dropFirst()))
    scene.pause()
    #expect(scene.changes.isEmpty)
  }

  @Test func `a pause that nobody waits for does nothing`() throws {
    var scene = try scene(("gu", Invocation(.toggleKept)), ("g", nil))
    scene.take(.paused)
    scene.type("g")
    scene.take(.paused)
    #expect(scene.state.pending?.name == "g" && scene.effects.isEmpty)
  }

  @Test func `a paste is no keys`() throws {
    var scene = try scene()
    scene.take(.input(.paste("5j4")))
    #expect(scene.state.pending == nil && scene.effects.isEmpty)
  }
}

extension PendingKeysTests {
  @Test func `a sequence is done with its last key`() throws {
    var scene = try scene(("^W j", Invocation(.toggleKept)))
    scene.press(.control("w"))
    #expect(scene.effects.isEmpty && !scene.state.isWaiting)
    #expect(scene.lines.last?.contains("^W  j keep, or keep no longer") == true)
    scene.type("j")
    #expect(scene.effects == [.keep([first], isKept: true)])
    #expect(scene.state.list.selected == 0)
  }

  @Test func `a sequence that begins a longer one waits for a pause`() throws {
    var scene = try scene(("gu", Invocation(.toggleKept)))
    scene.press(.end)
    scene.type("g")
    #expect(scene.state.list.selected == 2 && scene.state.isWaiting)
    scene.pause()
    #expect(scene.state.list.selected == 0)
    scene.type("gu")
    #expect(scene.changes == [.keep([first], isKept: true)])
  }

  @Test func `or for a key that does not go on`() throws {
    var scene = try scene(("gu", Invocation(.toggleKept)))
    scene.press(.end)
    scene.type("gjm")
    #expect(scene.state.list.selected == 1)
    #expect(scene.changes == [.mark([second], isUnread: false)])
  }

  @Test func `of keys that mean nothing together the first few are taken that do`() throws {
    var scene = try scene(("gxyz", Invocation(.toggleKept)), ("x", Invocation(.down)))
    scene.press(.end)
    scene.type("gxym")
    #expect(scene.effects.contains(.copy("https://example.org/2")))
    #expect(scene.state.list.selected == 1)
    #expect(scene.changes == [.mark([second], isUnread: false)])
  }

  @Test func `keys that mean nothing are dropped and named`() throws {
    var scene = try scene(("zu", Invocation(.toggleKept)))
    scene.type("zm")
    #expect(scene.effects.isEmpty && scene.state.pending == nil)
    #expect(scene.state.message?.sentence == .noSuchKeys("zm"))
  }

  @Test func `digits count before a sequence`() throws {
    var scene = try scene(("gg", Invocation(.first)), ("gr", Invocation(.toggleKept)), ("g", nil))
    scene.type("3gg")
    #expect(scene.state.list.selected == 2 && scene.changes.isEmpty)
    scene.type("4gr")
    #expect(scene.changes.count == 2 && scene.changes.first == rating(ArticleID(rawValue: 3), 4))
  }

  @Test func `on a screen that is too small one leaves by one's own keys`() throws {
    var scene = try scene(("ZZ", Invocation(.quit)), ("Q", nil))
    scene.take(.input(.resize(Size(width: 20, height: 5))))
    scene.type("Qmj4")
    #expect(scene.effects.isEmpty)
    scene.type("ZZ")
    #expect(scene.effects == [.quit])
  }

  @Test func `the help shows the keys in use`() throws {
    var scene = try scene(("gg", Invocation(.first)), ("S", nil))
    scene.type("?")
    #expect(scene.text.contains("gg"))
  }
}
