import Articles
import FoundationEssentials
import Reading
import Storage

/// A look at the files of a source: those that have changed since the last one are read again.
///
/// A file that is not there any more leaves its articles in the library.
struct Look {
  let source: StoredSource
  let intake: Intake
  let known: [String: FileLook]
  /// What was seen now and not before.
  private(set) var seen: [FileLook] = []
  private(set) var outcome = IntakeOutcome()

  init(source: StoredSource, intake: Intake, known: [String: FileLook]) {
    self.source = source
    self.intake = intake
    self.known = known
  }

  /// What there is to be seen of a file or of the files in a folder, without reading them.
  static func glimpse(_ path: String) -> [FileLook] {
    if let look = FileLook(of: path) { return [look] }
    return FolderListing.families(in: path).flatMap(\.paths).compactMap { FileLook(of: $0) }
  }

  /// - Throws: `IntakeFailure` where the file or folder itself cannot be read.
  mutating func look(at now: Date, isStopped: () -> Bool) throws {
    let path = source.source.address
    if source.source.kind == .file {
      if let looks = try changes(in: [path]) {
        outcome.add(try intake.add(path, now: now))
        seen += looks
      }
      return
    }
    guard (try? FileManager.default.contentsOfDirectory(atPath: path)) != nil else {
      throw IntakeFailure(path, .notThere, .noSuchFile)
    }
    // Without a title of its own, so that the one that the person gave stays.
    let folder = Source(kind: .folder, address: path, title: "")
    for family in FolderListing.families(in: path) {
      if isStopped() { throw WorkerError.stopped }
      do {
        guard let looks = try changes(in: family.paths) else { continue }
        do {
          outcome.add(try intake.add(family, to: folder, now: now))
        } catch let failure as IntakeFailure where failure.kind != .internalTrouble {
          outcome.failures.append(failure)
        }
        // What cannot be read is not tried again before it has changed.
        seen += looks
      } catch let failure as IntakeFailure where failure.kind == .notThere {
        // It went while the folder was being listed.
      }
    }
  }

  /// What is to be seen of files that belong together; nil where none of them has changed.
  private mutating func changes(in paths: [String]) throws -> [FileLook]? {
    var looks: [FileLook] = []
    var isChanged = false
    for path in paths {
      guard var look = FileLook(of: path) else {
        throw IntakeFailure(path, .notThere, .noSuchFile)
      }
      let before = known[path]
      guard before?.modified != look.modified || before?.size != look.size else { continue }
      look.hash = try FileLook.hash(of: path)
      looks.append(look)
      // The first time, its bytes were not looked at: 0 stands for that.
      if before?.size != look.size || before?.hash != look.hash { isChanged = true }
    }
    if !isChanged { seen += looks }
    return isChanged ? looks : nil
  }
}

extension DocumentFamily {
  var paths: [String] { [main.path] + others.map(\.path) }
}
