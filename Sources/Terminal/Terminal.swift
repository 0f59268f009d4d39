import CTerminal
import Glibc
public import Screen

/// The terminal of this process: what is drawn on it, and what comes from it.
///
/// There can be one at a time, and one thread, the main one, uses it. While it is open, signals and
/// crashes give the screen, the cursor, the mouse and the line discipline back before they end the
/// process. The Swift runtime's backtracer, which would write over the screen and wait for a key,
/// does not see a crash until the terminal is closed.
public final class Terminal {
  /// How many columns and rows the terminal has; never more than 1000 and 500.
  public private(set) var size: Size
  /// How many colours it shows: 16,777,216, 256, 16, 8, or 0.
  public let colours: Int

  var decoder: InputDecoder
  var isGone = false
  private var painter: Painter

  /// Takes the terminal: an empty screen, its mouse, keys as they are typed.
  ///
  /// Keys come from standard input, or from the controlling terminal where that is something else.
  public init() throws(TerminalError) {
    let problem = terminal_open()
    if let error = TerminalError(problem) { throw error }
    let count = Int(terminal_colours())
    let palette = Palette(colours: count)
    colours = count < 8 ? 0 : count
    painter = Painter(brush: Brush(palette: palette, pairs: Int(terminal_pairs())))
    decoder = InputDecoder(described: Self.describedKeys())
    size = Self.measured()
  }

  deinit {
    terminal_close()
  }

  /// Gives the terminal back; the object is of no use after that.
  public func close() {
    terminal_close()
  }

  /// Draws a frame; only what differs from the one before is sent.
  ///
  /// What lies outside the terminal is left out, what the frame does not cover stays as it was.
  public func show(_ frame: Frame) {
    painter.paint(frame, within: size)
    let cursor = frame.cursor.flatMap { frame.area.contains($0) ? $0 : nil }
    terminal_refresh(Int32(cursor?.x ?? -1), Int32(cursor?.y ?? -1))
  }

  /// Paints everything anew, for when something else wrote on the screen.
  public func redraw() {
    terminal_repaint()
    guard let shown = painter.shown else { return }
    painter.forget()
    show(shown)
  }

  /// Lends the terminal to another program, until `resume()`.
  ///
  /// Meanwhile ^C and ^\ are that program's own matter.
  public func suspend() {
    terminal_suspend()
  }

  /// Takes the terminal again and shows the last frame; a new size comes as an input.
  public func resume() {
    terminal_resume()
  }

  /// Gives the terminal back, stops the process as ^Z does, and goes on when it is continued.
  public func stop() {
    terminal_stop()
  }

  /// Takes the terminal again after a stop that nobody told of.
  func retake() {
    terminal_retake()
  }

  /// Asks for the size; whether it is another than before.
  func measure() -> Bool {
    let now = Self.measured()
    guard now != size else { return false }
    size = now
    painter.forget()
    return true
  }
}

extension Terminal {
  private static func measured() -> Size {
    var width: Int32 = 0
    var height: Int32 = 0
    terminal_measure(&width, &height)
    return Size(width: Int(width), height: Int(height))
  }
}
