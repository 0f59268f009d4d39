import Articles
import Screen
import Typesetting

/// A body set at a measure, with short sentences for remarks.
func set(_ blocks: Block..., lead: [Span] = [], at measure: Int = 30) -> Typeset {
  set(Body(blocks), lead: lead, at: measure)
}

func set(_ body: Body, lead: [Span] = [], at measure: Int) -> Typeset {
  Typesetter(measure: measure) { "line \($0.line) is not understood" }
    .typeset(lead: lead, body: body)
}

extension Block {
  static func text(_ text: String) -> Block { .paragraph([Span(text)]) }
}

extension Typeset {
  /// The lines as they are seen, without blanks at their ends.
  var seen: [String] {
    lines.map { line in
      var text = line.pieces.map(\.text.string).joined()
      while text.last == " " { text.removeLast() }
      return text
    }
  }

  var pieces: [Piece] { lines.flatMap(\.pieces) }

  func piece(_ text: String) -> Piece? { pieces.first { $0.text.string == text } }
}
