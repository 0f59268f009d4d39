import Foundation
import Seeded

/// What a program did to a library's file and to the log beside it, as `strace` saw it.
struct DiskTrace {
  enum Step: Equatable {
    case write(file: Int, place: Int, bytes: [UInt8])
    case cut(file: Int, length: Int)
    /// What was written to the file before is on the disk.
    case sync(file: Int)
    /// The log beside the library gets a name, for a file of that number.
    case named(file: Int)
    case unnamed
    /// The names in the folder are on the disk.
    case folderSync
    /// The program said a line.
    case said(String)
  }

  /// The number of the library's own file; each log beside it has the next number.
  static let library = 0

  private(set) var steps: [Step] = []
  private var newest = 0
  private var log: Int?
  private let path: String

  /// Arguments of `strace` that have it write what is read here into a file.
  static func arguments(to report: String) -> [String] {
    [
      "-f", "-y", "-xx", "-s", "100000", "-o", report, "-e",
      "trace=openat,pwrite64,write,fsync,fdatasync,ftruncate,unlink",
    ]
  }

  init(of path: String) {
    self.path = path
  }

  /// Goes on with the next report about the same library.
  mutating func read(_ report: String) throws {
    let bytes = try Data(contentsOf: URL(fileURLWithPath: report))
    var begun: [Substring: [Substring]] = [:]
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
      guard let space = line.firstIndex(of: " ") else { continue }
      let process = line[..<space]
      var call = line[space...].drop { $0 == " " }
      if call.hasSuffix("<unfinished ...>") {
        begun[process, default: []].append(call)
        // What is written may be on its way already, but is not synced before the end.
        if call.hasPrefix("pwrite64") { take(call) }
        continue
      }
      if call.hasPrefix("<... ") {
        guard let first = begun[process]?.popLast(), !first.hasPrefix("pwrite64") else { continue }
        call = first
      }
      if !call.contains(" = -1 ") { take(call) }
    }
  }
}

extension DiskTrace {
  private mutating func take(_ call: Substring) {
    guard let open = call.firstIndex(of: "(") else { return }
    let name = call[..<open]
    let rest = call[call.index(after: open)...]
    switch name {
    case "openat":
      guard rest.contains("O_CREAT"), text(quoted(rest)) == path + "-wal", log == nil else {
        return
      }
      newest += 1
      log = newest
      steps.append(.named(file: newest))
    case "unlink" where text(quoted(rest)) == path + "-wal":
      log = nil
      steps.append(.unnamed)
    case "write" where rest.hasPrefix("1<"):
      steps.append(.said(text(quoted(rest)).trimmingCharacters(in: .newlines)))
    case "pwrite64":
      guard let file = file(rest) else { return }
      let numbers = rest.split(separator: "\"").last?.split(separator: ",").last
      guard let digits = numbers?.drop(while: { $0 == " " }).prefix(while: \.isNumber),
        let place = Int(digits)
      else { return }
      steps.append(.write(file: file, place: place, bytes: bytes(quoted(rest))))
    case "ftruncate":
      let digits = rest.split(separator: ",").last?.drop { $0 == " " }.prefix(while: \.isNumber)
      guard let file = file(rest), let length = digits.flatMap({ Int($0) }) else { return }
      steps.append(.cut(file: file, length: length))
    case "fsync", "fdatasync":
      if let file = file(rest) {
        steps.append(.sync(file: file))
      } else if named(rest) == (path as NSString).deletingLastPathComponent {
        steps.append(.folderSync)
      }
    default: return
    }
  }

  /// Which file a descriptor stands for.
  private func file(_ rest: Substring) -> Int? {
    switch named(rest) {
    case path: Self.library
    case path + "-wal": log
    default: nil
    }
  }

  /// The name that `-y` gives of a descriptor.
  private func named(_ rest: Substring) -> String {
    text(rest.drop { $0 != "<" }.dropFirst().prefix { $0 != ">" })
  }

  private func quoted(_ rest: Substring) -> Substring {
    rest.drop { $0 != "\"" }.dropFirst().prefix { $0 != "\"" }
  }

  private func text(_ escaped: Substring) -> String {
    String(decoding: bytes(escaped), as: UTF8.self)
  }

  /// The bytes that were written as `\x41\x42`.
  private func bytes(_ escaped: Substring) -> [UInt8] {
    func digit(_ character: UInt8) -> UInt8 {
      character < 58 ? character &- 48 : character &- 87
    }
    let characters = Array(escaped.utf8)
    return stride(from: 0, to: characters.count - 3, by: 4).map {
      digit(characters[$0 + 2]) << 4 | digit(characters[$0 + 3])
    }
  }
}
