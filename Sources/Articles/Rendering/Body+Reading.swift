extension Body {
  /// How many words it has; a Chinese or Japanese character counts as one.
  public var words: Int {
    let count = WordCount(of: plainText)
    return count.words + count.ideographs
  }

  /// How long it takes to read: 230 words or 500 Chinese or Japanese characters a minute, at least 1.
  public var readingMinutes: Int {
    let count = WordCount(of: plainText)
    let minutes = Double(count.words) / 230 + Double(count.ideographs) / 500
    return max(1, Int(minutes.rounded()))
  }
}
