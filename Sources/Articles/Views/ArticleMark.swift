/// What can be said of many articles at once.
public enum ArticleMark: Hashable, Sendable {
  case unread(Bool)
  case kept(Bool)
  /// Nil withdraws the own rating.
  case rated(Rating?)
  /// Tags of the reader's own.
  case tagged(adding: [String], removing: [String])
}
