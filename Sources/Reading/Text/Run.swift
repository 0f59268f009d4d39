import Screen

/// Text in one look, and what a click on it does.
struct Run: Equatable, Sendable {
  var text: SafeText
  var scope: Scope
  var attributes: Style.Attributes
  var touch: Touch?

  init(
    _ text: SafeText,
    _ scope: Scope,
    _ attributes: Style.Attributes = [],
    touch: Touch? = nil
  ) {
    self.text = text
    self.scope = scope
    self.attributes = attributes
    self.touch = touch
  }

  /// The same text as several runs, some characters of it marked as what was looked for.
  ///
  /// The ranges are within the text, in order and without overlaps.
  func marked(_ ranges: [Range<Int>]) -> [Run] {
    if ranges.isEmpty { return [self] }
    let characters = Array(text.string)
    func part(_ range: Range<Int>, _ more: Style.Attributes) -> Run {
      Run(SafeText(String(characters[range])), scope, attributes.union(more), touch: touch)
    }
    var end = 0
    var runs: [Run] = []
    for range in ranges {
      runs.append(part(end..<range.lowerBound, []))
      runs.append(part(range, [.bold, .underline]))
      end = range.upperBound
    }
    return runs + [part(end..<characters.count, [])]
  }
}
