/// What a click on a piece of the screen does.
enum Touch: Hashable, Sendable {
  case invoke(Invocation)
  /// Opens the link of that number.
  case link(Int)
  /// Marks an option of the article's poll with that index.
  case option(poll: Int, number: Int)
  /// Opens the poll pane on the article's poll with that index.
  case vote(poll: Int)
}
