import Foundation
import Synchronization

/// A thread of its own that does one thing after another, in the order in which it was asked.
///
/// A thread and not a queue, because a worker lives no longer than the thread that started it.
final class Clerk: Sendable {
  private let jobs = Mutex<[@Sendable () -> Void]>([])
  private let waiting = DispatchSemaphore(value: 0)

  init(name: String) {
    let thread = Thread { [self] in work() }
    thread.name = name
    thread.stackSize = 1 << 20
    thread.start()
  }

  func ask(_ job: @escaping @Sendable () -> Void) {
    jobs.withLock { $0.append(job) }
    waiting.signal()
  }

  /// Waits until all that was asked before is done, but no longer than so many seconds.
  func finish(within seconds: Double) {
    // One for each call: a late signal must not answer a later question.
    let idle = DispatchSemaphore(value: 0)
    ask { idle.signal() }
    _ = idle.wait(timeout: .now() + seconds)
  }

  private func work() -> Never {
    while true {
      waiting.wait()
      let job = jobs.withLock { $0.isEmpty ? nil : $0.removeFirst() }
      job?()
    }
  }
}
