public import Articles
public import FoundationEssentials
public import Polls
public import Screen

/// What happened: a key, an answer from the library, a message.
public enum Action: Equatable, Sendable {
  case input(Input)
  /// The time has moved on.
  case tick(Date)
  /// No key has come for a while, though the state waited for one.
  case paused

  // Answers to effects, and changes of the store.
  case rows(RowsAnswer)
  case counted(ArticleView, ListCounts)
  case unreadFound(UnreadAnswer)
  case opened(OpenArticle)
  /// The open article again, as it stands after a change.
  case refreshed(OpenArticle)
  /// An article that is being read is no longer in the library.
  case removed(ArticleID)
  case marked([ArticleID], isUnread: Bool)
  case kept([ArticleID], isKept: Bool)
  case rated(ArticleID, own: Rating?, local: RatingSummary)
  case ratedAll([ArticleID], own: Rating?)
  /// The ratings of a part of the library.
  case ratings(ScopeRatings, of: ArticleScope)
  case voted(PollStanding)
  /// The polls in which the reader voted, the last one first.
  case ownBallots([OwnBallots])
  /// Something was done with a poll of one's own; with it comes the article in which it is seen,
  /// where that has one more poll now.
  case pollDone(PollDeed, PollStanding, in: OpenArticle?)
  /// A poll that was to be changed has ballots by now.
  case pollIsFixed(PollID)
  /// What was written in a form did not become a poll.
  case pollRefused(Sentence)
  /// A change was made that the person asked for.
  case made(Change)
  /// A change was taken back as its count says; `left` things stay as others left them meanwhile.
  case undone(Change, left: Int)
  /// A change was made again.
  case redone(Change, left: Int)
  case sections([SectionCount])
  case vocabulary(Vocabulary)
  /// The lines of earlier sessions.
  case typedLines(TypedLines)
  /// A smart view has this name and another query now.
  case viewSaved(String)
  /// Everything that can be listed, with its counts.
  case overview(LibraryOverview)
  case sources([SourceSummary])
  /// The folder's whole name, and the one that it has now.
  case folderRenamed(String, to: String)
  case smartViewsChanged
  case smartViewRemoved(SmartViewID)
  case sourceRenamed(SourceID, String)
  case sourceMoved(SourceID, folder: String)
  case fullTextSet(SourceID, Bool)
  case sourceRemoved(SourceID)
  /// A fetch that no key has asked for.
  case fetchBegun
  case fetching(FetchProgress)
  case fetched(FetchOutcome)
  /// No fetch came about, or it broke off.
  case fetchFailed(Sentence)
  /// What was asked for by this address.
  case previewed(String, Preview)
  case previewFailed(String, Sentence)
  /// Something that the person asked for has come into the library.
  case added(Sentence)
  case themed(Theme)
  /// Somebody else, or a worker, has written to the library.
  case libraryChanged

  case said(Sentence)
  case failed(Sentence)
  /// Work in the background goes on; nil: it is over.
  case working(Sentence?)
}
