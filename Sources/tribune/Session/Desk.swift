import Articles
import FoundationEssentials
import Reading
import Storage
import Synchronization

/// The clerks behind the screen: one has the library, one searches it, one fetches, one has other
/// programs and what may be added.
///
/// What comes of their work lies in the mailbox as actions.
final class Desk: Sendable {
  let performer: Performer
  private let setting: Errands.Setting
  private let rounds: Rounds
  private let previews: Previews
  private let seeker: Seeker
  private let mailbox: Mailbox
  private let librarian = Clerk(name: "library")
  private let messenger = Clerk(name: "worker")
  /// The library's version after the last change that was made or noticed here.
  private let seenVersion = Mutex<Int?>(nil)
  private let isLooking = Mutex(false)

  init(_ setting: ScreenSession.Setting, mailbox: Mailbox) {
    performer = Performer(
      library: setting.library,
      usualInterval: setting.fetching.defaults.interval ?? Schedule.hour
    )
    rounds = Rounds(library: setting.library, settings: setting.fetching) { mailbox.post($0) }
    previews = Previews(library: setting.library, settings: setting.fetching)
    seeker = Seeker(performer) { mailbox.post($0) }
    self.mailbox = mailbox
    self.setting = Errands.Setting(
      library: setting.library,
      libraryPath: setting.libraryPath,
      passing: setting.passing,
      fetching: setting.fetching,
      language: setting.screen.words.language
    )
    let version = try? setting.library.version()
    seenVersion.withLock { $0 = version }
  }

  func ask(_ effect: Effect, now: Date) {
    if let view = effect.searchedView {
      seeker.ask(effect, about: view, now: now)
      return
    }
    switch effect {
    case .fetch(let scope): rounds.begin { _ in scope }
    case .fetchNamed(let name): rounds.begin { try FetchScope(typed: name, in: $0) }
    case .stopFetching: rounds.stop()
    case .preview(let address, let page):
      let turn = previews.turn
      messenger.ask { [self] in
        if let answer = previews.look(at: address, page: page, turn: turn) { mailbox.post(answer) }
      }
    case .leavePreview: previews.leave()
    case .subscribe(let address):
      messenger.ask { [self] in
        let errands = Errands(setting: setting, post: { self.mailbox.post($0) })
        // A long feed was not kept whole.
        if let unread = errands.subscribe(to: address, previews, now: now) {
          if rounds.begin({ _ in .sources([unread]) }) { mailbox.post(.fetchBegun) }
        }
      }
    case .leaveSearch: seeker.leave()
    case .fetchTranslation, .add, .removeEdition, .save, .printOut:
      messenger.ask { [self] in
        Errands(setting: setting, post: { self.mailbox.post($0) }).run(effect, now: now)
      }
    default:
      librarian.ask { [self] in
        notice()
        for action in performer.perform(effect, now: now) { mailbox.post(action) }
        remember()
      }
    }
  }

  /// Reads what keys typed ahead depend on, such as the article that Enter opens.
  ///
  /// What was asked of the library before comes first, unless another program keeps it locked for
  /// longer than an eye notices.
  func answer(_ effect: Effect, now: Date) -> [Action] {
    librarian.finish(within: 0.01)
    return performer.perform(effect, now: now)
  }

  /// Waits a moment for what is searched for, so that keys typed ahead mean what is found.
  func awaitSearch() {
    seeker.finish(within: 0.05)
  }

  /// Gets ready for the first star and the first ballot, while the person looks at the list.
  func warmUp() {
    librarian.ask { [self] in performer.library.prepareToWrite() }
  }

  /// Puts the sample edition into a library in which nothing has ever been.
  func welcome(isEmpty: Bool) {
    guard isEmpty, !performer.library.isReadOnly else { return }
    messenger.ask { [self] in
      Errands(setting: setting, post: { self.mailbox.post($0) }).welcome(now: Date())
    }
  }

  /// Looks whether another program, or a worker's errand, has changed the library, and whether the
  /// time of a poll is over.
  func lookAround() {
    // One look at a time: a library on a slow disk must not gather them.
    guard
      isLooking.withLock({ looking in
        defer { looking = true }
        return !looking
      })
    else { return }
    librarian.ask { [self] in
      try? performer.library.settlePolls(at: Date())
      notice()
      isLooking.withLock { $0 = false }
    }
  }

  /// Keeps a line that was typed on a prompt.
  func keep(_ line: String, _ kind: TypedLines.Kind, on shelf: LineShelf) {
    librarian.ask { shelf.add(line, kind) }
  }

  func remember(theme: String, in file: String) {
    librarian.ask {
      let folder = file.prefix(upTo: file.lastIndex(of: "/") ?? file.startIndex)
      try? FileManager.default.createDirectory(
        atPath: String(folder),
        withIntermediateDirectories: true
      )
      try? (theme + "\n").write(toFile: file, atomically: true, encoding: .utf8)
    }
  }

  /// Stops a fetch, waits for what was asked of the library, which may hold a ballot or a place, and
  /// closes it.
  ///
  /// Where another program keeps it locked for long, it is left as it is: nothing is lost by that.
  func finish() {
    previews.leave()
    seeker.close()
    rounds.finish(within: 5)
    librarian.ask { [self] in try? performer.library.close() }
    librarian.finish(within: 10)
  }
}

extension Desk {
  private func notice() {
    guard let version = try? performer.library.version() else { return }
    let isNew = seenVersion.withLock { seen in
      defer { seen = version }
      return seen != version
    }
    // A fetch tells itself what has come in, and not after every article.
    if isNew, !rounds.isRunning { mailbox.post(.libraryChanged) }
  }

  private func remember() {
    let version = try? performer.library.version()
    seenVersion.withLock { $0 = version }
  }
}
