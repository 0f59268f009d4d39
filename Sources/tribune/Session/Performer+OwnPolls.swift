import Articles
import FoundationEssentials
import Polls
import Reading
import Storage

extension Performer {
  /// What is done with polls by whoever made them; nil for anything else.
  func answerAboutOwnPolls(_ effect: Effect, now: Date) throws(LibraryError) -> [Action]? {
    switch effect {
    case .createPoll, .amendPoll, .revisePoll: return [written(effect, now: now)]
    case .closePoll(let id):
      return [.pollDone(.closed, try library.close(id, at: now), in: nil)]
    case .reopenPoll(let id, let closes):
      return [.pollDone(.reopened, try library.reopen(id, until: closes, at: now), in: nil)]
    case .tightenPoll(let id, let visibility):
      return [.pollDone(.tightened, try library.tighten(id, to: visibility, at: now), in: nil)]
    default: return nil
    }
  }
}

extension Performer {
  /// What became of a form; one that is refused stays on the screen.
  private func written(_ effect: Effect, now: Date) -> Action {
    do throws(LibraryError) {
      switch effect {
      case .createPoll(let poll, let owner): return try create(poll, owner, now: now)
      case .amendPoll(let id, let poll):
        return .pollDone(.amended, try library.amend(id, to: poll, at: now), in: nil)
      case .revisePoll(let id, let poll, let article):
        return done(.revised, try library.revise(id, as: poll, at: now), seenIn: article)
      default: return .pollRefused(.nothingChanged)
      }
    } catch {
      if case .amendPoll(let id, _) = effect, error == .deed(.hasBallots) {
        return .pollIsFixed(id)
      }
      return .pollRefused(Sentence(error))
    }
  }

  private func create(
    _ poll: Poll,
    _ owner: PollOwner,
    now: Date
  ) throws(LibraryError) -> Action {
    switch owner {
    case .article(let id):
      return done(.created, try library.create(poll, for: id, at: now), seenIn: id)
    case .publication(let name, let article):
      let standing = try library.create(poll, for: nil, publication: name, at: now)
      return done(.created, standing, seenIn: article)
    case .itself:
      let standing = try OwnPolls.add(poll, to: library, at: now)
      return done(.created, standing, seenIn: try? library.poll(standing.id).article)
    }
  }

  /// The poll is made by now: an article that cannot be read does not undo that.
  private func done(
    _ deed: PollDeed,
    _ standing: PollStanding,
    seenIn article: ArticleID?
  ) -> Action {
    .pollDone(deed, standing, in: article.flatMap { try? open($0, language: nil) })
  }
}
