/// A few words of a text around what was looked for.
public struct Excerpt: Hashable, Sendable {
  public var text: String
  /// The words that were found, as ranges of characters of `text`, in their order.
  public var marks: [Range<Int>]

  public init(_ text: String, marks: [Range<Int>] = []) {
    self.text = text
    self.marks = marks
  }
}
