import FoundationEssentials
import Glibc
import Screen

/// Standard output: takes safe lines and JSON, and nothing else.
struct Output {
  /// The terminal's width in columns; nil where the output is no terminal.
  let columns: Int?
  /// Whether lines may be bold, muted and coloured.
  let isStyled: Bool
  private var bytes: [UInt8] = []

  init(environment: [String: String] = ProcessInfo.processInfo.environment) {
    columns = StandardStreams.columns(of: STDOUT_FILENO)
    let isPlain = environment["NO_COLOR"]?.isEmpty == false || environment["TERM"] == "dumb"
    isStyled = columns != nil && !isPlain
  }

  mutating func print(_ line: SafeText = .empty, _ ink: Ink = .plain) throws {
    if isStyled, ink != .plain, !line.isEmpty {
      bytes += Array(ink.sequence.utf8) + Array(line.string.utf8) + Array("\u{1B}[0m\n".utf8)
    } else {
      bytes += Array(line.string.utf8)
      bytes.append(UInt8(ascii: "\n"))
    }
    if bytes.count > 1 << 16 { try finish() }
  }

  /// Prints a text of many lines, each of which is made safe.
  mutating func print(text: String) throws {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    if lines.last?.isEmpty == true { lines.removeLast() }
    for line in lines { try print(SafeText(line)) }
  }

  mutating func print(_ json: JSON) throws {
    json.write(into: &bytes)
    bytes.append(UInt8(ascii: "\n"))
    if bytes.count > 1 << 16 { try finish() }
  }

  /// Prints two columns of a colour, where there are colours, and nothing elsewhere.
  mutating func paint(_ colour: Colour) {
    guard isStyled, case .rgb(let red, let green, let blue) = colour else { return }
    bytes += Array("\u{1B}[48;2;\(red);\(green);\(blue)m    \u{1B}[0m  ".utf8)
  }

  /// Hands on what was printed.
  ///
  /// Ends the program, without a word, where nobody reads any more.
  ///
  /// - Throws: `ExitError` where it could not be written, such as on a full disk.
  mutating func finish() throws {
    var rest = bytes[...]
    bytes = []
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(STDOUT_FILENO, $0.baseAddress, $0.count) }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if errno == EPIPE {
        exit(0)
      } else if errno == EAGAIN {
        var ready = [pollfd(fd: STDOUT_FILENO, events: Int16(POLLOUT), revents: 0)]
        _ = poll(&ready, 1, -1)
      } else if errno != EINTR {
        throw ExitError(.ioError, "standard output: \(String(cString: strerror(errno)))")
      }
    }
  }
}
