import Articles

extension Words {
  /// "recording, audio/mpeg, 1:02:03, 24 MB": what is known of a file; `kinds` are the words for a
  /// recording, a video, a picture and any other file.
  func enclosure(_ file: Enclosure, kinds: [String]) -> String {
    let type = file.type ?? ""
    let prefixes = ["audio/", "video/", "image/"]
    let kind = prefixes.firstIndex { type.hasPrefix($0) } ?? prefixes.count
    let facts = [
      kinds[kind], type, file.duration.map(Self.duration) ?? "", file.length.map(size) ?? "",
    ]
    return facts.filter { !$0.isEmpty }.joined(separator: ", ")
  }

  /// "24 MB", "3 KB", in thousands.
  private func size(_ bytes: Int) -> String {
    let units = language == .english ? ["bytes", "KB", "MB", "GB"] : ["байт", "КБ", "МБ", "ГБ"]
    var (value, unit) = (bytes, 0)
    while value >= 1000, unit < units.count - 1 {
      value = (value + 500) / 1000
      unit += 1
    }
    return "\(number(value))\u{A0}\(units[unit])"
  }

  /// "1:02:03", "4:05".
  private static func duration(_ seconds: Int) -> String {
    func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
    let (hours, minutes) = (seconds / 3600, seconds / 60 % 60)
    let start = hours > 0 ? "\(hours):\(two(minutes))" : "\(minutes)"
    return "\(start):\(two(seconds % 60))"
  }
}
