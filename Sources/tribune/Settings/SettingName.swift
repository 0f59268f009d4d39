import Articles

/// The settings of sources by the names under which they are typed: on the command line, and for
/// all sources in `config.yaml`.
enum SettingName: String, CaseIterable {
  case interval
  case userAgent = "user_agent"
  case header
  case credentials
  case fullText = "full_text"
  case limit
  case keepDays = "keep_days"
  case keepArticles = "keep_articles"
  case keepUnread = "keep_unread"

  /// Which values there are, in a line that begins with the name.
  var allowed: String {
    switch self {
    case .interval: "interval is a span from 5m to 30d, such as 30m, 2h or 1d"
    case .userAgent: "user_agent is one line of at most 200 characters"
    case .header: "header is a line such as “Accept-Language: de”"
    case .credentials: "credentials are “user:password”"
    case .fullText: "full_text is true or false"
    case .limit:
      "limit is a number from \(SourceSettings.limits.lowerBound) to "
        + "\(SourceSettings.limits.upperBound)"
    case .keepDays:
      "keep_days is a number from \(SourceSettings.keptDays.lowerBound) to "
        + "\(SourceSettings.keptDays.upperBound)"
    case .keepArticles:
      "keep_articles is a number from \(SourceSettings.keptArticles.lowerBound) to "
        + "\(SourceSettings.keptArticles.upperBound)"
    case .keepUnread: "keep_unread is true or false"
    }
  }

  /// Sets one value; an empty one leaves the setting to the folder and to the configuration.
  ///
  /// A header takes the place of one with the same name; "Name:" with nothing after it removes it.
  ///
  /// - Throws: `WrongSetting` where there is no such value.
  func set(_ text: String, in settings: inout SourceSettings) throws(WrongSetting) {
    switch self {
    case .interval:
      settings.interval = try value(text) { text in
        SpanText.seconds(text).flatMap { SourceSettings.intervals.contains($0) ? $0 : nil }
      }
    case .userAgent:
      settings.userAgent = try value(text) { text in
        SourceSettings.isHeader("User-Agent: \(text)") && text.count <= 200 ? text : nil
      }
    case .header: try setHeader(text, in: &settings)
    case .credentials:
      settings.credentials = try value(text) { text in
        text.contains(":") && !text.hasPrefix(":") && text.unicodeScalars.allSatisfy { $0 >= " " }
          ? text : nil
      }
    case .fullText:
      settings.fullText = try value(text) { ["true": true, "false": false][$0] }
    case .limit:
      settings.limit = try value(text) { text in
        Int(text).flatMap { SourceSettings.limits.contains($0) ? $0 : nil }
      }
    case .keepDays:
      settings.keepDays = try value(text) { text in
        Int(text).flatMap { SourceSettings.keptDays.contains($0) ? $0 : nil }
      }
    case .keepArticles:
      settings.keepArticles = try value(text) { text in
        Int(text).flatMap { SourceSettings.keptArticles.contains($0) ? $0 : nil }
      }
    case .keepUnread:
      settings.keepUnread = try value(text) { ["true": true, "false": false][$0] }
    }
  }

  /// The values of a setting as they may be shown; empty where it is not set.
  func shown(_ settings: SourceSettings) -> [String] {
    switch self {
    case .interval: settings.interval.map { [SpanText.text($0)] } ?? []
    case .userAgent: settings.userAgent.map { [$0] } ?? []
    case .header: settings.headers.map(Self.masked)
    case .credentials: settings.credentials == nil ? [] : [MaskedAddress.mask]
    case .fullText: settings.fullText.map { ["\($0)"] } ?? []
    case .limit: settings.limit.map { [String($0)] } ?? []
    case .keepDays: settings.keepDays.map { [String($0)] } ?? []
    case .keepArticles: settings.keepArticles.map { [String($0)] } ?? []
    case .keepUnread: settings.keepUnread.map { ["\($0)"] } ?? []
    }
  }

  private func value<Value>(
    _ text: String,
    _ read: (String) -> Value?
  ) throws(WrongSetting) -> Value? {
    if text.isEmpty { return nil }
    guard let value = read(text) else { throw WrongSetting(fact: allowed) }
    return value
  }

  private func setHeader(
    _ text: String,
    in settings: inout SourceSettings
  ) throws(WrongSetting) {
    guard !text.isEmpty else {
      settings.headers = []
      return
    }
    guard SourceSettings.isHeader(text), settings.headers.count < 20 else {
      throw WrongSetting(fact: allowed)
    }
    let name = SourceSettings.name(ofHeader: text)
    settings.headers.removeAll { SourceSettings.name(ofHeader: $0) == name }
    let value = text.drop { $0 != ":" }.dropFirst()
    if !value.allSatisfy({ $0 == " " }) { settings.headers.append(text) }
  }

  /// What lets somebody in is not shown.
  private static func masked(_ header: String) -> String {
    let name = SourceSettings.name(ofHeader: header)
    let isSecret = ["auth", "cookie", "token", "key", "secret"].contains { name.contains($0) }
    return isSecret ? header.prefix { $0 != ":" } + ": " + MaskedAddress.mask : header
  }
}

/// A setting that cannot have the value that was typed.
struct WrongSetting: Error, Equatable {
  var fact: String
}
