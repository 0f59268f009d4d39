import Screen

@testable import Terminal

/// What a terminal sends, or somebody who can write to it.
enum FuzzedKeys: FuzzedParser {
  static let name = "keys"

  static let samples = [
    "jk\u{1B}[A\u{1B}OP\u{1B}[1;5C\u{1B}[200~pasted\u{1B}[201~\u{1B}x\u{1B}",
    "\u{1B}[<0;5;6M\u{1B}[<0;5;6m",
    "\u{1B}[M !!\u{1B}[[A\u{1B}[5$", "\u{1B}]11;rgb:0/0/0\u{7}\u{1B}P1+r\u{1B}\\é漢",
  ].map { Array($0.utf8) }

  static func take(_ bytes: [UInt8]) {
    let described: [[UInt8]: Key] = [Array("\u{1B}OA".utf8): .up, Array("\u{1B}[7~".utf8): .home]
    var whole = InputDecoder(described: described)
    let inputs = whole.take(bytes, at: 0) + whole.giveUpWaiting(at: 0)
    expect(!whole.isWaiting, "the decoder waits for what cannot come")
    var pieces = InputDecoder(described: described)
    let single = bytes.flatMap { pieces.take([$0], at: 0) } + pieces.giveUpWaiting(at: 0)
    expect(inputs == single, "pieces change the keys")
  }
}
