import Reading
import Screen
import Testing

/// Lines typed before, called back.
@Suite struct RecallTests {
  private func text(_ scene: Scene) -> String? {
    if case .prompt(let prompt) = scene.state.overlay { prompt.text } else { nil }
  }

  private var earlier: TypedLines {
    var lines = TypedLines()
    for word in ["one", "two", "three"] { lines.add(word, .search) }
    lines.add("is:kept", .query)
    return lines
  }

  @Test func `the lines of earlier sessions are asked for once, and gone through`() {
    var scene = Scene()
    scene.type("/x")
    scene.forgetEffects()
    scene.press(.up)
    #expect(scene.effects == [.loadTypedLines])
    scene.take(.typedLines(earlier))
    #expect(text(scene) == "three")
    scene.press(.up, .up, .up, .up)
    #expect(text(scene) == "one")
    scene.press(.down, .down, .down)
    #expect(text(scene) == "x")
    scene.press(.down)
    #expect(text(scene) == "x")
    #expect(scene.effects.filter { $0 == .loadTypedLines }.count == 1)
  }

  @Test func `each kind has its own lines, and a line that is typed again is the last`() {
    var scene = Scene()
    scene.type("/four \n/one \n:theme other\n/")
    scene.press(.up)
    scene.take(.typedLines(earlier))
    #expect(text(scene) == "one")
    scene.press(.up)
    #expect(text(scene) == "four")
    scene.press(.up)
    #expect(text(scene) == "three")
    scene.press(.escape)
    scene.type("f")
    scene.press(.up)
    #expect(text(scene) == "is:kept")
    scene.press(.escape)
    scene.type(":")
    scene.press(.up)
    #expect(text(scene) == "theme other")
    #expect(scene.typedLines == ["search four", "search one", "command theme other"])
  }

  @Test func `what is called back is searched for`() {
    var scene = Scene()
    scene.type("/")
    scene.press(.up)
    scene.forgetEffects()
    scene.take(.typedLines(earlier))
    #expect(scene.effects.contains { if case .loadRows = $0 { true } else { false } })
  }

  @Test func `names and paths are not among the lines`() {
    var scene = Scene()
    scene.type("+secret\n")
    scene.type("a/tmp/secret\n")
    #expect(scene.typedLines.isEmpty)
  }

  @Test func `no more than a hundred of a kind are kept`() {
    var lines = TypedLines()
    for number in 0..<1000 { lines.add("line \(number)", .search) }
    #expect(lines[.search].count == TypedLines.most)
    #expect(lines[.search].last == "line 999")
    #expect(lines[.query].isEmpty)
  }
}
