extension StringProtocol where UTF8View: BidirectionalCollection {
  /// Without the white space of XML at both ends.
  var trimmed: String {
    let bytes = utf8
    guard let first = bytes.firstIndex(where: { !$0.isXMLSpace }),
      let last = bytes.lastIndex(where: { !$0.isXMLSpace })
    else { return "" }
    return String(self[first...last])
  }

  /// Trimmed, and nil where nothing is left.
  var content: String? {
    let text = trimmed
    return text.isEmpty ? nil : text
  }
}
