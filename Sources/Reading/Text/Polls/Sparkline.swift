/// A row of block characters whose heights are counts.
enum Sparkline {
  private static let blocks = Array("▁▂▃▄▅▆▇█")

  /// One character a count: `none` for 0, and the highest block for the largest.
  static func text(_ counts: [Int], none: Character = " ") -> String {
    guard let most = counts.max(), most > 0 else { return "" }
    return String(
      counts.map { count -> Character in
        if count <= 0 { return none }
        let step = (Double(count) / Double(most) * Double(blocks.count)).rounded(.up)
        return blocks[max(0, min(blocks.count - 1, Int(step) - 1))]
      }
    )
  }
}
