import Articles
import FoundationEssentials
import Reading
import Screen
import Terminal
import Themes

/// How long a frame of 200 by 60 cells takes to be drawn and shown on a terminal.
enum Frames {
  static let argument = "frames"

  /// Starts this program anew on a terminal of its own, reads away what it draws, and prints what it
  /// found.
  static func measure() throws {
    let terminal = try PseudoTerminal(
      ["/proc/self/exe", argument],
      columns: 200,
      rows: 60,
      settings: ["COLORTERM": "truecolor"]
    )
    terminal.settle(milliseconds: 5000)
    // Its lines come last, after the screen was given back.
    var count = 0
    for line in terminal.text.suffix(2000).split(whereSeparator: \.isNewline) {
      guard let start = line.firstRange(of: "figure:") else { continue }
      let parts = line[start.upperBound...].split(separator: "|").map(String.init)
      guard parts.count == 2 else { continue }
      Figure(name: parts[0], value: parts[1], bar: "3 ms").say()
      count += 1
    }
    if count == 0 { throw Failure(step: "draw frames") }
  }

  /// What the child does: turns the pages of an article, and then changes the theme of the whole.
  static func draw() throws {
    let terminal = try Terminal()
    var state = state(of: terminal.size)
    let pages = (0..<300).map { turn -> Duration in
      _ = state.take(.input(.key(turn / 20 % 2 == 0 ? .pageDown : .pageUp)))
      return show(state, on: terminal)
    }
    let themes = [Themes.standardDark, Themes.standardLight].compactMap(Themes.named)
    let wholes = (0..<200).map { turn -> Duration in
      _ = state.take(.themed(themes[turn % themes.count]))
      return show(state, on: terminal)
    }
    terminal.close()
    print("figure:frame at 200x60, a page turned|\(Durations(pages).twoPoints)")
    print("figure:frame at 200x60, every cell anew|\(Durations(wholes).twoPoints)")
  }
}

extension Frames {
  private static func show(_ state: ScreenState, on terminal: Terminal) -> Duration {
    ContinuousClock().measure { terminal.show(Drawing.frame(of: state)) }
  }

  /// A list of many rows beside an open article, with the focus on the article.
  private static func state(of size: Size) -> ScreenState {
    let now = Date(timeIntervalSince1970: 1_773_482_400)
    var state = ScreenState(
      setting: ScreenState.Setting(words: Words(.english)),
      size: size,
      theme: Themes.named(Themes.standardDark) ?? .plain,
      now: now
    )
    _ = state.begin()
    let rows = (1...200).map { number in
      ArticleSummary(
        id: ArticleID(rawValue: Int64(number)),
        title: SampleText.title(number),
        publication: "Northern Review",
        published: now - Double(number) * 600,
        isUnread: number % 3 != 0
      )
    }
    let answer = RowsAnswer(
      view: state.list.view,
      request: .newest,
      rows: rows,
      reachesStart: true,
      reachesEnd: true
    )
    _ = state.take(.rows(answer))
    _ = state.take(.input(.key(.enter)))
    let article = SampleText.article(1, bytes: 60_000)
    _ = state.take(.opened(OpenArticle(id: ArticleID(rawValue: 1), article: article)))
    return state
  }
}
