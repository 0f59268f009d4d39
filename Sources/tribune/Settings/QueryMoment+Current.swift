import Articles
import FoundationEssentials

extension QueryMoment {
  /// Now, by the person's clock.
  static var current: QueryMoment { QueryMoment(now: Date(), offset: LocalTime.offset) }
}
