public import Articles
import Screen

/// Keys that have been pressed and whose meaning depends on what comes next.
public struct PendingKeys: Equatable, Sendable {
  /// Digits, which count where a motion follows; none, or up to nine.
  public var digits = ""
  /// The beginning of a sequence.
  public var keys: KeySequence?
  /// The pane in which they were pressed.
  public var pane: Pane
  /// The article that they are about.
  public var target: ArticleID?

  static let mostDigits = 9

  init(in pane: Pane, target: ArticleID?) {
    self.pane = pane
    self.target = target
  }

  /// Nil where nothing counts.
  var count: Int? { Int(digits).flatMap { $0 > 0 ? $0 : nil } }

  /// "4", "g", "12g".
  public var name: String { digits + (keys?.name ?? "") }
}
