public import Articles

/// What is said of article lists, their views and their orders.
public enum ListSentence: Equatable, Sendable {
  /// "newest first".
  case order(ArticleOrder)
  /// What a list can be put in order by.
  case criterion(ArticleOrder.Criterion)
  case withOpenPolls
  case wholeLibrary

  /// The other sources that brought an article.
  case copies([String])

  /// How many are selected; nil: more than are loaded.
  case selected(Int?)

  // Menus.
  case chooseOrder
  case chooseView

  // Moving.
  case nothingUnread
  case fromTheOtherEnd
  case inTheWholeLibrary
}
