import Articles
import Reading

extension Effect {
  /// The view whose articles have to be looked for; nil where they stand in a row already.
  var searchedView: ArticleView? {
    switch self {
    case .loadRows(let view, _, _), .count(let view), .findUnread(let view, _, _),
      .findRandomUnread(let view, _):
      view.isKeptReady ? nil : view
    default: nil
    }
  }
}
