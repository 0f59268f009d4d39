public import Articles
public import FoundationEssentials
public import Polls

/// Everything that Tribune says, with the facts that it says it of.
///
/// The words are in `Sentence+English.swift` and `Sentence+Russian.swift`; one that is missing in
/// either does not compile.
public enum Sentence: Equatable, Sendable {
  // Times.
  case justNow
  case minutesAgo(Int)
  case hoursAgo(Int)
  case yesterday

  // The list.
  case filterName(ArticleView.Status)
  case list(ListSentence)
  case foundWords(String)
  case unreadOf(Int, total: Int)
  case articles(Int)
  case pollMark
  case loading
  case emptyLibrary
  case emptyView(ArticleView)
  case untitled

  // The reader.
  case minutesToRead(Int)
  case alsoIn([String], key: String)
  /// How many, where that is known.
  case comments(Int?)
  case enclosure(Enclosure)
  case votes(Int)
  case noVotes
  case here
  case yours
  case notRated
  case rateKeys
  case withdrawKey
  case rating(RatingSentence)
  case emptyArticle(hasAddress: Bool)
  case imageMark
  case nothingOpen
  case percent(Int)
  case matchOf(Int, Int)

  // Polls.
  case poll
  case pollNumber(Int, of: Int)
  case kind(Poll.Kind)
  case opensOn(Date, now: Date)
  case closesOn(Date, now: Date)
  case closedOn(Date, now: Date)
  case castPreview([String])
  case castKeys
  case markFirst(Poll.Kind)
  case withdrawPreview
  case withdrawKeys
  case countedBy(Int, name: String?, date: Date?, now: Date)
  case countedHere(Int)
  case ballotCanChange(until: Date?, now: Date)
  case voteKey
  case noPolls
  case polling(PollSentence)

  // The bottom line.
  case hint(Hint)

  // Keys that wait for others.
  case inAMoment(String)
  /// The keys of motions.
  case countBefore([String])
  case countAlone(String)
  case noSuchKeys(String)

  // What was done.
  case ratedAs(Int)
  case ratingWithdrawn
  case ballotCast
  case ballotChanged
  case ballotWithdrawn
  case markedRead
  case markedUnread
  case nowKept
  case noLongerKept
  case made(Change)
  case nothingChanged
  case undone(Change, left: Int)
  case redone(Change, left: Int)
  /// What others changed meanwhile stays as it is, all of it.
  case changedMeanwhile(Change)
  case nothingToUndo
  case nothingToRedo
  case question(Question)
  case saved(String)
  case sentToPrinter
  case linkCopied
  case openedHost(String)
  case themeIs(String)
  case addressIs(String)
  case added(Int, updated: Int)
  case addedSome(Int, failed: Int, name: String, Trouble)
  case reading(String)
  case readingSoFar(String, articles: Int)
  case letterBegun
  case editionRemoved

  // What could not be done.
  case noLink
  case noSuchLink(Int)
  case notAWebLink(String)
  case noBrowser
  case noMailProgram
  case noPrinter
  case fileExists(String)
  case noOtherLanguage
  case noAddressForLanguage(String)
  case notFound(String)
  case nothingTyped
  case noSuchCommand(String)
  case ambiguousCommand(String, [String])
  case badArgument(String, command: String)
  case ballotRefused(Ballot.Problem)
  case nothingToWithdraw
  case isReadOnly
  case notInLibrary
  case noEdition
  case failedTo(Task, Trouble)
  case tooSmall

  // Sources.
  case fetching(FetchSentence)
  case source(SourceSentence)
  case finding(FindingSentence)
  case pollForm(PollFormSentence)
  case newAbove(Int, isMore: Bool, isListed: Bool)

  // Menus and prompts.
  case menu(MenuTitle)
  case item(MenuItem)
  case prompt(Prompt.Purpose)
  case helpTitle
  case group(Command.Group)
  case command(Command)
  case notice(Notice)
}

extension Sentence {
  /// The short words that stand beside a key on the bottom line.
  public enum Hint: Equatable, Sendable {
    case open
    case rate
    case ratings
    case vote
    case language(String)
    case share
    case save
    case search
    case help
    case back
    case mark
    case cast
    case change
    case withdraw
    case leave
    case filter
    case complete
    case earlier
    case keep
    case scroll
    case results
    case options
    case nextPoll
    case order
    case abstain
    case points
    case equal
    case receipt
    case edit
    case create
    case nextField
    case nextOption
    case add
    case choose
    case fetch
    case stop
    case sources
    case articles
    case rename
    case move
    case remove
    case fullText
    case fold
    case toggleRead
    case keepArticle
    case tags
    case reorder
    case look
    case subscribe
  }

  public enum MenuTitle: Equatable, Sendable {
    case section
    case share
    case save
  }

  public enum MenuItem: Equatable, Sendable {
    case copyLink
    case write
    case show
    case save(Rendering)
    case printOut
    case allSections
  }

  /// Work that may fail for a reason that another program or the system gives.
  public enum Task: Equatable, Sendable {
    case save(String)
    case print
    case browse
    case write
    case read(String)
    case fetch
    case store
    case useLibrary
    /// Others: how many more lines are wrong.
    case configure(line: Int?, others: Int)
    case runHook(String)
  }
}
