/// Numbers as a line of small bars.
enum Sparkline {
  private static let bars = Array("▁▂▃▄▅▆▇█")

  /// A character a number; the largest is the highest, and what is more than nothing is seen.
  static func text(_ numbers: [Int]) -> String {
    let most = max(1, numbers.max() ?? 1)
    return String(
      numbers.map { number in
        if number <= 0 { return " " }
        let part = Double(number) / Double(most) * Double(bars.count)
        return bars[min(bars.count - 1, max(0, Int(part.rounded(.up)) - 1))]
      }
    )
  }
}
