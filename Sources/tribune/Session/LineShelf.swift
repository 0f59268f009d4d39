import Foundation
import Glibc
import Reading

/// The file in which lines typed on the prompts are kept between runs; its owner's alone (0600).
///
/// A line of it is a kind and a line, with a tab between them. Lines are added at the end, so that
/// several programs may add at once; one that has grown long is written anew without what is told
/// twice.
struct LineShelf: Sendable {
  /// Bytes from which on the file is written anew.
  private static let longest = 64 * 1024

  let path: String

  /// Those that can be read; none where there is no file.
  var lines: TypedLines {
    var lines = TypedLines()
    guard let file = FileHandle(forReadingAtPath: path) else { return lines }
    defer { try? file.close() }
    // More than twice as long, it is not one of these files.
    let bytes = (try? file.read(upToCount: 2 * Self.longest)) ?? Data()
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
      let parts = line.split(separator: "\t", maxSplits: 1)
      guard parts.count == 2, let kind = TypedLines.Kind(rawValue: String(parts[0])) else {
        continue
      }
      lines.add(String(parts[1].prefix(Prompt.longest)), kind)
    }
    return lines
  }

  /// What cannot be kept is not: nobody waits for it.
  func add(_ line: String, _ kind: TypedLines.Kind) {
    let folder = (path as NSString).deletingLastPathComponent
    try? FileManager.default.createDirectory(
      atPath: folder,
      withIntermediateDirectories: true,
      attributes: [.posixPermissions: 0o700]
    )
    guard append(Self.written(line, kind)) > Self.longest else { return }
    let kept = lines
    let all = TypedLines.Kind.allCases.flatMap { kind in kept[kind].map { Self.written($0, kind) } }
    let new = path + ".new"
    guard (try? Data(all.joined().utf8).write(to: URL(filePath: new))) != nil else { return }
    chmod(new, 0o600)
    rename(new, path)
  }

  /// How long the file is with the line at its end; 0 where it cannot be written.
  private func append(_ line: String) -> Int {
    let descriptor = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { return 0 }
    let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    try? file.write(contentsOf: Data(line.utf8))
    return Int((try? file.offset()) ?? 0)
  }

  private static func written(_ line: String, _ kind: TypedLines.Kind) -> String {
    let oneLine = line.split { $0.isNewline || $0 == "\t" }.joined(separator: " ")
    return "\(kind.rawValue)\t\(oneLine)\n"
  }
}
