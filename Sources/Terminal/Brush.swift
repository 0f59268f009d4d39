import CTerminal
import Screen

/// Turns the styles of frames into the attributes and colour pairs of ncurses.
struct Brush {
  struct Stroke: Equatable {
    var attributes: UInt16
    var pair: Int32
  }

  private struct Pair: Hashable {
    var foreground: Int
    var background: Int
  }

  let palette: Palette
  /// Whether a style went without its colours because all pairs were taken.
  private(set) var isExhausted = false
  private let mostPairs: Int
  private var pairs: [Pair: Int32] = [:]
  private var strokes: [Style: Stroke] = [:]

  init(palette: Palette, pairs: Int) {
    self.palette = palette
    mostPairs = min(pairs, Int(Int16.max))
  }

  mutating func stroke(for style: Style) -> Stroke {
    if let known = strokes[style] { return known }
    let stroke = Stroke(attributes: Self.attributes(of: style), pair: pair(for: style))
    strokes[style] = stroke
    return stroke
  }

  /// Begins anew with all pairs free; what is on the screen must be put there again.
  mutating func clean() {
    terminal_forget_pairs()
    pairs = [:]
    strokes = [:]
    isExhausted = false
  }

  private mutating func pair(for style: Style) -> Int32 {
    let numbers = palette.numbers(of: style)
    let wanted = Pair(foreground: numbers.foreground, background: numbers.background)
    // Pair 0 is the terminal's own colours and cannot be set.
    if wanted == Pair(foreground: -1, background: -1) { return 0 }
    if let known = pairs[wanted] { return known }
    guard pairs.count + 1 < mostPairs else {
      isExhausted = true
      return 0
    }
    let pair = Int32(pairs.count + 1)
    terminal_set_pair(pair, Int32(wanted.foreground), Int32(wanted.background))
    pairs[wanted] = pair
    return pair
  }

  private static func attributes(of style: Style) -> UInt16 {
    var attributes: UInt32 = 0
    let wanted = style.attributes
    if wanted.contains(.bold) { attributes |= TERMINAL_BOLD.rawValue }
    if wanted.contains(.italic) { attributes |= TERMINAL_ITALIC.rawValue }
    if wanted.contains(.underline) { attributes |= TERMINAL_UNDERLINE.rawValue }
    // ncurses knows no stroke through letters; the nearest thing said is that they count for less.
    if wanted.contains(.dim) || wanted.contains(.strikethrough) {
      attributes |= TERMINAL_DIM.rawValue
    }
    if wanted.contains(.reverse) { attributes |= TERMINAL_REVERSE.rawValue }
    return UInt16(attributes)
  }
}
