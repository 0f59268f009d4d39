/// Samples and what becomes of them by small accidents, the same in every run.
public struct Mutations: Sequence, IteratorProtocol {
  private let samples: [[UInt8]]
  private var random: SeededGenerator
  private var left: Int

  public init(of samples: [[UInt8]], count: Int, seed: UInt64) {
    self.samples = samples
    random = SeededGenerator(seed: seed)
    left = count
  }

  public init(of samples: [String], count: Int, seed: UInt64) {
    self.init(of: samples.map { Array($0.utf8) }, count: count, seed: seed)
  }

  public mutating func next() -> [UInt8]? {
    guard left > 0, var bytes = samples.randomElement(using: &random) else { return nil }
    left -= 1
    for _ in 0..<Int.random(in: 1...4, using: &random) { mutate(&bytes) }
    return bytes
  }
}

extension Mutations {
  /// What parsers treat in a way of its own, or cannot hold.
  private static let oddities: [[UInt8]] =
    [
      "<", ">", "&", "]]>", "<!--", "-->", "<![CDATA[", "</", "/>", "\"", "'", "=", "\\", "{", "}",
      "[", "](", "|", "---\n", "```", "\r", "\n\n", "\t", "&#0;", "&#xFFFFFFFF;", "&amp",
      "<!DOCTYPE",
      "99999999999999999999", "-9223372036854775808", "1e999", "NaN", ": ", "- ", "? ", "*a", "&a ",
      "\u{FEFF}", "\u{2028}", "\u{301}", "\u{202E}", "🇩🇪", "\\ud800",
    ].map { Array($0.utf8) } + [
      [0], [0xFF], [0xC3], [0xED, 0xA0, 0x80], [0xFF, 0xFE], [0x1B, 0x5B],
      [0xF4, 0x90, 0x80, 0x80],
    ]

  private mutating func mutate(_ bytes: inout [UInt8]) {
    let place = Int.random(in: 0...bytes.count, using: &random)
    let end = Swift.min(bytes.count, place + Int.random(in: 1...40, using: &random))
    switch Int.random(in: 0..<7, using: &random) {
    case 0: bytes.removeSubrange(place..<end)
    case 1: bytes.insert(contentsOf: bytes[place..<end], at: place)
    case 2 where place < bytes.count: bytes[place] = UInt8.random(in: .min ... .max, using: &random)
    case 3: bytes = Array(bytes[..<place])
    case 4:
      let other = samples.randomElement(using: &random) ?? []
      bytes = bytes[..<place] + other.suffix(Int.random(in: 0...other.count, using: &random))
    case 5:
      let part = Array(bytes[place..<end])
      let times = Int.random(in: 2...200, using: &random)
      bytes.insert(contentsOf: repeatElement(part, count: times).joined(), at: place)
    default:
      bytes.insert(contentsOf: Self.oddities.randomElement(using: &random) ?? [], at: place)
    }
  }
}
