import Articles
import FoundationEssentials
import Polls

extension Sentence {
  func english(_ words: Words) -> String {
    switch self {
    case .justNow: "now"
    case .minutesAgo(let count): "\(count) min"
    case .hoursAgo(let count): "\(count) h"
    case .yesterday: "yesterday"

    case .filterName(.all): "All"
    case .filterName(.unread): "Unread"
    case .filterName(.kept): "Kept"
    case .filterName(.rated): "Rated"
    case .list(let sentence): sentence.english(words)
    case .foundWords(let text): "“\(text)”"
    case .unreadOf(let unread, let total):
      "\(words.number(unread)) unread of \(words.number(total))"
    case .articles(let count): words.counted(count, "article", "articles")
    case .pollMark: "poll"
    case .loading: "Loading…"
    case .emptyLibrary:
      "Nothing here yet. Press \(words.key(.add, "a")) to add a file, a folder, a page or a feed."
    case .emptyView(let filter):
      "\(filter.english). Press \(words.key(.filter, "f")) to change the filter, "
        + "\(words.key(.view, "c")) to choose a view, \(words.key(.back, "Esc")) to go back."
    case .untitled: "(no title)"

    case .minutesToRead(let minutes): "\(minutes) min read"
    case .alsoIn(let names, let key): "also in \(names.joined(separator: ", ")) (\(key))"
    case .comments(let count): count.map { words.counted($0, "comment", "comments") } ?? "comments"
    case .enclosure(let file):
      words.enclosure(file, kinds: ["recording", "video", "picture", "file"])
    case .votes(let count): words.counted(count, "vote", "votes")
    case .noVotes: "no votes"
    case .here: "here"
    case .yours: "yours:"
    case .notRated: "not rated"
    case .rateKeys: words.ratingKeys.map { "(\($0))" } ?? ""
    case .withdrawKey: "(\(words.key(.withdrawRating, "0")) withdraws)"
    case .rating(let sentence): sentence.english(words)
    case .emptyArticle(true):
      "This article has no text here. Press \(words.key(.browse, "o")) to open it in the browser."
    case .emptyArticle(false): "This article has no text and no address."
    case .imageMark: "image"
    case .nothingOpen: "Press \(words.key(.open, "Enter")) to read the selected article."
    case .percent(let percent): "\(percent)%"
    case .matchOf(let number, let count): "match \(number) of \(count)"

    case .poll: "Poll"
    case .pollNumber(let number, let count): "Poll \(number) of \(count)"
    case .kind(.single): "one choice"
    case .kind(.multiple(let least, let most)):
      least == most ? words.counted(least, "choice", "choices") : "\(least) to \(most) choices"
    case .kind(.ranked): "in order of preference"
    case .kind(.score): "0 to \(Ballot.points.upperBound) points an option"
    case .opensOn(let date, let now): "opens \(words.shortDay(date, now: now))"
    case .closesOn(let date, let now): "closes \(words.shortDay(date, now: now))"
    case .closedOn(let date, let now): "closed \(words.shortDay(date, now: now))"
    case .castPreview(let options):
      "You are about to cast: " + words.ended(options.joined(separator: "; "))
    case .castKeys: "\(words.key(.open, "Enter")) casts   \(words.key(.back, "Esc")) leaves"
    case .markFirst(.single):
      "Mark an option with \(words.key(.mark, "Space")) or its number, then press \(words.key(.open, "Enter"))."
    case .markFirst(.multiple(let least, let most)):
      least == most
        ? "Mark \(words.counted(least, "option", "options")) with \(words.key(.mark, "Space")), then press \(words.key(.open, "Enter"))."
        : "Mark \(least) to \(most) options with \(words.key(.mark, "Space")), then press \(words.key(.open, "Enter"))."
    case .markFirst(.ranked):
      "\(words.key(.mark, "Space")) takes an option into your order or out of it, "
        + "\(words.key(.moveUp, "<")) and \(words.key(.moveDown, ">")) move it, a digit is its "
        + "rank, \(words.key(.equal, "=")) makes it equal to the one above. "
        + "Then press \(words.key(.open, "Enter"))."
    case .markFirst(.score):
      "Give options 0 to \(Ballot.points.upperBound) points with digits or "
        + "\(words.key(.fewerPoints, "←")) \(words.key(.morePoints, "→")); "
        + "\(words.key(.mark, "Space")) takes them away. Then press \(words.key(.open, "Enter"))."
    case .withdrawPreview: "You are about to withdraw your ballot."
    case .withdrawKeys: "\(words.key(.open, "Enter")) withdraws   \(words.key(.back, "Esc")) leaves"
    case .countedBy(let count, let name, let date, let now):
      "\(words.number(count)) counted by \(name ?? "the source")"
        + (date.map { " on \(words.shortDay($0, now: now))" } ?? "")
    case .countedHere(let count): "\(words.number(count)) here"
    case .ballotCanChange(let date, let now):
      "your ballot can be changed"
        + (date.map { " until \(words.shortDay($0, now: now))" } ?? "")
        + " (\(words.key(.vote, "v")))"
    case .voteKey: "\(words.key(.vote, "v")) to vote"
    case .noPolls: "This article has no poll."
    case .polling(let sentence): sentence.english(words)

    case .hint(let hint): hint.english

    case .inAMoment(let what): "\(what) in a moment"
    case .countBefore(let keys):
      "\(keys.joined(separator: ", "))… \(keys.isEmpty ? "a motion makes" : "make") it a count"
    case .countAlone(let digits): "\(digits) is a count: a motion has to follow it."
    case .noSuchKeys(let keys): "Nothing is bound to \(keys)."

    case .ratedAs(let stars): "Rated \(words.counted(stars, "star", "stars"))."
    case .ratingWithdrawn: "Rating withdrawn."
    case .ballotCast: "Your ballot is cast."
    case .ballotChanged: "Your ballot is changed."
    case .ballotWithdrawn: "Your ballot is withdrawn."
    case .markedRead: "Marked as read."
    case .markedUnread: "Marked as unread."
    case .nowKept: "Kept."
    case .noLongerKept: "No longer kept."
    case .made(let change): words.ended(change.english(words))
    case .nothingChanged: "Nothing had to be changed."
    case .undone(let change, let left): "Undone: \(change.english(words))" + others(left, words)
    case .redone(let change, let left): "Redone: \(change.english(words))" + others(left, words)
    case .changedMeanwhile(let change):
      "Left as it is, for it was changed since: \(change.english(words))"
    case .nothingToUndo: "Nothing to undo."
    case .nothingToRedo: "Nothing to redo."
    case .question(.markAll(_, let isUnread, let count)):
      "Mark \(words.string(.articles(count))) \(isUnread ? "unread" : "read")? "
        + "Enter marks them, Esc leaves."
    case .question(.closePoll): words.string(.pollForm(.closesSecret))
    case .question(.revisePoll): words.string(.pollForm(.revises))
    case .saved(let path): "Saved as \(path)"
    case .sentToPrinter: "Sent to the printer."
    case .linkCopied: "Link copied."
    case .openedHost(let host): "Opened \(host) in the browser."
    case .themeIs(let name): "Theme: \(name)"
    case .addressIs(let address): address
    case .added(let count, let updated):
      "\(words.counted(count, "article", "articles")) added"
        + (updated > 0 ? ", \(words.number(updated)) updated." : ".")
    case .addedSome(let count, let failed, let name, let trouble):
      "\(words.counted(count, "article", "articles")) added, "
        + "\(words.counted(failed, "document", "documents")) not read. "
        + "\(name): \(trouble.english)"
    case .reading(let name): "Reading \(name)…"
    case .readingSoFar(let name, let articles):
      "Reading \(name)… \(words.counted(articles, "article", "articles"))"
    case .letterBegun: "The mail program has the letter."
    case .editionRemoved: "The sample edition is gone."

    case .noLink: "This article has no address."
    case .noSuchLink(let number): "There is no link \(number)."
    case .notAWebLink(let link): "Not opened, because it is no http or https address: \(link)"
    case .noBrowser: "No browser found: set $BROWSER to one."
    case .noMailProgram: "No mail program found: xdg-email, neomutt, mutt or aerc would do."
    case .noPrinter: "Cannot print: the program lp is not installed."
    case .fileExists(let path): "Not saved, because there is a file of that name: \(path)"
    case .noOtherLanguage: "This article is in one language only."
    case .noAddressForLanguage(let name):
      "The text in another language (\(name)) is named without an address."
    case .notFound(let text): "“\(text)” does not occur."
    case .nothingTyped: "Nothing typed."
    case .noSuchCommand(let name):
      "There is no command “\(name)”; \(words.key(.help, "?")) lists them."
    case .ambiguousCommand(let name, let names):
      "“\(name)” may be \(names.joined(separator: ", "))."
    case .badArgument(let argument, let command): "\(command) does not take “\(argument)”."
    case .ballotRefused(let problem): problem.english(words)
    case .nothingToWithdraw: "There is nothing of yours to withdraw."
    case .isReadOnly: "The library is read-only: nothing can be fetched, rated or marked."
    case .notInLibrary: "Not in the library yet: press \(words.key(.add, "a")) to add it first."
    case .noEdition: "The sample edition is not in the library."
    case .failedTo(let task, let trouble): "\(task.english): \(trouble.english)"
    case .tooSmall: "Tribune needs 40 columns and 12 rows."

    case .fetching(let sentence): sentence.english(words)
    case .source(let sentence): sentence.english(words)
    case .finding(let sentence): sentence.english(words)
    case .pollForm(let sentence): sentence.english(words)
    case .newAbove(let count, let isMore, let isListed):
      "↑ \(words.number(count))\(isMore ? "+" : "") new"
        + (isListed ? " · \(words.key(.first, "g")) shows them" : "")

    case .menu(let title): title.english
    case .item(let item): item.english
    case .prompt(let purpose): purpose.english
    case .helpTitle: "Keys"
    case .group(let group): group.english
    case .command(let command): command.english
    case .notice(let notice): notice.english
    }
  }
}

extension Sentence {
  private func others(_ left: Int, _ words: Words) -> String {
    left == 0
      ? ""
      : " · \(words.counted(left, "other was", "others were")) changed since and left"
  }
}

extension Sentence.MenuTitle {
  fileprivate var english: String {
    switch self {
    case .section: "Section"
    case .share: "Share"
    case .save: "Save or print"
    }
  }
}

extension Sentence.MenuItem {
  fileprivate var english: String {
    switch self {
    case .copyLink: "copy the link"
    case .write: "write a mail"
    case .show: "show the address"
    case .save(.text): "save as text"
    case .save(.markdown): "save as Markdown"
    case .save(.html): "save as HTML"
    case .printOut: "print"
    case .allSections: "all sections"
    }
  }
}

extension Sentence.Task {
  fileprivate var english: String {
    switch self {
    case .save(let path): "Cannot save \(path)"
    case .print: "Cannot print"
    case .browse: "Cannot start the browser"
    case .write: "Cannot start the mail program"
    case .read(let name): "Cannot read \(name)"
    case .fetch: "Cannot fetch"
    case .store: "Not stored"
    case .useLibrary: "Library"
    case .configure(let line, let others):
      "config.yaml" + (line.map { ", line \($0)" } ?? "")
        + (others > 0 ? " (\(others) more: tribune doctor)" : "")
    case .runHook(let name): "Hook \(name)"
    }
  }
}

extension Prompt.Purpose {
  fileprivate var english: String {
    switch self {
    case .command: ":"
    case .searchList, .searchText: "/"
    case .filter: "Filter: "
    case .viewName: "Name of the smart view: "
    case .viewQuery(let view): "\(view.name): "
    case .link: "Link number (Enter: the article): "
    case .savePath: "Save as: "
    case .addPath: "Add a file, a folder or an address: "
    case .searchSources: "/"
    case .tags: "Tags (-tag takes one away): "
    case .renameSource, .renameFolder, .renameSmartView: "Name: "
    case .moveSource: "Folder (empty: none): "
    }
  }
}

extension ArticleView {
  /// "No unread articles in “students” with “trains”".
  fileprivate var english: String {
    let articles =
      switch status {
      case .all: "No articles"
      case .unread: "No unread articles"
      case .kept: "No kept articles"
      case .rated: "No rated articles"
      }
    let place =
      switch scope {
      case .library: ""
      case .source: " from this source"
      case .folder(let name): " in the folder “\(name)”"
      case .section(let name): " in “\(name)”"
      case .smartView: " in this smart view"
      }
    let condition =
      switch query {
      case .everything: ""
      case .poll(.open): " with an open poll"
      default: " with “\(query.typed)”"
      }
    return articles + place + condition
  }
}
