public import FoundationEssentials
public import Polls

/// What is said of polls, their ballots and what they come to.
public enum PollSentence: Equatable, Sendable {
  // Voting.
  case abstain
  /// A ballot that says nothing, in words.
  case abstention
  /// What stands above the options that a voter has left out.
  case noRank
  /// A ballot in words that is about to be cast.
  case preview(String)
  case notRankedPoll
  case nothingSaid(Poll.Kind)

  // What is told besides the question.
  case secret
  case replaces(String)
  case replacedBy(String)
  /// The poll's key, by which the log can be looked through.
  case damaged(String)

  // What a poll has come to.
  case ownBallot(String)
  case hidden(Poll.Visibility, closes: Date?, now: Date)
  case turnout(Int, electorate: Int?, abstentions: Int, quorum: Int?)
  case voters(Int)
  case voterChoices(voters: Int, choices: Int)
  case ballots(Int)
  case order(ResultsOrder, Poll.Kind)
  case sharesOf(Int, Poll.Kind)
  case sumTo100
  case intervals
  case overTime

  // What ranked ballots have come to.
  case winners([String], Poll.Rules.Method)
  case comparison([String], Poll.Rules.Method)
  case rounds
  case round(Int)
  case exhausted
  case goes(String, RoundFacts)
  case wins(String, round: Int, count: Int, of: Int)
  case pairwise
  case pairwiseKey
  case strengths
  case strengthsKey

  // Receipts and one's own ballots.
  case cast(receipt: String, isChange: Bool)
  case receipt(String)
  case receiptCopied
  case receiptIs(String)
  case ownVotes
  case noOwnVotes
  case ofPublication(String)
  /// A step of one's own in a poll; nil: the ballot was withdrawn.
  case step(record: Int, String, ballot: String?, isChange: Bool)
  case noArticle

  /// Why an option goes after a round.
  public struct RoundFacts: Equatable, Sendable {
    /// From 1.
    public var round: Int
    public var count: Int
    /// Those that had the same count, in words.
    public var tied: [String]
    public var reason: TieBreak.Reason?
  }
}
