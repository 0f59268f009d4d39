import Foundation
import Testing

/// A run of the program whose needs the kernel counted.
struct Measured {
  var answer: Home.Answer
  /// From start to end, in seconds.
  var time: Double
  /// CPU time of the program and its workers, in seconds; it knows no busy neighbours.
  var work: Double
  /// The resident size of the largest of its processes, in MB, at its peak.
  var largest: Double
  /// Of all its processes together, each shared page counted once, in MB; looked at often.
  var together: Double

  /// Starts the given program, counts, and ends with its status; the first argument is a file for
  /// the counts.
  ///
  /// A program of its own, since the kernel counts the memory of whoever starts a program as that
  /// program's: these tests have more than what they measure.
  fileprivate static let counter = """
    import os, sys, threading, time
    began = time.monotonic()
    child = os.posix_spawn(sys.argv[2], sys.argv[2:], os.environ)
    ended = threading.Event()
    peak = 0
    def parent(process):
      with open(f"/proc/{process}/stat") as file: return int(file.read().rsplit(")", 1)[1].split()[1])
    def size(process):
      with open(f"/proc/{process}/smaps_rollup") as file:
        return sum(int(line.split()[1]) for line in file if line.startswith("Pss:"))
    def look():
      global peak
      while not ended.wait(0.02):
        family = {child}
        total = 0
        for process in sorted(int(name) for name in os.listdir("/proc") if name.isdigit()):
          try:
            if process not in family and parent(process) not in family: continue
            family.add(process)
            total += size(process)
          except (OSError, IndexError, ValueError): continue
        peak = max(peak, total)
    watcher = threading.Thread(target=look)
    watcher.start()
    _, status, used = os.wait4(child, 0)
    took = time.monotonic() - began
    ended.set()
    watcher.join()
    with open(sys.argv[1], "w") as file:
      file.write(f"{took} {used.ru_utime + used.ru_stime} {used.ru_maxrss} {peak}")
    code = os.waitstatus_to_exitcode(status)
    os._exit(code if code >= 0 else 128 - code)
    """
}

extension Home {
  /// Runs the program to its end and counts what it takes.
  func measure(_ arguments: [String]) throws -> Measured {
    let counts = folder + "/counts-" + UUID().uuidString
    let program = try #require(BuiltProgram.path)
    let answer = try start(
      ["python3", "-c", Measured.counter, counts, program] + arguments,
      program: "/usr/bin/env"
    ).end()
    let text = try String(contentsOfFile: counts, encoding: .utf8)
    let numbers = text.split(separator: " ").compactMap { Double($0) }
    try #require(numbers.count == 4, "\(text)")
    return Measured(
      answer: answer,
      time: numbers[0],
      work: numbers[1],
      largest: numbers[2] / 1024,
      together: numbers[3] / 1024
    )
  }
}
