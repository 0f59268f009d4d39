extension StringProtocol where UTF8View: BidirectionalCollection {
  /// Without ASCII's white space at both ends.
  public var trimmed: String {
    let bytes = utf8
    guard let first = bytes.firstIndex(where: { !$0.isSpace }),
      let last = bytes.lastIndex(where: { !$0.isSpace })
    else { return "" }
    return String(self[first...last])
  }

  /// Trimmed, and nil where nothing is left.
  public var content: String? {
    let text = trimmed
    return text.isEmpty ? nil : text
  }
}
