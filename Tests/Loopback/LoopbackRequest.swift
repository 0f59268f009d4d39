/// What a client has asked of a `LoopbackServer`.
public struct LoopbackRequest: Sendable {
  /// The request line and the header as they came.
  public var text: String

  public var path: String {
    let words = text.split(separator: " ", maxSplits: 2)
    return words.count > 1 ? String(words[1]) : ""
  }

  /// The first header of this name, whatever the case of its letters.
  public func header(_ name: String) -> String? {
    for line in text.split(separator: "\r\n") {
      let halves = line.split(separator: ":", maxSplits: 1)
      guard halves.count == 2, halves[0].lowercased() == name.lowercased() else { continue }
      return String(halves[1].drop { $0 == " " })
    }
    return nil
  }
}
