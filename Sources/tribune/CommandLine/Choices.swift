import Polls

/// Options as they are typed: numbers, texts, or the beginnings of texts.
enum Choices {
  /// - Throws: `ExitError` where one is no option of the poll, or may be several.
  static func numbers(_ typed: [String], in poll: Poll) throws -> [Int] {
    try typed.map { try number($0, in: poll) }
  }

  private static func number(_ typed: String, in poll: Poll) throws -> Int {
    if let number = Int(typed), 1...poll.options.count ~= number { return number }
    let wanted = typed.lowercased()
    let texts = poll.options.map { $0.text.lowercased() }
    if let index = texts.firstIndex(of: wanted) { return index + 1 }
    let begun = texts.indices.filter { !wanted.isEmpty && texts[$0].hasPrefix(wanted) }
    guard let first = begun.first else {
      throw ExitError(.data, "\(typed): the poll has no such option")
    }
    guard begun.count == 1 else {
      throw ExitError(.data, "\(typed): \(begun.count) options begin so; type more of it")
    }
    return first + 1
  }
}
