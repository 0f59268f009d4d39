import Articles
import Exchange

/// What bringing something in came to.
struct IntakeOutcome: Equatable, Sendable {
  var added = 0
  var updated = 0
  var unchanged = 0
  /// What could not be read, by name, and why.
  var failures: [IntakeFailure] = []
  /// The articles that were met, in the order in which they were read; at most a thousand of them.
  var articles: [ArticleID] = []

  var total: Int { added + updated + unchanged }
}
