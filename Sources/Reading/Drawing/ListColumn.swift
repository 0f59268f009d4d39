/// A fact that a row of the list can show beside its title.
public enum ListColumn: String, CaseIterable, Sendable {
  case source
  case date
  case length
  case language
  /// How many other sources brought the same article.
  case copies
  /// The mean of all ratings given here.
  case mean
  case poll
  /// One's own stars.
  case rating

  public static let standard: [ListColumn] = [.source, .date, .copies, .poll, .rating]

  /// Whether it stands at the right, among the marks.
  var isMark: Bool { [.copies, .mean, .poll, .rating].contains(self) }
}
