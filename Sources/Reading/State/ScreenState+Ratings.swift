import Articles
import Screen

/// How ratings are distributed: of the article being read, and of a part of the library.
extension ScreenState {
  /// Opens or closes what is behind a rating line, or shows the ratings of what the list shows or
  /// the sources have selected.
  mutating func ratings(_ argument: String) -> [Effect] {
    let place = RatingPlace(rawValue: argument)
    switch (argument, focus) {
    case ("list", _): return askRatings(of: list.view)
    case ("", .sources): return askRatings(of: sources.line.view)
    case ("", _),
      (_, _) where place != nil:
      return openRatings(place)
    default:
      fail(.badArgument(argument, command: Command.ratings.rawValue))
      return []
    }
  }

  private mutating func openRatings(_ place: RatingPlace?) -> [Effect] {
    if focus == .list, let row = list.selection, reader?.article.id != row.id {
      return ask(for: row.id, next: Invocation(.ratings, RatingPlace.above.rawValue))
    }
    guard reader != nil else {
      say(.nothingOpen)
      return []
    }
    let isHere = focus == .reader
    focus = .reader
    if isHere, let open = openRatings, place == nil || place == open {
      closeRatings(open)
    } else {
      showRatings(place ?? ratingsInSight)
    }
    return []
  }

  /// The rating line that a key is about: the one below the text where that alone is in sight.
  private var ratingsInSight: RatingPlace {
    let height = readerHeight
    guard let reader, !reader.sees(.above, height: height), reader.sees(.below, height: height)
    else { return .above }
    return .below
  }

  private mutating func showRatings(_ place: RatingPlace) {
    changeReader { $0.leave(for: place, height: $1) }
    openRatings = place
    layOutReader()
    changeReader { $0.show(place, height: $1) }
  }

  /// Goes back to where one was when they were opened, unless one has gone on meanwhile.
  private mutating func closeRatings(_ place: RatingPlace) {
    let isInSight = reader?.sees(place, height: readerHeight) == true
    openRatings = nil
    layOutReader()
    changeReader { $0.comeBack(to: isInSight ? place : nil, height: $1) }
  }
}

extension ScreenState {
  private mutating func askRatings(of view: ArticleView?) -> [Effect] {
    if setting.isPassing {
      fail(.notInLibrary)
      return []
    }
    guard let view, view.hasRatings else {
      fail(.source(.chooseOne))
      return []
    }
    return [.loadRatings(view.scope)]
  }

  mutating func take(_ ratings: ScopeRatings, of scope: ArticleScope) {
    // Late, it must not come between a person and what is being typed.
    guard overlay == nil else { return }
    let name =
      scope == .library ? words(.list(.wholeLibrary)) : name(of: ArticleView(scope))
    show(RatingsSheet(scope: scope, name: name.string, ratings: ratings), from: 0)
  }

  mutating func show(_ sheet: RatingsSheet, from top: Int) {
    var sheet = sheet
    let rows = RatingsText.rows(sheet, words: words, columns: size.width)
    sheet.top = max(0, min(rows.count - SheetDrawing.height(on: size), top))
    overlay = .ratings(sheet)
  }
}

extension ArticleView {
  /// Whether what it is about can be rated as a whole: what a smart view finds is of no one kind.
  var hasRatings: Bool {
    if case .smartView = scope { false } else { true }
  }
}
