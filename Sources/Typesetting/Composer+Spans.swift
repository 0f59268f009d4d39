import Articles
import Screen

extension Composer {
  /// Adds spans to a strand, with a number after each link.
  mutating func append(
    _ spans: [Span],
    to builder: inout StrandBuilder,
    scope: Scope,
    attributes: Style.Attributes = []
  ) {
    var link: Int?
    var isRaised = false
    for span in spans where !span.text.isEmpty {
      let number = span.link.flatMap { self.number(of: $0) }
      if link != number { append(numberOf: link, to: &builder) }
      link = number

      var look = Look(scope: scope, attributes: attributes, link: number)
      look.take(span.style)
      if span.style.contains(.superscript), !isRaised {
        builder.adorn("^", look: look, leans: true)
      }
      isRaised = span.style.contains(.superscript)
      builder.append(span.text, look: look)
    }
    append(numberOf: link, to: &builder)
  }

  func append(numberOf link: Int?, to builder: inout StrandBuilder) {
    guard let link else { return }
    builder.adorn(SafeText(" [\(link)]"), look: Look(scope: .muted, link: link))
  }
}

extension Look {
  fileprivate mutating func take(_ style: Span.Style) {
    if style.contains(.emphasis) { attributes.insert(.italic) }
    if style.contains(.strong) { attributes.insert(.bold) }
    if style.contains(.deleted) { attributes.insert(.strikethrough) }
    if style.contains(.code) { scope = .code }
    if link != nil {
      scope = .link
      attributes.insert(.underline)
    }
  }
}
