/// A table of cells; rows may be of unequal length.
public struct Table: Equatable, Sendable {
  public enum Alignment: Int, Sendable {
    case leading
    case centre
    case trailing
  }

  /// Empty where the table has no head.
  public var header: [[Span]]
  public var rows: [[[Span]]]
  /// One a column; a column beyond the end is `leading`.
  public var alignments: [Alignment]

  public init(header: [[Span]] = [], rows: [[[Span]]], alignments: [Alignment] = []) {
    self.header = header
    self.rows = rows
    self.alignments = alignments
  }
}
