/// A bar of block characters that ends in eighths of a column.
public enum Bar {
  private static let eighths = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]

  /// A bar of `fraction` (0 to 1) of so many columns; something that is there is never invisible.
  public static func text(fraction: Double, columns: Int) -> String {
    guard fraction > 0, columns > 0 else { return "" }
    let units = max(1, min(columns * 8, Int((fraction * Double(columns) * 8).rounded())))
    return String(repeating: "█", count: units / 8) + eighths[units % 8]
  }

  /// What the full width stands for: the largest share, rounded up to a quarter of the whole.
  ///
  /// All bars of a poll have this one scale.
  public static func scale(largest: Double) -> Double {
    largest <= 0 ? 1 : min(1, (largest * 4).rounded(.up) / 4)
  }
}
