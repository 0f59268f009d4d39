import Foundation
import Screen
import Testing

struct SafeTextTests {
  private static let payloads = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "shared/hostile/titles.json")

  /// Whether a scalar may reach a terminal, decided by Unicode's categories alone.
  private static func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x200C, 0x200D, 0x0600...0x0605, 0x06DD, 0x070F, 0x0890...0x0891, 0x08E2, 0x110BD,
      0x110CD:
      return true
    default: break
    }
    if scalar.properties.isDefaultIgnorableCodePoint { return false }
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
      .paragraphSeparator:
      return false
    default: return true
    }
  }

  @Test func `no scalar that hides or commands passes`() {
    // Of the planes between and beyond nothing is assigned, or all is private.
    let values = [0..<UInt32(0x32000), 0xE0000..<0xE1100, 0xF0000..<0xF0100, 0x10FF00..<0x110000]
    for value in values.joined() {
      guard let scalar = Unicode.Scalar(value) else { continue }
      // Between letters that join, where joiners are let through.
      let safe = SafeText("ب" + String(scalar) + "ب")
      guard safe.string.unicodeScalars.allSatisfy(Self.isHarmless) else {
        Issue.record("U+\(String(value, radix: 16)) passes")
        continue
      }
    }
  }

  @Test(arguments: [
    "The quick fox", "naïve café — “quoted”…", "Ночной поезд", "Ελληνικά", "日本語の見出し", "한국어",
    "العربية", "שָׁלוֹם", "नमस्ते क्‍ष", "தமிழ்", "ไทยกำ", "🇩🇪🇯🇵", "👨‍👩‍👧‍👦", "👍🏽", "می‌خواهم", "★★★★☆ ▤ █▎",
    "১৯৭১", "ཨོཾ", "Tiếng Việt",
  ])
  func `what people write stays as it is`(text: String) {
    #expect(SafeText(text).string == text)
  }

  @Test(arguments: [
    ("a\u{1B}[2Jb", "a␛[2Jb"), ("\u{9B}2Jx", "\u{FFFD}2Jx"), ("a\u{0}b", "a␀b"),
    ("a\u{7F}b", "a␡b"),
    ("a\nb\tc\rd", "a b c d"), ("a\r\nb", "a  b"), ("a\u{2028}b\u{85}c", "a b c"),
    ("\u{202E}gnp.exe", "gnp.exe"), ("a\u{2066}b\u{2069}", "ab"), ("pass\u{AD}word", "password"),
    ("a\u{200B}b\u{FEFF}c\u{2060}", "abc"), ("\u{3164}x\u{FFA0}", " x "), ("\u{E0041}x", "x"),
    ("❤\u{FE0F}", "❤"), ("a\u{200D}b", "ab"), ("🙂\u{200D}x", "🙂x"), ("\u{E000}", "\u{FFFD}"),
    ("\u{301}a", "a"), ("\u{FFF9}a\u{FFFA}b\u{FFFB}", "ab"),
  ])
  func `what hides or commands is shown or gone`(raw: String, safe: String) {
    #expect(SafeText(raw).string == safe)
  }

  @Test func `a letter keeps four marks`() {
    let text = SafeText("a" + String(repeating: "\u{301}", count: 5000) + "b")
    #expect(text.string.unicodeScalars.count == 6)
    #expect(Columns.width(of: text) == 2)
  }

  @Test func `a syllable keeps four vowels`() {
    #expect(
      SafeText("가" + String(repeating: "\u{1161}", count: 500)).string.unicodeScalars.count == 5
    )
  }

  @Test func `sanitizing twice changes nothing`() {
    for raw in ["a\u{1B}\u{202E}b", "👨‍👩‍👧", "\u{200D}\u{200D}a", "ب\u{200D}\u{200D}ب"] {
      let once = SafeText(raw)
      #expect(SafeText(once.string) == once)
    }
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: payloads.path)))
  func `none of the hostile titles passes`() throws {
    let object = try JSONSerialization.jsonObject(with: Data(contentsOf: Self.payloads))
    let titles = try #require(object as? [String: Any])
    #expect(titles.count >= 40)
    for (name, title) in titles {
      guard let title = title as? String else { continue }
      let safe = SafeText(title)
      #expect(safe.string.unicodeScalars.allSatisfy(Self.isHarmless), "\(name)")
      #expect(SafeText(safe.string) == safe, "\(name)")
      var frame = Frame(size: Size(width: 80, height: 1))
      let columns = frame.write(safe, x: 0, y: 0, style: .plain)
      #expect(columns == Columns.width(of: Columns.prefix(of: safe, fitting: 80).0), "\(name)")
    }
  }
}
