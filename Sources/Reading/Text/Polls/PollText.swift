import FoundationEssentials
import Polls
import Screen

/// A poll as rows of text: its question with the options, or with the results.
struct PollText {
  /// What is shown below the question.
  enum Face: Equatable {
    /// The options as they can be read in an article.
    case plain
    /// The options being marked, with the one under the cursor.
    case choosing(PollState)
    /// What it has come to, in short, below an article.
    case summary
    /// The same with everything that explains it.
    case results
  }

  var standing: PollStanding
  /// Which of the article's polls it is, from 0, and of how many.
  var index: Int
  var of: Int
  var publication: String?
  var order = ResultsOrder.byCount
  var showsIntervals = false
  var shareRule = ShareRule.halfUp
  var words: Words
  var now: Date
  var width: Int

  func rows(_ face: Face) -> [Row] {
    let question = Wrapping.rows(SafeText(poll.question), .heading, .bold, width: width)
    switch face {
    case .plain:
      return heading + question + notes + withheld + [.blank] + plainOptions + [.blank] + voteLine
    case .choosing(let state):
      return heading + question + notes + withheld + [.blank] + choices(state)
    case .summary, .results:
      guard standing.soundness == .sound else {
        return heading + question + notes + [.blank] + plainOptions + footer(nil)
      }
      guard let results = standing.results(at: now) else {
        return heading + question + notes + hidden + [.blank] + plainOptions + footer(nil)
      }
      return heading + title(results) + notes + figures(results, isWhole: face == .results)
        + footer(results)
    }
  }
}

extension PollText {
  var poll: Poll { standing.poll }

  func muted(_ sentence: PollSentence) -> [Row] {
    Wrapping.rows(words(.polling(sentence)), .muted, width: width)
  }

  /// The text of an option, from 0, in so many columns.
  func name(_ option: Int, columns: Int = 32) -> SafeText {
    guard poll.options.indices.contains(option) else { return SafeText(String(option + 1)) }
    return Columns.truncated(SafeText(poll.options[option].text), to: columns)
  }

  /// "Poll · one choice · closes 1 April".
  private var heading: [Row] {
    var facts = [words.string(of > 1 ? .pollNumber(index + 1, of: of) : .poll)]
    facts.append(words.string(.kind(poll.kind)))
    if poll.rules.isSecret { facts.append(words.string(.polling(.secret))) }
    switch poll.phase(at: now) {
    case .notYetOpen:
      if let opens = poll.opens { facts.append(words.string(.opensOn(opens, now: now))) }
    case .open:
      if let closes = poll.closes { facts.append(words.string(.closesOn(closes, now: now))) }
    case .closed:
      if let closes = poll.closes { facts.append(words.string(.closedOn(closes, now: now))) }
    }
    return Wrapping.rows(SafeText(facts.joined(separator: " · ")), .muted, width: width)
  }

  /// What sets this poll apart from one that can simply be voted in.
  private var notes: [Row] {
    var rows: [Row] = []
    if let key = standing.replaces { rows += muted(.replaces(key)) }
    if let key = standing.replacedBy { rows += muted(.replacedBy(key)) }
    if standing.soundness == .damaged {
      rows += Wrapping.rows(words(.polling(.damaged(standing.key))), .error, width: width)
    }
    if !standing.isEligible, poll.phase(at: now) != .closed {
      rows += Wrapping.rows(words(.ballotRefused(.notEligible)), .message, width: width)
    }
    return rows
  }

  private var voteLine: [Row] {
    guard standing.problem(at: now) == nil else { return [] }
    return [Row([Run(words(.voteKey), .accent, touch: .vote(poll: index))])]
  }

  /// Whoever is about to vote reads when the results can be seen.
  private var withheld: [Row] { standing.results(at: now) == nil ? hidden : [] }

  /// When the results can be seen.
  private var hidden: [Row] {
    [.blank]
      + Wrapping.rows(
        words(.polling(.hidden(poll.rules.visibility, closes: poll.closes, now: now))),
        .message,
        width: width
      )
  }
}
