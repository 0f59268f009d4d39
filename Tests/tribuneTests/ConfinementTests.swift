import Exchange
import Testing

@testable import tribune

@Suite(.serialized, .enabled(if: BuiltWorker.program != nil, "tribune-worker is not built"))
struct ConfinementTests {
  private func reader() throws -> Worker { Worker(program: try #require(BuiltWorker.program)) }

  @Test func `the reader can neither touch files nor the network nor other processes`() throws {
    let confinement = try #require(try reader().probe())
    #expect(confinement.isWithoutNewPrivileges)
    #expect(confinement.isFiltered)
    #expect(confinement.addressSpace == 512 << 20)
    #expect(confinement.attempts.count == Confinement.Deed.allCases.count)
    #expect(confinement.permitted == [])
  }

  @Test func `the fetcher can connect, and nothing else`() throws {
    let confinement = try #require(try FetchWorker(reader: reader()).probe())
    #expect(confinement.isWithoutNewPrivileges)
    #expect(confinement.isFiltered)
    // Other files than those of the resolver are kept away by Landlock alone.
    let expected: [Confinement.Deed] =
      confinement.landlock > 0 ? [.connect] : [.readFile, .connect]
    #expect(confinement.permitted == expected)
  }

  @Test func `after the question both go on with their work`() throws {
    let reader = try reader()
    _ = try reader.probe()
    var count = 0
    try reader.read(DocumentFacts(name: "a.md"), bytes: Array("# A\n\nb\n".utf8)) { reply in
      if case .article = reply { count += 1 }
    }
    #expect(count == 1)
  }

  @Test func `what is in force is told in a line, and what is missing too`() {
    let whole = Confinement(
      isWithoutNewPrivileges: true,
      isFiltered: true,
      landlock: 7,
      addressSpace: 512 << 20,
      attempts: [.init(.readFile, isRefused: true), .init(.connect, isRefused: false)]
    )
    #expect(
      whole.fact(expected: [.readFile])
        == "no new privileges, system calls filtered, Landlock 7, 512 MiB of memory; "
        + "refused reading files"
    )
    #expect(whole.fact(expected: [.connect]).hasSuffix("; still possible connecting"))
    let bare = Confinement(
      isWithoutNewPrivileges: true,
      isFiltered: false,
      landlock: 0,
      addressSpace: 1 << 20,
      attempts: []
    )
    #expect(
      bare.fact(expected: [])
        == "no new privileges, system calls not filtered, no Landlock, 1 MiB of memory; "
        + "refused nothing"
    )
  }
}
