import Articles
import FoundationEssentials
import Glibc
import Reading
import Screen
import Storage
import Terminal

/// The screen program: waits for keys and letters, takes them into the state, draws it.
///
/// One thread has the terminal and the state; a clerk has the library, another searches it, a third
/// has the worker, so that no document, no search and no locked library keeps a key waiting. Only the
/// page or the place that a key asks for is read at once, which takes well under a millisecond, so
/// that the keys typed after it mean what the person means.
struct ScreenSession {
  /// What the session was started with.
  struct Setting {
    var library: Library
    var screen: ScreenState.Setting
    var shelf: ThemeShelf
    var theme: Theme
    /// Where the choice of a theme is remembered; nil where it is not.
    var themeFile: String?
    /// Where lines typed on the prompts are kept; nil where they are not.
    var typedLines: LineShelf?
    /// The address of a document that is being read without being in the person's library.
    var passing: String?
    /// The path of the person's library.
    var libraryPath: String
    /// Said at the beginning, such as that the library is read-only.
    var greeting: Sentence?
    var opensFirst = false
    var fetching = FetchSettings()
  }

  /// How often the library is asked whether another program has written to it, in milliseconds.
  private static let lookAround = 1000
  /// How often the time that is shown moves on and the place of reading is kept, in seconds.
  private static let tick = 3.0
  /// How long a key waits for another that would change its meaning.
  private static let pause = Duration.milliseconds(400)

  private let setting: Setting
  private let terminal: Terminal
  private let mailbox: Mailbox
  private let desk: Desk
  private var state: ScreenState
  private var lastKey = ContinuousClock.now
  private var isOver = false
  private var status: Int32 = 0

  /// - Throws: `TerminalError`, or `ExitError` where the system has no descriptor left.
  init(_ setting: Setting) throws {
    guard let mailbox = Mailbox() else { throw ScreenSessionError.noDescriptor }
    self.setting = setting
    self.mailbox = mailbox
    let desk = Desk(setting, mailbox: mailbox)
    self.desk = desk
    // The library is asked before the terminal is touched, so that the first frame has its rows.
    let now = Date()
    var state = ScreenState(
      setting: setting.screen,
      size: Size(width: 80, height: 24),
      theme: setting.theme,
      now: now
    )
    var effects = state.begin()
    while !effects.isEmpty {
      let actions = effects.flatMap { desk.performer.perform($0, now: now) }
      effects = actions.flatMap { state.take($0) }
    }
    if setting.opensFirst, state.list.rows.count == 1, let row = state.list.selection {
      let actions = desk.performer.perform(.open(row.id, language: nil), now: now)
      for action in actions { _ = state.take(action) }
    }
    let terminal = try Terminal()
    self.terminal = terminal
    if terminal.colours == 0 { state.theme = .plain }
    if let greeting = setting.greeting { _ = state.take(.failed(greeting)) }
    for effect in state.take(.input(.resize(terminal.size))) { desk.ask(effect, now: now) }
    self.state = state
  }

  /// Runs until the person leaves or the terminal is gone, and gives the terminal back.
  ///
  /// Returns the process's exit status.
  mutating func run() -> Int32 {
    terminal.show(Drawing.frame(of: state))
    desk.warmUp()
    if setting.passing == nil { desk.welcome(isEmpty: state.list.rows.isEmpty) }
    while !isOver {
      let inputs = terminal.wait(alsoOn: mailbox.descriptor, timeout: patience)
      let now = Date()
      // Only once nothing more has been typed: the program may have been the slower one.
      let isPaused = inputs.isEmpty && state.isWaiting && lastKey.duration(to: .now) >= Self.pause
      var actions = mailbox.takeAll()
      if now.timeIntervalSince(state.now) >= Self.tick { actions.append(.tick(now)) }
      if inputs.isEmpty, actions.isEmpty, !isPaused {
        desk.lookAround()
        continue
      }
      for action in actions { take(action, now: now, isAwaited: false) }
      for input in inputs { take(input, now: now) }
      if !inputs.isEmpty { lastKey = .now }
      if isPaused { take(.paused, now: now) }
      if !isOver { terminal.show(Drawing.frame(of: state)) }
    }
    desk.finish()
    terminal.close()
    return status
  }
}

enum ScreenSessionError: Error {
  case noDescriptor
}

extension ScreenSession {
  /// How long to wait for anything, in milliseconds.
  private var patience: Int {
    guard state.isWaiting else { return Self.lookAround }
    let left = Self.pause - lastKey.duration(to: .now)
    return max(0, min(Self.lookAround, Int(left / .milliseconds(1)) + 1))
  }

  private mutating func take(_ input: Input, now: Date) {
    if case .end(let signal) = input {
      // By convention a program that a signal ends says which one.
      status = 128 + signal
      take(.input(.hangUp), now: now)
    } else {
      if input == .hangUp { status = 128 + SIGHUP }
      take(.input(input), now: now)
    }
  }

  /// Takes an action, and does what follows from it; a person waits for it after a key only.
  private mutating func take(_ action: Action, now: Date, isAwaited: Bool = true) {
    for effect in state.take(action) { perform(effect, now: now, isAwaited: isAwaited) }
  }

  /// Does what needs the terminal here, and leaves the rest to the clerks.
  private mutating func perform(_ effect: Effect, now: Date, isAwaited: Bool) {
    switch effect {
    case .quit: isOver = true
    case .redraw: terminal.redraw()
    case .suspend: terminal.stop()
    case .copy(let text):
      let sentence: Sentence = terminal.copy(text) ? .linkCopied : .addressIs(text)
      take(.said(sentence), now: now)
    case .copyReceipt(let text):
      take(.said(.polling(terminal.copy(text) ? .receiptCopied : .receiptIs(text))), now: now)
    case .loadTheme(let name): changeTheme(to: name, now: now)
    case _ where effect.searchedView != nil: desk.ask(effect, now: now)
    case .open where isAwaited, .loadRows where isAwaited, .findUnread where isAwaited,
      .findRandomUnread where isAwaited:
      for action in desk.answer(effect, now: now) { take(action, now: now) }
    case .awaitSearch:
      desk.awaitSearch()
      for action in mailbox.takeAll() { take(action, now: now, isAwaited: false) }
    case .loadTypedLines: take(.typedLines(setting.typedLines?.lines ?? TypedLines()), now: now)
    case .keepTypedLine(let line, let kind):
      if let shelf = setting.typedLines { desk.keep(line, kind, on: shelf) }
    case .browse(let url): browse(url, now: now)
    case .write(let subject, let link): write(subject, link, now: now)
    default: desk.ask(effect, now: now)
    }
  }

  private mutating func changeTheme(to name: String, now: Date) {
    do {
      guard let theme = try setting.shelf.theme(named: name) else { return }
      take(.themed(theme), now: now)
      if let file = setting.themeFile { desk.remember(theme: name, in: file) }
    } catch {
      take(.failed(.failedTo(.read("\(name).yaml"), .told(ThemeShelf.fact(error)))), now: now)
    }
  }

  private mutating func browse(_ url: String, now: Date) {
    let environment = ProcessInfo.processInfo.environment
    guard let program = Browser.program(for: url, environment: environment) else {
      take(.failed(.noBrowser), now: now)
      return
    }
    start(program, task: .browse, done: .openedHost(Browser.host(of: url)), now: now)
  }

  private mutating func write(_ subject: String, _ link: String, now: Date) {
    let environment = ProcessInfo.processInfo.environment
    guard
      let program = Browser.letter(subject: subject, body: link, environment: environment)
    else {
      take(.failed(.noMailProgram), now: now)
      return
    }
    start(program, task: .write, done: .letterBegun, now: now)
  }

  private mutating func start(
    _ program: Program,
    task: Sentence.Task,
    done: Sentence,
    now: Date
  ) {
    do throws(ProgramFailure) {
      if program.needsTerminal {
        terminal.suspend()
        defer { terminal.resume() }
        try program.runInTerminal()
      } else {
        try program.startAside()
      }
      take(.said(done), now: now)
    } catch {
      take(.failed(.failedTo(task, .told("\(program.name): \(error.fact)"))), now: now)
    }
  }
}
