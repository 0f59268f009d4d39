/// What a fetch may take at most, in seconds and in bytes.
public struct FetchLimits: Sendable {
  /// For looking up the name, connecting, and agreeing on encryption.
  public var connectTime: Double
  /// In each span of this length, the first one included, at least `leastInSpan` bytes must arrive
  /// of what has not ended by then.
  public var span: Double
  public var leastInSpan: Int
  public var totalTime: Double
  /// Of all of one answer's header lines together.
  public var header: Int
  public var redirects: Int
  /// A body up to this size is handed on only when it has arrived whole.
  public var held: Int
  /// How much of bodies may lie in memory altogether.
  public var heldAltogether: Int

  public init(
    connectTime: Double = 5,
    span: Double = 8,
    leastInSpan: Int = 16 << 10,
    totalTime: Double = 1800,
    header: Int = 128 << 10,
    redirects: Int = 5,
    held: Int = 4 << 20,
    heldAltogether: Int = 12 << 20
  ) {
    self.connectTime = connectTime
    self.span = span
    self.leastInSpan = leastInSpan
    self.totalTime = totalTime
    self.header = header
    self.redirects = redirects
    self.held = held
    self.heldAltogether = heldAltogether
  }
}
