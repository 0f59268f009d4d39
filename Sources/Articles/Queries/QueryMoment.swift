public import FoundationEssentials

/// The instant and the calendar by which a query's ages and dates are understood.
public struct QueryMoment: Sendable {
  public var now: Date
  /// Seconds east of Greenwich at an instant, by the reader's clock.
  public var offset: @Sendable (Date) -> Int

  public init(now: Date = Date(), offset: @escaping @Sendable (Date) -> Int = { _ in 0 }) {
    self.now = now
    self.offset = offset
  }

  /// When a day begins for the reader.
  public func start(of day: CivilDay) -> Date {
    let midnight = Date(timeIntervalSince1970: Double(day.number) * 86400)
    let guess = midnight - Double(offset(midnight))
    // Where clocks were changed in between, the offset is that of the beginning itself.
    return midnight - Double(offset(guess))
  }
}
