import CTerminal
import Screen

extension Terminal {
  /// What the terminal's description says that keys send.
  static func describedKeys() -> [[UInt8]: Key] {
    let names: [(String, Key)] =
      [
        ("kcuu1", .up), ("kcud1", .down), ("kcub1", .left), ("kcuf1", .right), ("khome", .home),
        ("kend", .end), ("kpp", .pageUp), ("knp", .pageDown), ("kdch1", .delete),
        ("kich1", .insert), ("kcbt", .backTab), ("kent", .enter),
      ] + (1...12).map { ("kf\($0)", .function($0)) }
    var keys: [[UInt8]: Key] = [:]
    for (name, key) in names {
      guard let text = terminal_string(name) else { continue }
      let sequence = Array(String(cString: text).utf8)
      // The keys of one byte are known without a description.
      if sequence.count > 1, sequence[0] == Byte.escape { keys[sequence] = key }
    }
    return keys
  }
}
