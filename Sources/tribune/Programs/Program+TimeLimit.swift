import Glibc

extension Program {
  /// Runs it with bytes as its input and nothing to print to, and waits for its end; when its time
  /// is over it is killed with all that it has started.
  ///
  /// - Throws: `ProgramFailure`.
  func run(input bytes: [UInt8], within seconds: Int) throws(ProgramFailure) {
    let (child, pipe) = try startForInput()
    var input = pipe
    _ = fcntl(input, F_SETFL, O_NONBLOCK)
    let end = ContinuousClock.now + .seconds(seconds)
    var rest = bytes[...]
    while !hasEnded(child) {
      if ContinuousClock.now >= end {
        kill(-child, SIGKILL)
        close(input)
        try? wait(for: child)
        throw .tookTooLong(seconds: seconds)
      }
      if input >= 0, rest.isEmpty {
        close(input)
        input = -1
      }
      if input < 0 {
        usleep(10_000)
        continue
      }
      var descriptor = pollfd(fd: input, events: Int16(POLLOUT), revents: 0)
      guard poll(&descriptor, 1, 100) > 0 else { continue }
      let written = rest.withUnsafeBytes { write(input, $0.baseAddress, $0.count) }
      if written > 0 {
        rest = rest.dropFirst(written)
      } else if written < 0, errno != EAGAIN, errno != EINTR {
        // It does not want to know more.
        rest = []
      }
    }
    close(input)
    try wait(for: child)
  }

  /// Whether a child has ended, which leaves it to be waited for.
  private func hasEnded(_ child: pid_t) -> Bool {
    var facts = siginfo_t()
    let answer = waitid(P_PID, id_t(child), &facts, WEXITED | WNOHANG | WNOWAIT)
    return answer != 0 && errno != EINTR || facts.si_signo == SIGCHLD
  }
}
