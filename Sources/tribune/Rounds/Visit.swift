import Articles
import FoundationEssentials

/// What a visit to one source came to.
struct Visit: Equatable, Sendable {
  enum Result: Equatable, Sendable {
    /// There was a document, and what is in it was taken in.
    case read
    /// Nothing has changed since the last visit, so that nothing was parsed.
    case unchanged
    case failed(SourceFailure)
    /// It was not visited, because its server asked to be left alone until then.
    case waits(until: Date)
    /// The round was stopped before.
    case notReached
  }

  var source: SourceID
  var title: String
  /// As it may be shown.
  var address: String
  var result: Result
  var added = 0
  var updated = 0
  var unchanged = 0
  /// Where it has moved for good, as it may be shown.
  var movedTo: String?
  /// How many articles were given the text of their page.
  var fullTexts = 0
  /// The articles that were met, at most a thousand of them.
  var articles: [ArticleID] = []
  /// Those of them that were not there before, at most a thousand.
  var new: [ArticleID] = []
  /// Of a folder: the documents in it that could not be read, and why.
  var failures: [IntakeFailure] = []

  init(_ source: SourceID, title: String, address: String, _ result: Result = .notReached) {
    self.source = source
    self.title = title
    self.address = MaskedAddress.text(address)
    self.result = result
  }

  var failure: SourceFailure? {
    if case .failed(let failure) = result { failure } else { nil }
  }
}
