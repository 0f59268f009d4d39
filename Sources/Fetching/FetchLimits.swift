/// What one fetch may take; times are in seconds, sizes in bytes.
public struct FetchLimits: Equatable, Sendable {
  public var connectTime: Double
  public var totalTime: Double
  /// A transfer slower than `leastSpeed` bytes a second for this long is given up.
  public var slowTime: Int
  public var leastSpeed: Int
  /// Counted after decompression.
  public var size: Int
  public var redirects: Int

  public init(
    connectTime: Double = 5,
    totalTime: Double = 10,
    slowTime: Int = 5,
    leastSpeed: Int = 64,
    size: Int = 64 << 20,
    redirects: Int = 5
  ) {
    self.connectTime = connectTime
    self.totalTime = totalTime
    self.slowTime = slowTime
    self.leastSpeed = leastSpeed
    self.size = size
    self.redirects = redirects
  }
}
