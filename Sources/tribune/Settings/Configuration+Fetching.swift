import Articles
import Yams

extension Configuration {
  static let fetchingNames = [
    "interval", "user_agent", "full_text", "limit", "keep_days", "keep_articles", "keep_unread",
    "parallel", "per_host",
  ]

  /// Sets one value of what holds for all sources, and tells what is wrong with it; the outer nil
  /// says that there is no such setting.
  mutating func setFetching(_ name: String, to value: Node) -> String?? {
    switch name {
    case "parallel": return set(\.parallel, name, to: value, FetchSettings.parallels)
    case "per_host": return set(\.perHost, name, to: value, FetchSettings.perHosts)
    case "interval", "user_agent", "full_text", "limit", "keep_days", "keep_articles",
      "keep_unread":
      guard let setting = SettingName(rawValue: name) else { return nil }
      guard let text = value.scalar?.string, !text.isEmpty else { return .some(setting.allowed) }
      do throws(WrongSetting) {
        try setting.set(text, in: &fetching.defaults)
        return .some(nil)
      } catch {
        return .some(error.fact)
      }
    default: return nil
    }
  }

  private mutating func set(
    _ path: WritableKeyPath<FetchSettings, Int>,
    _ name: String,
    to value: Node,
    _ range: ClosedRange<Int>
  ) -> String?? {
    guard let number = value.int, range.contains(number) else {
      return .some("\(name) is a number from \(range.lowerBound) to \(range.upperBound)")
    }
    fetching[keyPath: path] = number
    return .some(nil)
  }
}
