import Screen
import Testing

@testable import Terminal

struct InputDecoderTests {
  private func decoded(_ text: String, described: [[UInt8]: Key] = [:]) -> [Input] {
    var decoder = InputDecoder(described: described)
    return decoder.take(text.utf8, at: 0) + decoder.giveUpWaiting(at: 30)
  }

  @Test(arguments: [
    ("a", Key.character("a")), (" ", .character(" ")), ("ж", .character("ж")),
    ("日", .character("日")), ("🙂", .character("🙂")), ("\r", .enter), ("\n", .enter), ("\t", .tab),
    ("\u{8}", .backspace), ("\u{7F}", .backspace), ("\u{1B}", .escape), ("\u{0}", .control(" ")),
    ("\u{4}", .control("d")), ("\u{12}", .control("r")), ("\u{1F}", .control("_")),
    ("\u{1B}x", .alt("x")), ("\u{1B}ж", .alt("ж")), ("\u{1B}[", .alt("[")), ("\u{1B}O", .alt("O")),
    ("\u{1B}]", .alt("]")), ("\u{1B}P", .alt("P")),
    ("\u{1B}[A", .up), ("\u{1B}OA", .up), ("\u{1B}[B", .down), ("\u{1B}OB", .down),
    ("\u{1B}[C", .right), ("\u{1B}OC", .right), ("\u{1B}[D", .left), ("\u{1B}OD", .left),
    ("\u{1B}[1;5A", .up), ("\u{1B}[1;2D", .left), ("\u{1B}Oa", .up),
    ("\u{1B}[H", .home), ("\u{1B}OH", .home), ("\u{1B}[1~", .home), ("\u{1B}[7~", .home),
    ("\u{1B}[F", .end), ("\u{1B}OF", .end), ("\u{1B}[4~", .end), ("\u{1B}[8~", .end),
    ("\u{1B}[5~", .pageUp), ("\u{1B}[6~", .pageDown), ("\u{1B}[5;5~", .pageUp),
    ("\u{1B}[6$", .pageDown),
    ("\u{1B}[2~", .insert), ("\u{1B}[3~", .delete), ("\u{1B}[Z", .backTab),
    ("\u{1B}OP", .function(1)), ("\u{1B}[11~", .function(1)), ("\u{1B}[[A", .function(1)),
    ("\u{1B}[[E", .function(5)), ("\u{1B}[15~", .function(5)), ("\u{1B}[17~", .function(6)),
    ("\u{1B}[21~", .function(10)), ("\u{1B}[23~", .function(11)), ("\u{1B}[24~", .function(12)),
    ("\u{1B}OM", .enter), ("\u{1B}Oq", .character("1")), ("\u{1B}Ok", .character("+")),
  ])
  func `a key is known by what it sends`(text: String, key: Key) {
    #expect(decoded(text) == [.key(key)])
    // And leaves what follows alone, unless it could be its own beginning.
    if text.utf8.count > 2 { #expect(decoded(text + "j") == [.key(key), .key(.character("j"))]) }
  }

  @Test(arguments: [
    "\u{1B}[1;5I", "\u{1B}[I", "\u{1B}[O", "\u{1B}[97;5u", "\u{1B}[?1;2c", "\u{1B}[12;40R",
    "\u{1B}[>1;10;0c",
    "\u{1B}]11;rgb:1111/2222/3333\u{7}", "\u{1B}]11;rgb:1111\u{1B}\\", "\u{1B}P>|term\u{1B}\\",
    "\u{1B}_Gi=1;OK\u{1B}\\", "\u{1B}[99~", "\u{1B}[<0;3;4m", "\u{1B}[<35;3;4M", "\u{1B}[1;5",
    "\u{1B}]11;never ended", "\u{1B}[<0;99999999999999999999;1m",
  ])
  func `what is no key leaks no letters`(text: String) {
    #expect(decoded(text) == [])
  }

  @Test(arguments: [60, 63, 64, 65, 66, 67, 500])
  func `a sequence of many parameters leaks none, in whatever pieces it comes`(count: Int) {
    let text = "\u{1B}[" + String(repeating: "5", count: count) + ";5pj"
    #expect(decoded(text) == [.key(.character("j"))])
    var decoder = InputDecoder()
    let single = text.utf8.flatMap { decoder.take([$0], at: 0) }
    #expect(single == [.key(.character("j"))])
    #expect(!decoder.isWaiting)
    // One that never ends is not waited for.
    #expect(decoded(String(text.dropLast(2))) == [])
    _ = decoder.take(text.utf8.dropLast(2), at: 0) + decoder.giveUpWaiting(at: 30)
    #expect(decoder.take("j".utf8, at: 60) == [.key(.character("j"))])
  }

  @Test func `bytes that are no text are passed over`() {
    var decoder = InputDecoder()
    let bytes: [UInt8] = [0xFF, 0xC0, 0x80, 0x61, 0xC2, 0x9B, 0xE2, 0x28, 0xED, 0xA0, 0x80, 0x62]
    let inputs = decoder.take(bytes, at: 0) + decoder.giveUpWaiting(at: 0)
    #expect(inputs == [.key(.character("a")), .key(.character("(")), .key(.character("b"))])
  }

  @Test(arguments: [
    "\u{1B}[1;5A", "日", "\u{1B}[<64;10;5M", "\u{1B}[200~pasted\u{1B}[201~", "\u{1B}OA",
  ])
  func `it makes no difference how bytes are cut up`(text: String) {
    var decoder = InputDecoder()
    let inputs = Array(text.utf8).flatMap { decoder.take([$0], at: 0) }
    #expect(inputs == decoded(text))
    #expect(inputs.count == 1)
    #expect(!decoder.isWaiting)
  }

  @Test func `escape waits for what may follow`() {
    var decoder = InputDecoder()
    #expect(decoder.take([Byte.escape], at: 0) == [])
    #expect(decoder.isWaiting)
    #expect(decoder.giveUpWaiting(at: 25) == [.key(.escape)])
    #expect(decoder.take("\u{1B}\u{1B}[A".utf8, at: 40) == [.key(.escape), .key(.up)])
    #expect(decoder.take("\u{1B}\r".utf8, at: 50) == [.key(.escape), .key(.enter)])
  }

  @Test func `the terminal's own description is asked first`() {
    let described: [[UInt8]: Key] = [Array("\u{1B}A".utf8): .up]
    #expect(decoded("\u{1B}A", described: described) == [.key(.up)])
    #expect(decoded("\u{1B}A") == [.key(.alt("A"))])
  }

  @Test(arguments: [
    ("\u{1B}[<0;3;4M", Mouse(.press, at: Position(x: 2, y: 3))),
    ("\u{1B}[<64;300;150M", Mouse(.wheelUp, at: Position(x: 299, y: 149))),
    ("\u{1B}[<65;1;1M", Mouse(.wheelDown, at: Position(x: 0, y: 0))),
    ("\u{1B}[<16;3;4M", Mouse(.press, at: Position(x: 2, y: 3))),
    ("\u{1B}[M #$", Mouse(.press, at: Position(x: 2, y: 3))),
    ("\u{1B}[M`!!", Mouse(.wheelUp, at: Position(x: 0, y: 0))),
  ])
  func `the mouse tells where`(text: String, mouse: Mouse) {
    #expect(decoded(text) == [.mouse(mouse)])
  }

  @Test(arguments: [
    (0, 200, [Mouse.Event.press, .doubleClick]), (0, 401, [.press, .press]),
    (1, 200, [.press, .press]),
  ])
  func `a double click is quick and in one place`(aside: Int, later: Int, events: [Mouse.Event]) {
    var decoder = InputDecoder()
    let inputs =
      decoder.take("\u{1B}[<0;5;5M\u{1B}[<0;5;5m".utf8, at: 1000)
      + decoder.take("\u{1B}[<0;\(5 + aside);5M".utf8, at: 1000 + later)
    let found = inputs.map { input in
      if case .mouse(let mouse) = input { mouse.event } else { Mouse.Event?.none }
    }
    #expect(found == events)
  }

  @Test func `a third click begins anew`() {
    let inputs = decoded(String(repeating: "\u{1B}[<0;5;5M", count: 3))
    let place = Position(x: 4, y: 4)
    #expect(
      inputs == [.press, .doubleClick, .press].map { .mouse(Mouse($0, at: place)) }
    )
  }

  @Test(arguments: ["several\nlines\tж", "\u{1B}[20", "\u{1B}\u{1B}[201", "", "q1\u{3}"])
  func `a paste is one piece whatever it holds`(text: String) {
    #expect(
      decoded("\u{1B}[200~\(text)\u{1B}[201~j") == [.paste(text), .key(.character("j"))]
    )
  }

  @Test func `a paste without end is what has come of it`() {
    #expect(decoded("\u{1B}[200~lost") == [.paste("lost")])
  }

  @Test func `an endless paste keeps a part`() throws {
    var decoder = InputDecoder()
    let text = String(repeating: "x", count: InputDecoder.mostPasted + 5000)
    let inputs = decoder.take("\u{1B}[200~\(text)\u{1B}[201~q".utf8, at: 0)
    #expect(inputs.count == 2)
    guard case .paste(let kept) = inputs.first else {
      Issue.record("no paste")
      return
    }
    #expect(kept.utf8.count == InputDecoder.mostPasted)
    #expect(inputs.last == .key(.character("q")))
  }

  @Test func `a sequence without end is dropped at some length`() {
    var decoder = InputDecoder()
    var inputs = decoder.take("\u{1B}[".utf8, at: 0)
    for _ in 0..<40 { inputs += decoder.take("1;1;1;".utf8, at: 0) }
    #expect(!inputs.contains(.key(.escape)))
    inputs = decoder.giveUpWaiting(at: 0) + decoder.take("j".utf8, at: 0)
    #expect(inputs == [.key(.character("j"))])
  }

  @Test func `random bytes are survived`() {
    var numbers = SystemRandomNumberGenerator()
    let alphabet = Array("\u{1B}[]OPM<;0129~u$mжq\u{7}\\\u{9B}".utf8) + [0xFF, 0xE2, 0]
    for _ in 0..<2000 {
      var decoder = InputDecoder()
      let bytes = (0..<40).compactMap { _ in alphabet.randomElement(using: &numbers) }
      _ = decoder.take(bytes, at: 0)
      _ = decoder.giveUpWaiting(at: 0)
      #expect(!decoder.isWaiting)
    }
  }
}
