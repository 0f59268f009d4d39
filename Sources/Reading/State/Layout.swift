public import Screen

/// Which pane stands where on a screen of some size.
///
/// From 100 columns, or from where the person wants it so, the list and the reader stand side by
/// side, from 140 the sources before them, and from 200 the poll behind them; without the sources,
/// the poll has room from 140. A pane that has none takes the place of another while it has the
/// focus: the sources that of the list, the poll that of the reader. On narrower screens one pane is
/// seen at a time, the one with the focus.
public struct Layout: Equatable, Sendable {
  /// Whether the list and the reader stand side by side.
  public enum Arrangement: String, CaseIterable, Sendable {
    /// From 100 columns on.
    case auto
    /// From 80 columns on.
    case wide
    /// Never.
    case narrow

    var leastWidth: Int {
      switch self {
      case .auto: 100
      case .wide: 80
      case .narrow: .max
      }
    }
  }

  /// What the person wants of it.
  public struct Preference: Equatable, Sendable {
    public var arrangement: Arrangement
    /// The list's part of the screen beside the reader, in percent; nil: as much as suits it.
    public var listShare: Int?

    public init(_ arrangement: Arrangement = .auto, listShare: Int? = nil) {
      self.arrangement = arrangement
      self.listShare = listShare
    }

    /// The list's columns of those that it shares with the reader; what four panes share is less
    /// for each.
    func listWidth(of room: Int, areFour: Bool) -> Int {
      guard let listShare else { return min(60, max(40, room * (areFour ? 5 : 6) / 16)) }
      // The text needs what a screen of its own would have at least.
      return max(30, min(room * listShare / 100, room - Layout.smallest.width - 1))
    }
  }

  /// What `Preference.listShare` may be.
  public static let listShares = 20...60
  /// The smallest screen on which anything is shown.
  public static let smallest = Size(width: 40, height: 12)
  /// The width from which the sources stand beside the list, in columns.
  static let widthForSources = 140
  /// The row below the top line and its rule.
  static let bodyTop = 2

  /// What the list is showing, and its counts.
  public var top: Area
  /// What the focused pane can do, what is being typed, or a message.
  public var bottom: Area
  public var sources: Area?
  public var list: Area?
  public var reader: Area?
  public var poll: Area?

  public init(
    size: Size,
    _ preference: Preference = Preference(),
    focus: Pane,
    hasPolls: Bool,
    hasSources: Bool = false
  ) {
    top = Area(x: 0, y: 0, width: size.width, height: 1)
    bottom = Area(x: 0, y: size.height - 1, width: size.width, height: 1)
    let body = Area(x: 0, y: Self.bodyTop, width: size.width, height: size.height - 4)
    guard size.width >= preference.arrangement.leastWidth else {
      sources = focus == .sources ? body : nil
      list = focus == .list ? body : nil
      reader = focus == .reader ? body : nil
      poll = focus == .poll ? body : nil
      return
    }
    let areSourcesBeside = hasSources && size.width >= Self.widthForSources
    let sourcesWidth = min(36, max(28, size.width * 3 / 20))
    let rest = areSourcesBeside ? body.inset(left: sourcesWidth + 1) : body
    let isPollBeside = hasPolls && size.width >= (areSourcesBeside ? 200 : 140)
    let listWidth = preference.listWidth(
      of: rest.width,
      areFour: areSourcesBeside && isPollBeside
    )
    let left = Area(x: rest.x, y: body.y, width: listWidth, height: body.height)
    let takesList = focus == .sources && !areSourcesBeside
    sources =
      areSourcesBeside
      ? Area(x: 0, y: body.y, width: sourcesWidth, height: body.height) : takesList ? left : nil
    list = takesList ? nil : left
    let right = rest.inset(left: listWidth + 1)
    guard isPollBeside else {
      reader = focus == .poll ? nil : right
      poll = focus == .poll ? right : nil
      return
    }
    let pollWidth = min(64, max(42, rest.width * (areSourcesBeside ? 4 : 5) / 16))
    reader = right.inset(right: pollWidth + 1)
    poll = right.inset(left: right.width - pollWidth)
  }

  public func area(of pane: Pane) -> Area? {
    switch pane {
    case .sources: sources
    case .list: list
    case .reader: reader
    case .poll: poll
    }
  }

  public func pane(at position: Position) -> Pane? {
    Pane.allCases.first { area(of: $0)?.contains(position) == true }
  }
}
