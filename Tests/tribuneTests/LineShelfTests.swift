import Foundation
import Reading
import Testing

@testable import tribune

@Suite struct LineShelfTests {
  @Test func `lines are there again, and the file is its owner's alone`() throws {
    let home = try Home()
    let shelf = LineShelf(path: home.folder + "/state/tribune/typed")
    #expect(shelf.lines == TypedLines())
    shelf.add("night trains", .search)
    shelf.add("is:kept\nsearch\tforged", .query)
    shelf.add("night trains", .search)
    #expect(shelf.lines[.search] == ["night trains"])
    #expect(shelf.lines[.query] == ["is:kept search forged"])
    let mode = try FileManager.default.attributesOfItem(atPath: shelf.path)[.posixPermissions]
    #expect(mode as? Int == 0o600)
  }

  @Test func `a file that has grown is written anew, with what was typed last`() throws {
    let home = try Home()
    let shelf = LineShelf(path: home.folder + "/typed")
    let word = String(repeating: "x", count: 500)
    for number in 0..<300 { shelf.add("\(word) \(number)", .search) }
    let attributes = try FileManager.default.attributesOfItem(atPath: shelf.path)
    #expect(try #require(attributes[.size] as? Int) < 128 * 1024)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    #expect(shelf.lines[.search].count == TypedLines.most)
    #expect(shelf.lines[.search].last == "\(word) 299")
  }

  @Test func `a file that is none of these, or no file, does no harm`() throws {
    let home = try Home()
    let shelf = LineShelf(path: home.folder + "/typed")
    try Data((0..<200_000).map { UInt8(truncatingIfNeeded: $0 * 31) })
      .write(to: URL(filePath: shelf.path))
    #expect(shelf.lines[.query].allSatisfy { $0.count <= Prompt.longest })
    let blocked = LineShelf(path: "/proc/nowhere/typed")
    blocked.add("x", .search)
    #expect(blocked.lines == TypedLines())
  }
}
