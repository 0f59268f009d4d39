import Glibc

/// The three descriptors with which every program starts, or should.
enum StandardStreams {
  /// Opens those that are closed on nothing.
  ///
  /// Otherwise the library's file could become standard output, and a printed line would go there.
  static func keepOpen() {
    for descriptor in STDIN_FILENO...STDERR_FILENO where fcntl(descriptor, F_GETFD) < 0 {
      _ = open("/dev/null", O_RDWR)
    }
    // A reader that has had enough, such as head(1), is told of by write(2) as well.
    signal(SIGPIPE, SIG_IGN)
  }

  /// How many columns the terminal on a descriptor has; nil where there is no terminal.
  static func columns(of descriptor: Int32) -> Int? {
    guard isatty(descriptor) == 1 else { return nil }
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }
}
