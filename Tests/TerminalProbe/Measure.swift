import Glibc
import Screen
import Terminal

/// How long drawing takes; the numbers are printed after the terminal is given back.
enum Measure {
  static func run(on terminal: Terminal, opening: Duration) {
    let lines = [
      "After eleven years the timetable has a line again — for those who “travel” while asleep.",
      "Через одиннадцать лет в расписании снова есть строка для тех, кто едет ночью, — и спит.",
    ].map { SafeText(String(repeating: $0 + " ", count: 4)) }
    var filling: [Duration] = []
    var showing: [Duration] = []
    for turn in 0..<60 {
      var frame = Frame(size: terminal.size)
      filling.append(
        cost {
          frame = Frame(size: terminal.size)
          for y in 0..<frame.size.height {
            frame.write(lines[(y + turn) & 1], x: turn & 7, y: y, style: .plain)
          }
        }
      )
      showing.append(cost { terminal.show(frame) })
    }
    var same = Frame(size: terminal.size)
    var again: [Duration] = []
    for turn in 0..<60 {
      same.restyle(Area(x: 0, y: turn / 2 % same.size.height, width: same.size.width, height: 1)) {
        _ in turn & 1 == 0 ? Style(attributes: .reverse) : .plain
      }
      again.append(cost { terminal.show(same) })
    }
    terminal.close()
    print("open \(opening)")
    print("fill \(median(filling)), show \(median(showing)), one row \(median(again))")
  }

  /// Processor time, for other programs on the machine must not count.
  private static func cost(of work: () -> Void) -> Duration {
    let start = processorTime()
    work()
    return processorTime() - start
  }

  private static func processorTime() -> Duration {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
  }

  private static func median(_ durations: [Duration]) -> Duration {
    durations.sorted()[durations.count / 2]
  }
}
