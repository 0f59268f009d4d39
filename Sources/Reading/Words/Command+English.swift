extension Command {
  var english: String {
    switch self {
    case .down: "down"
    case .up: "up"
    case .pageDown: "a page down"
    case .pageUp: "a page up"
    case .halfPageDown: "half a page down"
    case .halfPageUp: "half a page up"
    case .first: "to the beginning"
    case .last: "to the end"
    case .open: "open; in a poll: show what will be cast, then cast it"
    case .back: "back"
    case .nextPane: "next pane"
    case .previousPane: "previous pane"
    case .rate: "rate the article with so many stars"
    case .withdrawRating: "withdraw your rating"
    case .vote: "vote, or change your ballot"
    case .mark: "mark an option"
    case .withdrawBallot: "in a poll: withdraw your ballot"
    case .results: "in a poll: options or results"
    case .nextPoll: "in a poll: the article's next poll"
    case .language: "read in another language"
    case .toggleRead: "mark read or unread"
    case .toggleKept: "keep, or keep no longer"
    case .undo: "undo"
    case .search: "search the list or the text"
    case .nextMatch: "next match"
    case .previousMatch: "previous match"
    case .filter: "show all, unread, kept or rated"
    case .section: "show a section"
    case .save: "save or print the article"
    case .share: "share the article"
    case .copyLink: "copy the link"
    case .browse: "open in the browser; with a number: that link"
    case .add: "add a file, a folder or an address"
    case .removeEdition: "remove the sample edition"
    case .fetch: "fetch what is new, or stop; also :fetch all, :fetch NAME"
    case .stop: "stop fetching"
    case .sources: "show the sources and how they fare"
    case .rename: "in the sources: rename"
    case .move: "in the sources: move to a folder"
    case .fullText: "in the sources: fetch whole texts, or no longer"
    case .remove: "in the sources: remove with all articles; u brings them back"
    case .theme: "next theme"
    case .help: "this help"
    case .commandLine: "type a command"
    case .redraw: "draw the screen again"
    case .suspend: "suspend"
    case .quit: "quit"
    }
  }
}

extension Command.Group {
  var english: String {
    switch self {
    case .moving: "Moving"
    case .say: "Having a say"
    case .reading: "Reading"
    case .finding: "Finding"
    case .passingOn: "Passing on"
    case .sources: "Sources"
    case .program: "Tribune"
    }
  }
}
