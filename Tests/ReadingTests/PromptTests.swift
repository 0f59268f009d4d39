import Articles
import Reading
import Screen
import Testing

@Suite struct PromptTests {
  private func line(_ scene: Scene) -> String { scene.lines.last ?? "" }

  @Test func `the editing keys edit`() {
    var scene = Scene()
    scene.type("/one two three")
    scene.press(.control("w"), .home, .delete, .end, .backspace, .left)
    scene.type("X")
    #expect(line(scene) == " /ne twXo")
    scene.press(.control("u"))
    #expect(line(scene) == " /")
    scene.press(.backspace)
    #expect(scene.state.overlay == nil)
  }

  @Test func `letters that become one leave the cursor where it can stand`() {
    for text in ["🇩🇪🇫🇷", "e\u{301}e\u{301}", "👩‍👩‍👧", "각", "👍🏽👍"] {
      var scene = Scene()
      scene.type("/")
      for scalar in text.unicodeScalars { scene.type(String(Character(scalar))) }
      scene.press(.left, .left, .left, .delete, .end, .backspace, .backspace, .control("w"))
      for scalar in text.unicodeScalars.reversed() {
        scene.press(.home)
        scene.type(String(Character(scalar)))
      }
      scene.press(.end, .backspace)
      #expect(scene.frame.cursor != nil)
    }
  }

  @Test func `Tab goes through the commands and their arguments`() {
    var scene = Scene()
    scene.type(":the")
    scene.press(.tab)
    #expect(line(scene) == " :theme")
    scene.type(" ")
    scene.press(.tab, .tab)
    #expect(line(scene) == " :theme other")
    scene.press(.backTab, .enter)
    #expect(scene.effects == [.loadTheme("plain")])
  }

  @Test func `a path that is pasted is cleaned and added`() {
    var scene = Scene()
    scene.type("a")
    scene.take(.input(.paste("/tmp/new\u{1B}[2J article.md\n")))
    scene.press(.enter)
    #expect(scene.effects == [.preview("/tmp/new␛[2J article.md", page: nil)])
  }

  @Test func `a line longer than the screen is shown around its cursor`() {
    var scene = Scene(width: 40, height: 12)
    scene.type("/" + String(repeating: "long ", count: 30) + "END")
    #expect(line(scene).hasSuffix("END"))
    #expect(scene.frame.cursor.map { $0.x < 40 } == true)
    scene.press(.home)
    #expect(line(scene).hasPrefix(" /long"))
  }

  @Test func `a pasted novel is cut, not kept`() {
    var scene = Scene()
    scene.type("/")
    scene.take(.input(.paste(String(repeating: "x ", count: 1_000_000))))
    scene.press(.enter)
    #expect(scene.state.list.view.query.typed.count == 1999)
  }

  @Test(arguments: [("c", "k"), ("c", "jj\n")])
  func `a menu is chosen from by its key or with the cursor`(open: String, choose: String) {
    var scene = Scene()
    scene.type(open + choose)
    #expect(scene.state.list.view.status == .kept)
  }

  @Test func `a click chooses from a menu and one beside it closes it`() {
    var scene = Scene()
    scene.type("c")
    scene.click(on: "u  Unread")
    #expect(scene.state.list.view.status == .unread)
    scene.type("s")
    scene.click(x: 3, y: 3)
    #expect(scene.state.overlay == nil)
  }

  @Test func `sections beyond the letters are chosen with the cursor`() {
    var scene = Scene(width: 40, height: 12)
    scene.take(.sections((1...60).map { SectionCount(name: "section \($0)", count: $0) }))
    scene.press(.end)
    #expect(scene.text.contains("section 60  60"))
    scene.press(.enter)
    #expect(scene.state.list.view.scope.section == "section 60")
  }

  @Test(arguments: [(40, 12), (80, 24), (200, 60)], [Language.english, .russian])
  func `the help shows every command that has keys`(size: (Int, Int), language: Language) {
    var scene = Scene(width: size.0, height: size.1, language: language)
    scene.type("?")
    var seen = scene.text
    for _ in 0..<40 {
      for _ in 0..<4 { scene.press(.down) }
      seen += scene.text
    }
    let words = seen.split { $0.isWhitespace }
    for entry in Command.table {
      let last = Words(language).string(.command(entry.command)).split(separator: " ").last
      #expect(words.contains(last ?? "?"))
    }
    #expect(scene.lines.allSatisfy { Columns.width(of: SafeText($0)) <= size.0 })
    scene.press(.escape)
    #expect(scene.state.overlay == nil)
  }

  @Test func `a long address is shown whole`() {
    var row = Sample.row(1)
    row.url = "https://example.org/" + String(repeating: "path/", count: 30) + "end"
    var scene = Scene(width: 80, height: 24, articles: [row])
    scene.type("sa")
    let shown = scene.lines.suffix(4).joined().filter { $0 != " " && $0 != "─" }
    #expect(shown == row.url)
    scene.type("j")
    #expect(!scene.text.contains("https://"))
  }
}
