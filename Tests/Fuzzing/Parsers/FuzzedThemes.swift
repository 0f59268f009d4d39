import Themes

enum FuzzedThemes: FuzzedParser {
  static let name = "themes"

  static let samples = [
    """
    system: base16
    name: N
    variant: dark
    palette:

    """
      + (0..<16).map { "  base0\(String($0, radix: 16, uppercase: true)): \"#10203\($0 % 10)\"\n" }
      .joined()
  ].map { Array($0.utf8) }

  static func take(_ bytes: [UInt8]) {
    _ = try? Themes.read(yaml: String(decoding: bytes, as: UTF8.self), name: "fuzzed")
  }
}
