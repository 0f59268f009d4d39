/// A smart view, and the articles that its query finds.
public struct SmartViewOverview: Hashable, Sendable {
  public var view: SmartView
  /// Nil where the query cannot be understood, as one that a later version has saved.
  public var counts: ListCounts?

  public init(view: SmartView, counts: ListCounts?) {
    self.view = view
    self.counts = counts
  }
}
