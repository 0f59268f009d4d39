public import FoundationEssentials

/// Reads dates as they are written: RFC 822, ISO 8601, asctime, numbers in a country's order, and
/// day, month and year in words, in some thirty languages.
///
/// A date alone is its midnight; a time without a zone is UTC.
public enum DateText {
  /// No text that is longer, in bytes, is looked at.
  private static let longest = 80

  /// The date that a text is as a whole; nil where anything else stands in it, or the day is not
  /// said.
  public static func date(_ text: String) -> Date? {
    read(text, isStrict: true)
  }

  /// The date in a text that should be one, whatever stands beside it.
  ///
  /// What is missing of a day is its first: "2024" is 1 January 2024. A day beyond the month's end
  /// is counted on.
  public static func lenientDate(_ text: String) -> Date? {
    read(text, isStrict: false)
  }

  private static func read(_ text: String, isStrict: Bool) -> Date? {
    guard text.utf8.count <= longest else { return nil }
    if let plain = PlainDate.moment(text) { return plain.date }
    var reading = DateReading(DateToken.tokens(of: text))
    return reading.moment(isStrict: isStrict)?.date
  }
}
