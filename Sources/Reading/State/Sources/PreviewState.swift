/// Something that somebody thinks of adding.
public struct PreviewState: Equatable, Sendable {
  /// What can be chosen where a page offers feeds.
  enum Choice: Equatable {
    case offer(Preview.Offer)
    /// What was found itself.
    case itself
  }

  /// As it was typed, or as a page named it.
  public var address: String
  /// Nil while it is being looked at.
  public internal(set) var found: Preview?
  /// The page that named the address, to which one can go back; empty where somebody typed it.
  var behind: [PreviewState] = []
  public internal(set) var selected = 0
  /// The first row on the screen.
  var top = 0

  init(address: String, behind: [PreviewState] = []) {
    self.address = address
    self.behind = behind
  }

  var choices: [Choice] {
    guard let found else { return [] }
    return found.offers.map(Choice.offer) + [.itself]
  }

  var choice: Choice? { choices.indices.contains(selected) ? choices[selected] : nil }
}
