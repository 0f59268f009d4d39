import Articles
import FoundationEssentials
import Reading
import Storage
import Synchronization

/// Answers what has to be looked for in the library, on a thread of its own.
///
/// One search runs at a time. A question about another view ends the one that runs and takes the
/// place of those that wait, so that whoever types waits for the last letter's answer alone.
final class Seeker: Sendable {
  private struct Questions {
    /// Grows whenever what was asked before is not wanted any more.
    var turn = 0
    var view: ArticleView?
    var waiting: [(effect: Effect, now: Date)] = []
    var isSearching = false
  }

  private let performer: Performer
  private let post: @Sendable (Action) -> Void
  private let clerk = Clerk(name: "search")
  private let questions = Mutex(Questions())

  init(_ performer: Performer, post: @escaping @Sendable (Action) -> Void) {
    self.performer = performer
    self.post = post
  }

  func ask(_ effect: Effect, about view: ArticleView, now: Date) {
    let isNew = questions.withLock { $0.view != view }
    if isNew { leave() }
    questions.withLock { questions in
      questions.view = view
      questions.waiting.append((effect, now))
    }
    clerk.ask { [self] in answer() }
  }

  /// Nobody waits any more.
  func leave() {
    let isSearching = questions.withLock { questions in
      questions.turn += 1
      questions.view = nil
      questions.waiting = []
      return questions.isSearching
    }
    if isSearching { performer.library.stopFinding() }
  }

  /// Waits until all that was asked is answered, but no longer than so many seconds.
  func finish(within seconds: Double) {
    clerk.finish(within: seconds)
  }

  func close() {
    leave()
    clerk.finish(within: 1)
  }
}

extension Seeker {
  private func answer() {
    let taken = questions.withLock { questions -> (effect: Effect, now: Date, turn: Int)? in
      guard !questions.waiting.isEmpty else { return nil }
      questions.isSearching = true
      let (effect, now) = questions.waiting.removeFirst()
      return (effect, now, questions.turn)
    }
    guard let (effect, now, turn) = taken else { return }
    let answers = performer.perform(effect, now: now)
    let isWanted = questions.withLock { questions in
      questions.isSearching = false
      return questions.turn == turn
    }
    // What is thrown by a search that was ended is nobody's concern.
    if isWanted { for answer in answers { post(answer) } }
  }
}
