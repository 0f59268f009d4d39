/// Everything that a person can ask of the screen.
///
/// The raw value is the command's name on the `:` line, in the configuration and in the manual.
/// Keys, panes and groups stand in `Command.table`; the help's words in `Sentence`.
public enum Command: String, CaseIterable, Sendable {
  case down
  case up
  case pageDown = "page-down"
  case pageUp = "page-up"
  case halfPageDown = "half-page-down"
  case halfPageUp = "half-page-up"
  case first
  case last
  case open
  case back
  case nextUnread = "next-unread"
  case previousUnread = "previous-unread"
  case randomUnread = "random-unread"
  case nextPane = "next-pane"
  case previousPane = "previous-pane"

  case rate
  case withdrawRating = "withdraw-rating"
  case ratings
  case vote
  case mark
  case equal
  case fewerPoints = "fewer-points"
  case morePoints = "more-points"
  case abstain
  case withdrawBallot = "withdraw-ballot"
  case results
  case resultsOrder = "results-order"
  case intervals
  case nextPoll = "next-poll"
  case receipt
  case votes
  case poll

  case language
  case toggleRead = "toggle-read"
  case toggleKept = "toggle-kept"
  case select
  case tags
  case markAll = "mark-all"
  case undo
  case redo

  case search
  case nextMatch = "next-match"
  case previousMatch = "previous-match"
  case filter
  case saveView = "save-view"
  case editView = "edit-view"
  case section
  case view
  case order

  case save
  case share
  case copyLink = "copy-link"
  case browse
  case add
  case removeEdition = "remove-edition"

  case fetch
  case stop
  case sources
  case fold
  case closeFolder = "close-folder"
  case moveUp = "move-up"
  case moveDown = "move-down"
  case rename
  case move
  case fullText = "full-text"
  case remove

  case theme
  case help
  case commandLine = "command-line"
  case redraw
  case suspend
  case quit
}
