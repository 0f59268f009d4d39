import Seeded

/// A disk of which the power is cut: only what was synced is sure to be there.
///
/// Of everything else each sector of 512 bytes may be there or not, in any order, and so may a new
/// length or name.
struct CutDisk {
  private static let sector = 512

  private struct File {
    /// What is sure to be there.
    var synced: [UInt8] = []
    var waiting: [DiskTrace.Step] = []
  }

  private var files: [File]
  /// The file that the log's name leads to, for sure and as a running program sees it.
  private var syncedLog: Int?
  private var log: Int?
  /// What was said before the cut.
  private(set) var said: [String] = []

  init(library: [UInt8]) {
    files = [File(synced: library)]
  }

  mutating func take(_ step: DiskTrace.Step) {
    switch step {
    case .write(let file, _, _), .cut(let file, _): files[file].waiting.append(step)
    case .sync(let file):
      for step in files[file].waiting { Self.apply(step, to: &files[file].synced) }
      files[file].waiting = []
    case .named(let file):
      while files.count <= file { files.append(File()) }
      log = file
    case .unnamed: log = nil
    case .folderSync: syncedLog = log
    case .said(let line): said.append(line)
    }
  }

  /// The library's file and the log beside it, if there is one, after a cut at this moment.
  func cut(
    losesAll: Bool,
    using generator: inout SeededGenerator
  ) -> (library: [UInt8], log: [UInt8]?) {
    let named = losesAll || Bool.random(using: &generator) ? syncedLog : log
    return (
      left(of: files[DiskTrace.library], losesAll, &generator),
      named.map { left(of: files[$0], losesAll, &generator) }
    )
  }

  private func left(
    of file: File,
    _ losesAll: Bool,
    _ generator: inout SeededGenerator
  ) -> [UInt8] {
    if losesAll { return file.synced }
    var bytes = file.synced
    for step in file.waiting {
      switch Int.random(in: 0..<3, using: &generator) {
      case 0: continue
      case 1: Self.apply(step, to: &bytes)
      default:
        guard case .write(let file, let place, let written) = step else { continue }
        var begin = 0
        while begin < written.count {
          let end = min(written.count, begin + Self.sector - (place + begin) % Self.sector)
          if Bool.random(using: &generator) {
            let part = Array(written[begin..<end])
            Self.apply(.write(file: file, place: place + begin, bytes: part), to: &bytes)
          }
          begin = end
        }
      }
    }
    return bytes
  }

  private static func apply(_ step: DiskTrace.Step, to bytes: inout [UInt8]) {
    switch step {
    case .write(_, let place, let written):
      let end = place + written.count
      if end > bytes.count { bytes += repeatElement(0, count: end - bytes.count) }
      bytes.replaceSubrange(place..<end, with: written)
    case .cut(_, let length):
      if length < bytes.count { bytes.removeSubrange(length...) }
    default: break
    }
  }
}
