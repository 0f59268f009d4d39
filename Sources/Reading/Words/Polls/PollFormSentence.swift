public import FoundationEssentials
public import Polls

/// What is said where a poll is made, changed, closed and opened again by whoever made it.
public enum PollFormSentence: Equatable, Sendable {
  // The form.
  case title(PollForm.Task)
  case name(PollField)
  case choice(PollChoice)
  /// What stands in a field in which nothing has been typed.
  case empty(PollField)
  case advice(Advice)
  case problem(PollFormProblem.Fact)
  case button(PollForm.Task)
  case sending
  case leaving

  // What was done.
  case done(PollDeed, key: String)

  // What is asked before.
  case closesSecret
  case revises

  // What could not be done.
  case notYours
  case hasBallots
  case isOpen
  case isReplaced
  case secretIsGone
  case wouldLoosen(Poll.Visibility)

  /// How a field is filled in, or what is chosen in it.
  public enum Advice: Equatable, Sendable {
    case length(Int, of: Int)
    case option(length: Int, isLast: Bool)
    case count(Int)
    case time(Date)
    case timeForms
    case lotNumber
    case quorum
    case article(String)
    case choice(PollChoice)
  }
}
