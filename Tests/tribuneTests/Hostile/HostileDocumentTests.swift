import Foundation
import Testing

/// Documents that exist to do harm, brought in by the real programs.
@Suite(
  .serialized,
  .enabled(if: BuiltProgram.path != nil, "tribune and tribune-worker are not built")
)
struct HostileDocumentTests {
  /// In seconds of CPU time: the worker's 2.8 for a small document, and starting and storing.
  private static let work = 2.8 + 0.7 * BuiltProgram.slowness
  /// In MB.
  private static let memory = 512.0

  private func add(_ path: String, to home: Home) throws {
    let name = (path as NSString).lastPathComponent
    let run = try home.measure(["add", path])
    #expect(run.work <= Self.work, "\(name) took \(run.work) s")
    #expect(run.largest <= Self.memory, "\(name) took \(run.largest) MB")
    check(run.answer, name)
  }

  /// It ended well, or with one line that names the thing and the fact; what was read before a
  /// limit is there nevertheless.
  private func check(_ answer: Home.Answer, _ name: String) {
    #expect(answer.status == 0 || answer.status == 65, "\(name): \(answer.status)")
    #expect(answer.status == 65 || !answer.output.isEmpty, "\(name)")
    guard answer.status == 65 || !answer.errors.isEmpty else { return }
    #expect(answer.errors.hasPrefix("tribune: "), "\(name): \(answer.errors)")
    #expect(answer.errors.count(where: \.isNewline) == 1, "\(name): \(answer.errors)")
  }

  private func checkLibrary(of home: Home) throws {
    let doctor = try home.run("doctor")
    #expect(doctor.status == 0, "\(doctor.output)")
    #expect(!doctor.output.contains("✗"), "\(doctor.output)")
    #expect(try home.run("list", "--json").status == 0)
  }

  @Test(.enabled(if: HostileDocuments.script != nil, "../shared/hostile is not there"))
  func `each hostile document ends soon, in little memory, and leaves the library sound`() throws {
    let home = try Home()
    let good = try home.add("# Before\n\nIt stays.\n", as: "before.md")
    let paths = try HostileDocuments.write(into: home)
    #expect(paths.count > 20)
    for path in paths { try add(path, to: home) }
    try checkLibrary(of: home)
    #expect(try home.run("show", good).output.contains("It stays."))
  }

  @Test func `bombs of our own end soon, in little memory, and leave the library sound`() throws {
    let home = try Home()
    for document in OwnHostileDocument.bombs {
      try add(try home.write(document.bytes, to: "bombs/" + document.name), to: home)
    }
    try checkLibrary(of: home)
  }

  @Test func `odd numbers, encodings and characters crash nothing`() throws {
    let home = try Home()
    for document in OwnHostileDocument.oddities {
      _ = try home.write(document.bytes, to: "odd/" + document.name)
    }
    let answer = try home.run("add", home.folder + "/odd")
    #expect(answer.status == 65)
    // A worker that died of one would be told of as a limit.
    #expect(!answer.errors.contains("too complex"), "\(answer.errors)")
    for line in answer.errors.split(separator: "\n") {
      #expect(line.hasPrefix("tribune: ") && line.contains("/odd/"), "\(line)")
    }
    try checkLibrary(of: home)
  }
}
