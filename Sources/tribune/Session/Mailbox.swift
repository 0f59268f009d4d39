import CProcess
import Glibc
import Reading
import Synchronization

/// Where other threads leave actions for the one that has the screen.
///
/// Its descriptor becomes readable when something lies in it, so that the screen's thread can wait
/// for keys and for letters at once.
final class Mailbox: Sendable {
  let descriptor: Int32
  private let actions = Mutex<[Action]>([])

  /// Nil where the system has no descriptor left.
  init?() {
    descriptor = process_bell()
    if descriptor < 0 { return nil }
  }

  deinit {
    Glibc.close(descriptor)
  }

  func post(_ action: Action) {
    actions.withLock { $0.append(action) }
    var one: UInt64 = 1
    _ = write(descriptor, &one, 8)
  }

  func takeAll() -> [Action] {
    var count: UInt64 = 0
    _ = read(descriptor, &count, 8)
    return actions.withLock { actions in
      defer { actions = [] }
      return actions
    }
  }
}
