import Articles
import GRDB

/// In which direction rows of `lists` are gone through; of one instant the later added article comes
/// first in either order.
struct ListWay {
  /// What comes after a key on this way.
  let condition: String
  let order: String
  private let isRow: Bool

  /// - Parameters:
  ///   - isReversed: whether the list has the oldest first.
  ///   - isUpwards: whether it is gone through from its end.
  init(isReversed: Bool, isUpwards: Bool) {
    let isRising = isReversed != isUpwards
    let (date, id) = (isRising ? ">" : "<", isUpwards ? ">" : "<")
    // Where both run the same way, one comparison of rows is a range of the key.
    condition =
      isRising == isUpwards
      ? "(lists.published, lists.article) \(date) (?, ?)"
      : "lists.published \(date)= ? AND (lists.published <> ? OR lists.article \(id) ?)"
    order =
      "lists.published \(isRising ? "ASC" : "DESC"), lists.article \(isUpwards ? "ASC" : "DESC")"
    isRow = isRising == isUpwards
  }

  func arguments(_ key: ArticleKey) -> StatementArguments {
    let published = key.published.milliseconds
    return isRow
      ? [published, key.id.rawValue] : [published, published, key.id.rawValue]
  }
}

extension ArticleSummary {
  /// The rank in a list by date that has the oldest first.
  var rankOldestFirst: Double { Double(published.milliseconds) }
}
