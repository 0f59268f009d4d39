/// Where words were found in a text.
public struct Match: Hashable, Sendable {
  /// The leaf block, counted as in `Place`.
  public var block: Int
  /// Characters of the block.
  public var offsets: Range<Int>

  public init(block: Int, offsets: Range<Int>) {
    self.block = block
    self.offsets = offsets
  }
}
