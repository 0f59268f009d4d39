import Articles
import FoundationEssentials
import Polls
import Reading
import Screen
import Typesetting

/// What all that is printed for people has in common: the words, the width, the clock.
struct PrintedText {
  /// In columns.
  var width: Int
  var now: Date
  /// How the shares of a poll are rounded.
  var shareRule: ShareRule
  /// The command line speaks English alone: scripts read it, and one language is enough for them.
  let words = Words(.english, offset: LocalTime.offset)

  /// As wide as the person's measure, or the terminal where that is narrower.
  init(for output: Output, now: Date = Date()) {
    let (configuration, _) = Configuration.load(Folders.current.configurationFile)
    width = max(Typesetter.leastMeasure, min(configuration.measure, output.columns ?? .max))
    shareRule = configuration.shares
    self.now = now
  }

  /// Text broken at words into lines of the width.
  func wrapped(_ text: String, indent: Int = 0) -> [SafeText] {
    let body = Body([.paragraph([Span(text)])])
    return lines(of: [], body, width: width - indent).map { Self.blanks(indent) + $0 }
  }

  func lines(of lead: [Span], _ body: Body, width: Int? = nil) -> [SafeText] {
    setting(of: lead, body, width: width).lines.map(Self.text)
  }

  func setting(of lead: [Span], _ body: Body, width: Int? = nil) -> Typeset {
    let words = words
    let setter = Typesetter(measure: width ?? self.width, image: words.string(.imageMark)) {
      words.string(.notice($0))
    }
    return setter.typeset(lead: lead, body: body)
  }

  static func text(_ line: Line) -> SafeText {
    line.pieces.reduce(SafeText.empty) { $0 + $1.text }
  }

  static func blanks(_ count: Int) -> SafeText {
    SafeText(String(repeating: " ", count: max(0, count)))
  }
}
