/// One person's stars, 1 to 5.
public struct Rating: Hashable, Sendable {
  public static let range = 1...5

  public let stars: Int

  /// Nil unless `stars` lies in `range`.
  public init?(stars: Int) {
    guard Self.range ~= stars else { return nil }
    self.stars = stars
  }
}
