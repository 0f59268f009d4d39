import FoundationEssentials
import Polls

extension PollFormSentence {
  func english(_ words: Words) -> String {
    switch self {
    case .title(.make): "New poll"
    case .title(.amend(_, let key)): "Change poll \(key)"
    case .title(.revise(_, let key)): "A poll in place of \(key)"
    case .name(let field): field.english
    case .choice(let choice): choice.english
    case .empty(let field): field.englishEmpty
    case .advice(let advice): advice.english(words)
    case .problem(let fact): fact.english
    case .button(.make): "Create the poll"
    case .button(.amend): "Change the poll"
    case .button(.revise): "Replace the poll"
    case .sending: "Waiting for the library…"
    case .leaving: "Throw away what is typed? Enter throws it away, Esc goes back to it."

    case .done(.created, let key): "Poll \(key) created."
    case .done(.amended, let key): "Poll \(key) changed."
    case .done(.revised, let key):
      "Poll \(key) has taken the place of the old one, which is closed."
    case .done(.closed, let key): "Poll \(key) closed."
    case .done(.reopened, let key): "Poll \(key) is open again."
    case .done(.tightened, let key): "The results of poll \(key) are shown to fewer now."

    case .closesSecret:
      "Close this secret poll? Its secret is destroyed, and it cannot be opened again. "
        + "Enter closes it, Esc leaves."
    case .revises:
      "Ballots were cast, or it is closed: a corrected poll will replace this one, which is closed, "
        + "and begin without ballots. Enter writes it, Esc leaves."

    case .notYours: "Only whoever made the poll can do that."
    case .hasBallots:
      "Ballots were cast meanwhile, so the poll is fixed. ^S makes a new one that replaces it."
    case .isOpen: "The poll is open."
    case .isReplaced: "Another poll has taken its place."
    case .secretIsGone: "A secret poll cannot be opened again: its secret is destroyed."
    case .wouldLoosen(let visibility):
      "Its results are visible \(visibility.english), and can only be shown to fewer."
    }
  }
}

extension PollField {
  fileprivate var english: String {
    switch self {
    case .question: "Question"
    case .option: "Options"
    case .kind: "Ballots"
    case .least: "At least"
    case .most: "At most"
    case .method: "Counted by"
    case .ties: "Ties"
    case .lot: "Lot"
    case .visibility: "Results"
    case .secrecy: "Secret"
    case .opens: "Opens"
    case .closes: "Closes"
    case .quorum: "Quorum"
    case .owner: "Belongs to"
    case .done: ""
    }
  }

  fileprivate var englishEmpty: String {
    switch self {
    case .question: "what is asked"
    case .option: "an answer"
    case .least: "1"
    case .most: "all"
    case .lot: "a number"
    case .opens: "at once"
    case .closes: "by hand"
    case .quorum: "none"
    case .kind, .method, .ties, .visibility, .secrecy, .owner, .done: ""
    }
  }
}

extension PollChoice {
  fileprivate var english: String {
    switch self {
    case .single: "one choice"
    case .multiple: "several choices"
    case .ranked: "ranks"
    case .score: "points"
    case .method(.irv): "instant runoff"
    case .method(.schulze): "Schulze’s method"
    case .earlierRounds: "earlier rounds"
    case .orderOfOptions: "order of the options"
    case .lot: "lot"
    case .visibility(let visibility): visibility.english
    case .secrecy(true): "yes"
    case .secrecy(false): "no"
    case .owner(.article): "this article"
    case .owner(.publication(let name, seenIn: _)): "all of \(name)"
    case .owner(.itself): "itself"
    }
  }

  fileprivate var englishAdvice: String {
    switch self {
    case .single: "A ballot chooses one option."
    case .multiple: "A ballot chooses several options, as many as you say."
    case .ranked: "A ballot puts options in order; several may share a rank."
    case .score: "A ballot gives each option 0 to \(Ballot.points.upperBound) points."
    case .method(.irv): "Round by round the option with the fewest first ranks goes."
    case .method(.schulze): "Every option is compared with every other."
    case .earlierRounds: "Between equals the counts of earlier rounds decide, then the order."
    case .orderOfOptions: "Between equals the one that stands first stays."
    case .lot: "Between equals a lot decides that anyone can draw again."
    case .visibility(.always): "Anybody sees them at any time. They can be shown to fewer later."
    case .visibility(.afterVoting): "Those who have voted see them, and everybody after the close."
    case .visibility(.atClose): "Nobody sees them before the close."
    case .secrecy(false): "Whoever owns the library can tell whose ballot is whose."
    case .secrecy(true):
      "At the close what tells whose ballot is whose is destroyed; it cannot be opened again."
    case .owner(.article): "It stands in the article."
    case .owner(.publication): "It stands in every article of this publication."
    case .owner(.itself): "It gets a small article of its own."
    }
  }
}

extension Poll.Visibility {
  fileprivate var english: String {
    switch self {
    case .always: "always"
    case .afterVoting: "after voting"
    case .atClose: "at the close"
    }
  }
}

extension PollFormSentence.Advice {
  fileprivate func english(_ words: Words) -> String {
    switch self {
    case .length(let length, let longest): "\(length) of \(longest) characters"
    case .option(let length, let isLast):
      "\(length) of \(Poll.longestOption) characters · "
        + "\(Poll.optionCounts.lowerBound) to \(Poll.optionCounts.upperBound) options"
        + (isLast ? ", Enter adds one" : "")
    case .count(let count): "a number from 1 to \(count)"
    case .time(let date): words.moment(date)
    case .timeForms: "2026-12-01, 2026-12-01T18:30 or, from now, +3d (m, h, d, w)"
    case .lotNumber: "Whoever knows the number can draw the lot again."
    case .quorum: "how many must vote for the result to hold"
    case .article(let title): title.isEmpty ? words.string(.untitled) : "“\(title)”"
    case .choice(let choice): choice.englishAdvice
    }
  }
}

extension PollFormProblem.Fact {
  fileprivate var english: String {
    switch self {
    case .notANumber: "A whole number is needed here."
    case .notATime: "This is no time such as 2026-12-01, 2026-12-01T18:30 or +3d."
    case .isOver: "This is past: nobody could vote any more."
    case .poll(let problem): problem.english
    }
  }
}

extension Poll.Problem {
  fileprivate var english: String {
    switch self {
    case .noQuestion: "The poll needs a question."
    case .questionTooLong: "The question is longer than \(Poll.longestQuestion) characters."
    case .tooFewOptions: "A poll needs at least \(Poll.optionCounts.lowerBound) options."
    case .tooManyOptions: "A poll has at most \(Poll.optionCounts.upperBound) options."
    case .emptyOption: "This option is empty."
    case .optionTooLong: "An option has at most \(Poll.longestOption) characters."
    case .optionTwice: "This option stands here twice."
    case .choicesOutOfRange: "Least and most lie between 1 and the number of options."
    case .closesBeforeItOpens: "It would close before it opens."
    case .quorumOutOfRange: "A quorum is 1 or more."
    }
  }
}
