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
}
