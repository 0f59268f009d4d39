/// A place in a text that outlives another width and another theme.
public struct Place: Hashable, Comparable, Sendable {
  /// The leaf block, counted from 0 in reading order.
  ///
  /// Paragraphs inside lists and quotations count one by one, a list or a quotation itself does not
  /// count. The lead, where there is one, is block 0.
  public var block: Int
  /// Characters (grapheme clusters) from the block's beginning.
  public var offset: Int

  public init(block: Int, offset: Int = 0) {
    self.block = block
    self.offset = offset
  }

  public static let beginning = Place(block: 0, offset: 0)

  public static func < (left: Place, right: Place) -> Bool {
    (left.block, left.offset) < (right.block, right.offset)
  }
}
