import Foundation
import Glibc
import Synchronization

/// ^C and an end that is asked for, while something runs that can be ended in order.
enum Interruption {
  /// Runs something that `stop` ends early; the second ^C ends the program at once.
  ///
  /// The signals are waited for by a thread of their own, since a handler may do next to nothing.
  /// They are not to be had by others afterwards: the program ends with what it runs here.
  ///
  /// Returns what was run, and the signal that came, if one did.
  static func heeding<Result>(
    stop: @escaping @Sendable () -> Void,
    _ run: () throws -> Result
  ) rethrows -> (result: Result, signal: Int32?) {
    let arrived = Arrived()
    var signals = sigset_t()
    sigemptyset(&signals)
    for signal in [SIGINT, SIGTERM, SIGHUP] { sigaddset(&signals, signal) }
    pthread_sigmask(SIG_BLOCK, &signals, nil)
    let watch = Thread {
      var signals = sigset_t()
      sigemptyset(&signals)
      for signal in [SIGINT, SIGTERM, SIGHUP] { sigaddset(&signals, signal) }
      while true {
        var signal: Int32 = 0
        guard sigwait(&signals, &signal) == 0 else { continue }
        if arrived.note(signal) { _exit(128 + signal) }
        stop()
      }
    }
    watch.start()
    let result = try run()
    return (result, arrived.signal)
  }

  private final class Arrived: Sendable {
    private let first = Mutex<Int32?>(nil)

    var signal: Int32? { first.withLock { $0 } }

    /// Whether another one came before.
    func note(_ signal: Int32) -> Bool {
      first.withLock { first in
        defer { first = first ?? signal }
        return first != nil
      }
    }
  }
}
