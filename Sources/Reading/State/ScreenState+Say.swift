import Articles
public import Polls
import Screen

/// Rating, and what a command is about.
extension ScreenState {
  /// The article that a command is about: the one being read, or the selected one.
  var target: Target? {
    switch focus {
    case .sources: nil
    case .list: list.selection.map(Target.init)
    case .reader, .poll: reader.map { Target($0.article) }
    }
  }

  /// The poll that the poll pane shows.
  public var openPoll: PollStanding? {
    guard let polls = reader?.article.polls, polls.indices.contains(poll.index) else { return nil }
    return polls[poll.index]
  }

  /// Whether something can be stored at all; says why not.
  mutating func canStore() -> Bool {
    if setting.isPassing { fail(.notInLibrary) }
    if setting.isReadOnly { fail(.isReadOnly) }
    return !setting.isPassing && !setting.isReadOnly
  }

  mutating func rate(_ argument: String) -> [Effect] {
    guard let stars = Int(argument), let rating = Rating(stars: stars) else {
      if argument == "0" { return withdrawRating() }
      fail(.badArgument(argument, command: Command.rate.rawValue))
      return []
    }
    if let several = sayOfSelection({ _ in .rated(rating) }) { return several }
    guard let target, canStore() else { return [] }
    if target.own == rating {
      say(.ratedAs(stars))
      return []
    }
    return [.rate(target.id, rating)]
  }

  mutating func withdrawRating() -> [Effect] {
    if let several = sayOfSelection({ _ in .rated(nil) }) { return several }
    guard let target, canStore() else { return [] }
    guard target.own != nil else {
      say(.nothingToWithdraw)
      return []
    }
    return [.rate(target.id, nil)]
  }
}
