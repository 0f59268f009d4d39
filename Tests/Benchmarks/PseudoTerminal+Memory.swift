import Foundation

extension PseudoTerminal {
  /// What the program and the processes that it started have in memory, shared pages by their share,
  /// in kB.
  var memory: Int { Self.memory(of: Int(process)) }

  private static func memory(of process: Int) -> Int {
    let own = text("/proc/\(process)/smaps_rollup").split(separator: "\n")
      .first { $0.hasPrefix("Pss:") }?.split(separator: " ").compactMap { Int($0) }.first
    let threads =
      (try? FileManager.default.contentsOfDirectory(atPath: "/proc/\(process)/task")) ?? []
    let children = threads.flatMap { thread in
      text("/proc/\(process)/task/\(thread)/children").split(separator: " ").compactMap { Int($0) }
    }
    return children.reduce(own ?? 0) { $0 + memory(of: $1) }
  }

  /// A file of the kernel's, which has no length beforehand; empty where it is gone.
  private static func text(_ path: String) -> String {
    guard let file = FileHandle(forReadingAtPath: path) else { return "" }
    let bytes = try? file.readToEnd()
    return String(decoding: bytes ?? Data(), as: UTF8.self)
  }
}
