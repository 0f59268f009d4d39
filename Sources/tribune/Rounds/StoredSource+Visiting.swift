import Articles
import Storage

extension StoredSource {
  /// Whether it is something that can be visited, and not the program's own.
  var canBeVisited: Bool {
    switch source.kind {
    case .feed, .page: true
    case .file, .folder: source.address.hasPrefix("/")
    case .edition: false
    }
  }

  var isOnTheWeb: Bool { source.kind == .feed || source.kind == .page }
}
