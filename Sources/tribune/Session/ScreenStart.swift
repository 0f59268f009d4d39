import FoundationEssentials
import Glibc
import Reading
import Screen
import Storage
import Terminal
import Themes

/// Gathers what the screen needs, and starts it.
struct ScreenStart {
  var folders = Folders.current
  var environment = ProcessInfo.processInfo.environment

  /// Shows the library, or one document that is not in it; returns the exit status.
  ///
  /// - Throws: `ExitError` with the line to print.
  func run(document: String? = nil) throws -> Int32 {
    let (configuration, problems) = Configuration.load(folders.configurationFile)
    let words = Words(
      language(configuration),
      keymap: configuration.keymap,
      dateStyle: configuration.dateStyle,
      offset: LocalTime.offset
    )
    let shelf = ThemeShelf(folder: folders.themes)
    let theme = theme(configuration, shelf)
    var passing: PassingLibrary?
    let library: Library
    if let document {
      let read = try PassingLibrary(reading: document)
      passing = read
      library = read.library
    } else {
      library = try ExitError.from { () throws(LibraryError) in try Library.open(folders.library) }
    }
    defer { passing?.remove() }
    var greeting = library.problem.map { Sentence.failedTo(.useLibrary, $0.trouble) }
    if let problem = problems.first {
      greeting = .failedTo(
        .configure(line: problem.line, others: problems.count - 1),
        .told(problem.fact)
      )
    }
    var session: ScreenSession
    do {
      session = try ScreenSession(
        ScreenSession.Setting(
          library: library,
          screen: ScreenState.Setting(
            words: words,
            measure: configuration.measure,
            themes: shelf.names,
            layout: configuration.layout,
            columns: configuration.columns,
            shareRule: configuration.shares,
            counts: configuration.counts,
            isPassing: document != nil,
            isReadOnly: library.isReadOnly
          ),
          shelf: shelf,
          theme: theme,
          themeFile: configuration.theme == nil ? folders.themeFile : nil,
          typedLines: LineShelf(path: folders.typedLines),
          passing: document,
          libraryPath: folders.library,
          greeting: greeting,
          opensFirst: document != nil,
          fetching: configuration.fetching
        )
      )
    } catch let error as TerminalError {
      throw ExitError(.unavailable, error.fact)
    }
    return session.run()
  }

  func language(_ configuration: Configuration) -> Language {
    // The order is that of setlocale(3): the first that is set and not empty counts.
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy
      .compactMap { environment[$0] }.first { !$0.isEmpty }
    return configuration.language ?? Language(locale: locale ?? "en")
  }

  private func theme(_ configuration: Configuration, _ shelf: ThemeShelf) -> Theme {
    if environment["NO_COLOR"]?.isEmpty == false { return .plain }
    let remembered = try? String(contentsOfFile: folders.themeFile, encoding: .utf8)
    let names = [configuration.theme, remembered?.split(separator: "\n").first.map(String.init)]
    for case .some(let name) in names {
      if let theme = try? shelf.theme(named: name) { return theme }
    }
    return Themes.named(Themes.standardDark) ?? .plain
  }
}

extension TerminalError {
  /// What is the matter, and what to do about it, in a line.
  var fact: String {
    switch self {
    case .absent: "this is no terminal; “tribune list” and “tribune show” print instead"
    case .unnamed: "TERM is not set; set it to the terminal's name, such as xterm-256color"
    case .unknown(let name): "nothing is known of the terminal “\(name)”; set TERM to another"
    case .tooDumb(let name): "the terminal “\(name)” cannot place its cursor; set TERM to another"
    case .openedTwice: "the terminal is open already"
    case .refused(let number): String(cString: strerror(number))
    }
  }
}
