import CProcess
import Exchange
import Glibc
import Synchronization

/// The place of one `tribune-worker` of one role: starts a process when it is needed, lends it to one
/// call at a time, and ends it.
///
/// A process is started with the first call, again when it has died, and again when a call comes
/// from another thread.
final class WorkerSeat: Sendable {
  let program: String
  private let role: WorkerRole
  private let state = Mutex(State())

  init(program: String, role: WorkerRole) {
    self.program = program
    self.role = role
  }

  deinit {
    _ = state.withLock { $0.process?.end() }
  }

  /// The socket of a process that waits for a request; `leave` or `giveUp` must follow.
  ///
  /// - Throws: `WorkerError`.
  func take() throws -> Int32 {
    try state.withLock { state in
      guard !state.isBusy else { throw WorkerError.busy }
      if let process = state.process, !process.isUsable {
        _ = process.end()
        state.process = nil
      }
      let process = try state.process ?? WorkerProcess(program: program, role: role)
      state.process = process
      state.isBusy = true
      state.isStopped = false
      return process.socket
    }
  }

  /// Gives the process back, in order.
  func leave() {
    state.withLock { $0.isBusy = false }
  }

  /// Ends a process that is in the middle of something.
  ///
  /// Tells how it ended, where it did so by itself, and whether `stop()` is the reason.
  func giveUp() -> (end: process_end?, isStopped: Bool) {
    let (process, isStopped) = state.withLock { state in
      defer { state.process = nil }
      return (state.process, state.isStopped)
    }
    defer { leave() }
    return (process?.end(), isStopped)
  }

  /// Ends the process; a call that is under way finds it gone.
  func stop() {
    state.withLock { state in
      state.isStopped = state.isBusy
      // The call under way sees the end of its process and takes it away; an idle one is nobody's.
      guard !state.isBusy else {
        state.process?.kill()
        return
      }
      _ = state.process?.end()
      state.process = nil
    }
  }
}

extension WorkerSeat {
  private struct State {
    var process: WorkerProcess?
    var isBusy = false
    var isStopped = false
  }
}
