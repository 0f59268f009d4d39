/// From one value to another, both included; an absent one sets no bound.
public struct Bounds<Value: Comparable & Hashable & Sendable>: Hashable, Sendable {
  public var lower: Value?
  public var upper: Value?

  public init(from lower: Value? = nil, to upper: Value? = nil) {
    self.lower = lower
    self.upper = upper
  }

  public func contains(_ value: Value) -> Bool {
    lower.map { $0 <= value } ?? true && upper.map { value <= $0 } ?? true
  }
}
