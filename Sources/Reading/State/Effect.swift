public import Articles
public import FoundationEssentials
public import Polls

/// What the screen asks of the world; a value, carried out by someone else.
public enum Effect: Equatable, Sendable {
  case loadRows(ArticleView, RowsRequest, limit: Int)
  case count(ArticleView)
  /// The keys that follow are about what was searched for last.
  case awaitSearch
  /// What can be named in a query.
  case loadVocabulary
  /// The lines that were typed on the prompts of earlier sessions.
  case loadTypedLines
  case keepTypedLine(String, TypedLines.Kind)
  /// Keeps what a view shows as a smart view with a name.
  case saveView(String, ArticleView)
  case changeSmartView(SmartViewID, query: String, ArticleOrder)
  /// Nobody waits for the answer to a search any more.
  case leaveSearch
  case loadSections
  case loadRatings(ArticleScope)
  /// The unread article that is so many unread ones after a place of the view, or before it where
  /// the step is negative; in the whole library where the view has none.
  case findUnread(ArticleView, from: ArticleKey?, step: Int)
  /// Any unread article of the view, or of the whole library where it has none.
  case findRandomUnread(ArticleView, besides: ArticleKey?)
  /// Nil language: the one last read, or else the article's own.
  case open(ArticleID, language: String?)
  /// Reads an open article again without moving in it.
  case refresh(ArticleID, language: String?)
  case mark([ArticleID], isUnread: Bool)
  /// Marks an article as read that has been opened: nothing that a person would take back.
  case markOpened(ArticleID)
  case keep([ArticleID], isKept: Bool)
  /// Nil withdraws.
  case rate(ArticleID, Rating?)
  /// Says the same of many articles at once.
  case say(ArticleMark, of: ArticleSelection)
  /// Nil withdraws.
  case vote(PollID, Ballot?)
  /// The polls in which the reader voted, and how they did.
  case loadOwnBallots
  case createPoll(Poll, PollOwner)
  case amendPoll(PollID, to: Poll)
  /// Makes a corrected poll, which is looked at with an article where one is open.
  case revisePoll(PollID, as: Poll, seenIn: ArticleID?)
  case closePoll(PollID)
  /// Nil: until it is closed by hand.
  case reopenPoll(PollID, until: Date?)
  case tightenPoll(PollID, to: Poll.Visibility)
  /// Takes back what was changed last, in whichever program.
  case undo
  /// Makes again what was taken back last.
  case redo
  case remember(ArticleID, language: String?, Place)

  /// Fetches a text in another language and opens it.
  case fetchTranslation(ArticleID, Translation)
  /// Adds a path or an address; empty: the document that is being read without being in the library.
  case add(String)
  case removeEdition

  case fetch(FetchScope)
  /// The source or the folder of sources that somebody typed.
  case fetchNamed(String)
  case stopFetching
  /// Looks at what is at an address, and adds nothing. `page` is the one that named it.
  case preview(String, page: String?)
  /// Nobody waits for the preview any more.
  case leavePreview
  /// Adds what was looked at.
  case subscribe(String)
  /// What can be listed and its counts.
  case loadOverview
  /// The same, and how each source fares.
  case loadSources
  case renameSource(SourceID, String)
  /// An empty folder: in none.
  case moveSource(SourceID, folder: String)
  /// The folder's whole name, and the one that it is to have.
  case renameFolder(String, to: String)
  case renameSmartView(SmartViewID, String)
  case removeSmartView(SmartViewID)
  /// Puts something before one of its siblings; nil: behind all of them.
  case placeSource(SourceID, before: SourceID?)
  case placeFolder(String, before: String?)
  case placeSmartView(SmartViewID, before: SmartViewID?)
  case setFullText(SourceID, Bool)
  case removeSource(SourceID)

  case copy(String)
  /// Copies what finds a ballot in the log again.
  case copyReceipt(String)
  case browse(String)
  case write(subject: String, link: String)
  case save(OpenArticle, Rendering, path: String)
  case printOut(OpenArticle)

  case loadTheme(String)
  case redraw
  case suspend
  case quit
}
