import Foundation
import Testing

/// Servers that misbehave, asked by the real programs.
@Suite(
  .serialized,
  .enabled(if: BuiltProgram.path != nil, "tribune and tribune-worker are not built"),
  .enabled(if: HostileServer.script != nil, "../shared/hostile is not there")
)
struct HostileServerTests {
  @Test func `each path of a hostile server ends within ten seconds, in little memory`() throws {
    let home = try Home()
    let server = try HostileServer(in: home)
    #expect(HostileServer.paths.count > 15)
    // Without optimization the programs are larger; what an honest answer takes is not held against
    // the others.
    let honest = try home.measure(["add", server.address("/ok")])
    let bar = max(64, honest.together + 24)
    for path in HostileServer.paths {
      let run = try home.measure(["add", server.address(path)])
      // The machine may be busy with other tests, so that starting takes its time.
      #expect(run.time < 10 + BuiltProgram.slowness, "\(path) took \(run.time) s")
      #expect(run.work < 1 + BuiltProgram.slowness, "\(path) took \(run.work) s of CPU time")
      #expect(
        run.together <= bar,
        "\(path) took \(run.together) MB, an honest one \(honest.together)"
      )
      let answer = run.answer
      if answer.status == 0 {
        #expect(
          ["/ok", "/tometa", "/302inject", "/smuggle"].contains(path),
          "\(path): \(answer.output)"
        )
        continue
      }
      #expect([65, 66, 69].contains(answer.status), "\(path): \(answer.status) \(answer.errors)")
      #expect(answer.errors.hasPrefix("tribune: http://127.0.0.1"), "\(path): \(answer.errors)")
      #expect(answer.errors.count(where: \.isNewline) == 1, "\(path): \(answer.errors)")
      #expect(!answer.errors.contains("root:"), "\(path)")
    }
    #expect(try home.run("doctor").status == 0)
  }
}
