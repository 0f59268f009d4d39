/// What a process of `tribune-worker` does; it is started with the role's name as its argument.
public enum WorkerRole: String, CaseIterable, Sendable {
  /// Parses documents. It opens no connection and no file.
  case read
  /// Fetches addresses. It parses nothing.
  case fetch
}
