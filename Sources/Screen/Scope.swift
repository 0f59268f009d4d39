/// What a piece of the screen is, to which a theme gives a style.
public enum Scope: Int, CaseIterable, Sendable {
  /// Running text, the brightest thing on the screen.
  case text
  /// Facts beside the text: dates, counts, hints.
  case muted
  /// The title of an article in the reader.
  case title
  case heading
  /// The one accent: marks, keys in hints, the focused pane's name.
  case accent
  case link
  case code
  case quotation
  /// The stars of others.
  case rating
  /// One's own stars and one's own choice in a poll.
  case own
  /// The bars of a poll's results.
  case bar
  /// The mark of an unread article.
  case unread
  /// The selected row of the focused pane.
  case selection
  /// Muted facts on the selected row.
  case selectionMuted
  /// The selected row of a pane without focus.
  case selectionAway
  /// A place that a search found.
  case match
  /// The place of a search at which one is.
  case matchHere
  /// Lines between panes.
  case rule
  /// What Tribune says on the message line.
  case message
  /// What went wrong.
  case error
}
