/// What a feed asks of those who come to read it again.
public struct FeedRhythm: Hashable, Sendable {
  /// For how many minutes it need not be read again (RSS 2.0, `ttl`).
  public var ttl: Int?
  /// The hours, 0 to 23 by Greenwich, in which nothing new appears (RSS 2.0, `skipHours`).
  public var skipHours: [Int]
  /// The days, 0 to 6 from Sunday, on which nothing new appears (RSS 2.0, `skipDays`).
  public var skipDays: [Int]

  public init(ttl: Int? = nil, skipHours: [Int] = [], skipDays: [Int] = []) {
    self.ttl = ttl
    self.skipHours = skipHours
    self.skipDays = skipDays
  }
}
