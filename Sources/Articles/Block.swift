/// A part of a text that stands by itself.
public indirect enum Block: Equatable, Sendable {
  case paragraph([Span])
  /// `level` is 1 (largest) to 6.
  case heading(level: Int, [Span])
  case list(List)
  case quotation([Block])
  case code(String, language: String?)
  case table(Table)
  case image(Image)
  case rule
  /// A remark of Tribune's own about the block before it.
  case notice(Notice)
}
