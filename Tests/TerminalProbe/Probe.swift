import Glibc
import Screen
import Terminal

/// A program that opens the terminal, shows what comes from it, and fails as it is told.
///
/// Its first argument says what to do once the first frame is shown: "echo" (the default) shows
/// inputs until "q" is typed and prints them after giving the terminal back; "frame" shows standard
/// text read from the second argument's file; the others end it in some bad way.
@main
enum Probe {
  static func main() {
    let arguments = CommandLine.arguments.dropFirst()
    let start = ContinuousClock.now
    let terminal: Terminal
    do {
      terminal = try Terminal()
    } catch {
      print("error: \(error)")
      exit(69)
    }
    let opening = ContinuousClock.now - start
    var log: [String] = []
    show(log, on: terminal)
    switch arguments.first ?? "echo" {
    case "trap": trap(arguments.count)
    case "fault": raise(SIGSEGV)
    case "overflow": print(depth(of: 1))
    case "abort": abort()
    case "hang": while true { sleep(1) }
    case "busy": draw(on: terminal)
    case "lend": lend(terminal)
    case "copy": terminal.copy("an adress, ein Gruß")
    case "frame": frame(of: arguments.dropFirst().first ?? "", on: terminal)
    case "measure": Measure.run(on: terminal, opening: opening)
    default: echo(on: terminal, log: &log)
    }
    terminal.close()
    for line in log { print(line) }
  }

  private static func echo(on terminal: Terminal, log: inout [String]) {
    while true {
      for input in terminal.wait() {
        log.append("input: \(input)")
        switch input {
        case .key(.character("q")): return
        case .hangUp: exit(129)
        case .end(let signal):
          terminal.close()
          for line in log { print(line) }
          exit(128 + signal)
        default: break
        }
      }
      show(log, on: terminal)
    }
  }

  private static func show(_ log: [String], on terminal: Terminal) {
    var frame = Frame(size: terminal.size)
    let style = Style(
      foreground: .rgb(red: 0xE6, green: 0x9F, blue: 0x20),
      background: .rgb(red: 0x10, green: 0x20, blue: 0x30)
    )
    let title = "ready \(terminal.size.width)x\(terminal.size.height) of \(terminal.colours)"
    frame.write(SafeText(title), x: 0, y: 0, style: style)
    for (row, line) in log.suffix(terminal.size.height - 2).enumerated() {
      frame.write(SafeText(line), x: 0, y: row + 1, style: .plain)
    }
    frame.cursor = Position(x: 0, y: 0)
    terminal.show(frame)
  }

  private static func trap(_ count: Int) {
    let numbers = [1, 2, 3]
    print(numbers[count + 9])
  }

  private static func depth(of number: Int) -> Int {
    number == Int.max ? number : depth(of: number + 1) + depth(of: number + 2)
  }

  /// Draws all the time, so that whatever comes meets a refresh.
  private static func draw(on terminal: Terminal) {
    for turn in 0... {
      for case .end(let signal) in terminal.wait(timeout: 0) {
        terminal.close()
        exit(128 + signal)
      }
      var frame = Frame(size: terminal.size)
      for y in 0..<frame.size.height {
        frame.write(SafeText("busy \(turn) "), x: turn % 40, y: y, style: .plain)
      }
      terminal.show(frame)
    }
  }

  private static func lend(_ terminal: Terminal) {
    terminal.suspend()
    print("lent")
    terminal.resume()
    terminal.redraw()
    while !terminal.wait().contains(.key(.character("q"))) {}
  }

  /// Shows the strings of a file, parted by NUL, one a row.
  private static func frame(of path: String, on terminal: Terminal) {
    guard let file = fopen(path, "r") else { return }
    var text: [UInt8] = []
    while true {
      let byte = fgetc(file)
      if byte < 0 { break }
      text.append(UInt8(byte))
    }
    fclose(file)
    var frame = Frame(size: terminal.size)
    for (row, part) in text.split(separator: 0, omittingEmptySubsequences: false).enumerated() {
      let line = SafeText(String(decoding: part, as: UTF8.self))
      frame.write("|", x: frame.size.width - 1, y: row, style: .plain)
      frame.write(line, x: 0, y: row, width: frame.size.width - 1, style: .plain)
    }
    terminal.show(frame)
    while !terminal.wait().contains(.key(.character("q"))) {}
  }
}
