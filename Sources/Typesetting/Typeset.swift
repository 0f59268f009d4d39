public import Articles
public import Screen

/// A text set in lines.
public struct Typeset: Equatable, Sendable {
  public var lines: [Line]
  /// The addresses of the links, as the document gives them; the first is shown as [1].
  public var links: [String]
  /// Each leaf block's text, by whose characters places are counted.
  ///
  /// It is the same at every measure: sanitized, a line break as a space, a table's cells one after
  /// another with a space between.
  public var texts: [SafeText]

  public init(lines: [Line] = [], links: [String] = [], texts: [SafeText] = []) {
    self.lines = lines
    self.links = links
    self.texts = texts
  }

  /// The index of the line that holds a place, or of the nearest before it; 0 where there is none.
  public func line(at place: Place) -> Int {
    var low = 0
    var high = lines.count
    while low < high {
      let middle = (low + high) / 2
      if lines[middle].place <= place { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return 0 }
    return row(of: place, from: low - 1) ?? low - 1
  }
}

extension Typeset {
  /// The line above that shows a place of a table, whose cells stand side by side.
  private func row(of place: Place, from last: Int) -> Int? {
    for index in stride(from: last, through: 0, by: -1) {
      guard lines[index].place.block == place.block else { return nil }
      if lines[index].shows(place.offset) { return index }
    }
    return nil
  }
}
