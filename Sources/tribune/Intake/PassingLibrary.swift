import FoundationEssentials
import Glibc
import Storage

/// A library for one document that is only being looked at; it goes away with the program.
struct PassingLibrary {
  let library: Library
  private let folder: String

  /// - Throws: `ExitError` where there is nothing to read.
  init(reading document: String) throws {
    var template = Array((Self.temporary + "/tribune-XXXXXX").utf8CString)
    guard let made = mkdtemp(&template) else {
      throw ExitError(.cannotCreate, "\(Self.temporary): \(String(cString: strerror(errno)))")
    }
    let folder = String(cString: made)
    self.folder = folder
    do {
      library = try ExitError.from {
        let library = try Library.open(folder + "/library.sqlite")
        let intake = Intake(library: library, worker: Worker(program: try WorkerProgram.find()))
        _ = try intake.add(document, now: Date())
        return library
      }
    } catch {
      try? FileManager.default.removeItem(atPath: folder)
      throw error
    }
  }

  func remove() {
    try? FileManager.default.removeItem(atPath: folder)
  }

  private static var temporary: String {
    let named = ProcessInfo.processInfo.environment["TMPDIR"]
    return named.flatMap { $0.hasPrefix("/") ? $0 : nil } ?? "/tmp"
  }
}
