import Articles
import FoundationEssentials
import Polls
import Screen

/// What whoever makes polls can do with them.
extension ScreenState {
  static let pollArguments =
    ["new", "edit", "close", "reopen"]
    + Poll.Visibility.allCases.dropFirst().map { "tighten \($0.rawValue)" }

  /// `:poll new`, `edit`, `close`, `reopen TIME`, `tighten VISIBILITY`, or as much of the word as
  /// tells which.
  mutating func poll(_ argument: String) -> [Effect] {
    let words = argument.split(separator: " ", maxSplits: 1)
    let rest = words.count > 1 ? words[1].trimmingSpaces : ""
    let names = ["new", "edit", "close", "reopen", "tighten"]
    switch names.first(where: { $0.hasPrefix(words.first ?? "new") }) {
    case "new": return makePoll()
    case "edit": return editPoll()
    case "close": return closePoll()
    case "reopen": return reopenPoll(rest)
    case "tighten": return tightenPoll(rest)
    default:
      fail(.badArgument(argument, command: Command.poll.rawValue))
      return []
    }
  }

  /// Opens the form for the poll that is to take another's place.
  mutating func revise(_ id: PollID) -> [Effect] {
    guard let standing = openPoll, standing.id == id else { return [] }
    var draft = PollDraft(standing.poll, offset: words.offset)
    draft.forgetTimes(before: now)
    show(PollForm(.revise(id, key: standing.key), draft))
    return []
  }
}

/// What the library answers.
extension ScreenState {
  mutating func done(
    _ deed: PollDeed,
    _ standing: PollStanding,
    in open: OpenArticle?
  ) -> [Effect] {
    if case .pollForm(let form) = overlay, form.isSent { overlay = nil }
    // The clock of the screen may be a moment behind that of the library.
    if deed == .closed, let closes = standing.poll.closes { now = max(now, closes) }
    var effects: [Effect] = []
    if let open {
      if reader?.article.id == open.id {
        refreshed(open)
      } else {
        list.showsArrivals = true
        opening = nil
        effects = opened(open)
      }
      if let index = open.polls.firstIndex(where: { $0.id == standing.id }) {
        poll = PollState(index: index)
        focus = .poll
      }
    } else if let index = reader?.article.polls.firstIndex(where: { $0.id == standing.id }) {
      if index == poll.index { poll.leave() }
      reader?.article.polls[index] = standing
    }
    layOutReader()
    clampPoll()
    say(.pollForm(.done(deed, key: standing.key)))
    return effects + libraryChanged()
  }

  /// Ballots have come in while a poll was being changed: it can only be replaced now.
  mutating func fixed(_ id: PollID) {
    guard case .pollForm(var form) = overlay, case .amend(id, let key) = form.task else { return }
    form.task = .revise(id, key: key)
    form.isSent = false
    show(form)
    fail(.pollForm(.hasBallots))
  }

  mutating func refused(_ sentence: Sentence) {
    if case .pollForm(var form) = overlay {
      form.isSent = false
      show(form)
    }
    fail(sentence)
  }
}

extension ScreenState {
  private mutating func makePoll() -> [Effect] {
    guard canStore() else { return [] }
    let open = [.reader, .poll].contains(focus) ? reader?.article : nil
    var draft: PollDraft
    if let open {
      let publication = open.article.publication.map(\.name)
      let all = publication.map { [PollOwner.publication($0, seenIn: open.id)] } ?? []
      // An article with a poll of one's own is likely to have been made for it.
      draft = PollDraft(
        owners: open.polls.contains(where: \.isMine)
          ? [.itself, .article(open.id)] + all
          : [.article(open.id)] + all + [.itself]
      )
      draft.articleTitle = open.article.title
    } else {
      let row = focus == .list ? list.selection : nil
      draft = PollDraft(owners: [.itself] + (row.map { [.article($0.id)] } ?? []))
      draft.articleTitle = row?.title ?? ""
    }
    show(PollForm(.make, draft))
    return []
  }

  private mutating func editPoll() -> [Effect] {
    guard let standing = ownPoll() else { return [] }
    if standing.replacedBy != nil {
      fail(.pollForm(.isReplaced))
      return []
    }
    let poll = standing.poll
    let isFixed = standing.turnout > 0 || poll.sourceTally != nil || poll.phase(at: now) == .closed
    if isFixed {
      overlay = .question(.revisePoll(standing.id))
    } else {
      let draft = PollDraft(poll, offset: words.offset)
      show(PollForm(.amend(standing.id, key: standing.key), draft))
    }
    return []
  }

  private mutating func closePoll() -> [Effect] {
    guard let standing = ownPoll() else { return [] }
    if standing.poll.phase(at: now) == .closed {
      fail(.ballotRefused(.pollIsClosed))
    } else if standing.poll.rules.isSecret {
      overlay = .question(.closePoll(standing.id))
    } else {
      return [.closePoll(standing.id)]
    }
    return []
  }

  private mutating func reopenPoll(_ typed: String) -> [Effect] {
    guard let standing = ownPoll() else { return [] }
    let closes = TypedTime.read(typed, now: now, offset: words.offset)
    if standing.poll.phase(at: now) != .closed {
      fail(.pollForm(.isOpen))
    } else if standing.replacedBy != nil {
      fail(.pollForm(.isReplaced))
    } else if standing.poll.rules.isSecret {
      fail(.pollForm(.secretIsGone))
    } else if !typed.isEmpty, closes == nil {
      fail(.pollForm(.problem(.notATime)))
    } else if let closes, closes <= now {
      fail(.pollForm(.problem(.isOver)))
    } else {
      return [.reopenPoll(standing.id, until: closes)]
    }
    return []
  }

  private mutating func tightenPoll(_ typed: String) -> [Effect] {
    guard let standing = ownPoll() else { return [] }
    let names = Poll.Visibility.allCases.filter { $0.rawValue.hasPrefix(typed) }
    guard !typed.isEmpty,
      let visibility = names.first(where: { $0.rawValue == typed }) ?? names.first,
      names.count == 1
    else {
      fail(.badArgument(typed, command: "poll tighten"))
      return []
    }
    guard visibility > standing.poll.rules.visibility else {
      fail(.pollForm(.wouldLoosen(standing.poll.rules.visibility)))
      return []
    }
    return [.tightenPoll(standing.id, to: visibility)]
  }

  /// The poll in sight, if it is the person's own and something can be stored; says why not.
  private mutating func ownPoll() -> PollStanding? {
    guard [.reader, .poll].contains(focus), let standing = openPoll else {
      say(reader == nil || focus == .list ? .nothingOpen : .noPolls)
      return nil
    }
    guard canStore() else { return nil }
    if !standing.isMine { fail(.pollForm(.notYours)) }
    return standing.isMine ? standing : nil
  }
}
