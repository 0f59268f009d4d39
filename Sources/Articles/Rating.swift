/// One person's stars, 1 to 5.
public struct Rating: Hashable, Sendable {
  public let stars: Int

  /// Nil unless `stars` lies in 1 to 5.
  public init?(stars: Int) {
    guard 1...5 ~= stars else { return nil }
    self.stars = stars
  }
}
