public import Screen

/// Which pane stands where on a screen of some size.
///
/// From 100 columns the list and the reader stand side by side, from 140 the poll beside the
/// reader; below that one pane is seen at a time, the one with the focus. The sources, while they
/// are shown, have the place of the list.
public struct Layout: Equatable, Sendable {
  /// The smallest screen on which anything is shown.
  public static let smallest = Size(width: 40, height: 12)
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

  public init(size: Size, focus: Pane, hasPolls: Bool, hasSources: Bool = false) {
    top = Area(x: 0, y: 0, width: size.width, height: 1)
    bottom = Area(x: 0, y: size.height - 1, width: size.width, height: 1)
    let body = Area(x: 0, y: Self.bodyTop, width: size.width, height: size.height - 4)
    guard size.width >= 100 else {
      sources = focus == .sources ? body : nil
      list = focus == .list ? body : nil
      reader = focus == .reader ? body : nil
      poll = focus == .poll ? body : nil
      return
    }
    let listWidth = min(60, max(40, size.width * 3 / 8))
    let left = Area(x: 0, y: body.y, width: listWidth, height: body.height)
    sources = hasSources ? left : nil
    list = hasSources ? nil : left
    let rest = body.inset(left: listWidth + 1)
    guard size.width >= 140, hasPolls else {
      reader = focus == .poll ? nil : rest
      poll = focus == .poll ? rest : nil
      return
    }
    let pollWidth = min(64, max(42, size.width * 3 / 10))
    reader = rest.inset(right: pollWidth + 1)
    poll = rest.inset(left: rest.width - pollWidth)
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
