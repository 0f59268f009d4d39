import Articles
import Screen
import Typesetting

/// Breaks short texts of Tribune's own into rows, by the rules by which articles are set.
enum Wrapping {
  static func rows(
    _ text: SafeText,
    _ scope: Scope,
    _ attributes: Style.Attributes = [],
    width: Int
  ) -> [Row] {
    if Columns.width(of: text) <= width { return [Row(text, scope, attributes)] }
    let body = Body([.paragraph([Span(text.string)])])
    return Typesetter(measure: max(8, width)) { _ in "" }.typeset(lead: [], body: body).lines.map {
      line in
      Row(line.pieces.map { Run($0.text, scope, attributes) })
    }
  }
}
