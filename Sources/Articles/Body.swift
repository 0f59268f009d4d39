/// An article's text: blocks, one after another.
public struct Body: Equatable, Sendable {
  public var blocks: [Block]

  public init(_ blocks: [Block] = []) {
    self.blocks = blocks
  }

  public var isEmpty: Bool { blocks.isEmpty }
}
