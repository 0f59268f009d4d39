import Screen

/// What a click on a piece of the screen does.
enum Touch: Hashable, Sendable {
  case invoke(Invocation)
  /// What the key does.
  case key(Key)
  /// Chooses what is listed under that index.
  case choice(Int)
  /// Goes to a field of a form.
  case field(PollField)
  /// Chooses what a field of a form offers under that index.
  case fieldChoice(PollField, Int)
  /// Shows what has come in above the list's first row.
  case arrivals
  /// Opens the link of that number.
  case link(Int)
  /// Marks an option of the article's poll with that index.
  case option(poll: Int, number: Int)
  /// Gives an option of that poll so many points.
  case points(poll: Int, number: Int, points: Int)
  /// Opens the poll pane on the article's poll with that index.
  case vote(poll: Int)
}
