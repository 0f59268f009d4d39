import Articles

/// Figures of a rating: "(no votes)", "(17 votes)", "4.2 (17 votes)", "4,2 из 5 (17 голосов)".
struct RatingFigures: Equatable {
  private(set) var summary: RatingSummary
  private(set) var end: Int

  /// Reads them where they stand in a line of lower-case UTF-8.
  init?(_ bytes: [UInt8], from start: Int) {
    var reader = WordReader(bytes, at: start)
    for word in ["average", "rating", "средняя", "оценка", "рейтинг"] { _ = reader.take(word) }
    reader.skip(":")
    var mean: Double?
    let before = reader
    if let number = reader.number() {
      if reader.take("/") || reader.take("out of") || reader.take("of") || reader.take("из") {
        guard reader.number() == 5 else { return nil }
        mean = number
      } else if reader.peek(UInt8(ascii: "(")) || reader.peek(UInt8(ascii: ",")) {
        mean = number
      } else {
        // The number is no mean but the count of votes.
        reader = before
      }
    }
    reader.skip(",")
    let isOpen = reader.take("(")
    let count: Double
    if reader.take("no") || reader.take("нет") {
      count = 0
    } else if let number = reader.number() {
      count = number
    } else {
      return nil
    }
    guard
      Self.votes.contains(where: { reader.take($0) }), !isOpen || reader.take(")"),
      mean != nil || isOpen || reader.isAtEnd,
      count >= 0, count <= 1e12, count == count.rounded()
    else { return nil }
    let isRated = count > 0 && mean.map { (1...5).contains($0) } == true
    summary = RatingSummary(count: Int(count), mean: isRated ? mean : nil)
    end = reader.place
  }

  static let votes = [
    "votes", "vote", "ratings", "rating", "голосов", "голоса", "голос", "оценок", "оценки",
    "оценка",
  ]
}
