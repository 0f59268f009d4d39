import CTerminal
import Glibc

extension TerminalError {
  /// Nil where there is no problem.
  init?(_ problem: terminal_problem) {
    let name = getenv("TERM").map { String(cString: $0) } ?? ""
    switch problem {
    case TERMINAL_IS_OPEN: return nil
    case TERMINAL_OPENED_TWICE: self = .openedTwice
    case TERMINAL_NO_TTY: self = .absent
    case TERMINAL_NO_NAME: self = .unnamed
    case TERMINAL_UNKNOWN: self = .unknown(name: name)
    case TERMINAL_TOO_DUMB: self = .tooDumb(name: name)
    default: self = .refused(errno)
    }
  }
}
