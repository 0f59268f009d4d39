import Foundation
import Testing

@Suite(.enabled(if: BuiltProgram.path != nil, "tribune and tribune-worker are not built"))
struct CommandLineErrorTests {
  @Test(
    arguments: [
      (["nowhere.md"], 66, "nowhere.md: there is no such file"),
      (["parse", "nowhere.xml"], 66, "nowhere.xml: there is no such file"),
      (
        ["parse", "ftp://a.example/"], 65,
        "ftp://a.example/: only http and https addresses are fetched"
      ),
      (["parse", "."], 65, ".: this is a folder"),
      (["show", "zzzz"], 65, "zzzz: there is no such article in the library"),
      (["rate", "zzzz", "4"], 65, "zzzz: there is no such article in the library"),
      (["rate", "zzzz", "6"], 64, "6: a rating is 1 to 5 stars; 0 withdraws it"),
      (["rate", "zzzz"], 64, "rate: say either how many stars, 1 to 5, or --withdraw"),
      (["vote", "zzzz"], 64, "vote: say what you choose, or --abstain, or --withdraw"),
      (["sources", "remove", "zzzz"], 65, "zzzz: there is no such source in the library"),
      (["export"], 64, "export: say one of an article’s id, --query, --all and --json"),
      (["themes", "show", "zzzz"], 65, "zzzz: there is no such theme"),
      ([], 69, "this is no terminal; “tribune list” and “tribune show” print instead"),
    ] as [([String], Int32, String)]
  )
  func `an error is one line and a status`(
    arguments: [String],
    status: Int32,
    line: String
  ) throws {
    let answer = try Home().start(arguments).end()
    #expect(answer.status == status)
    #expect(answer.errors == "tribune: \(line)\n")
    #expect(answer.output.isEmpty)
  }

  @Test(
    arguments: [
      ["--nonsense"], ["list", "--limit", "many"], ["list", "--limit", "-1"], ["rate"],
      ["rate", "a", "b"], ["list", "--kept", "--unread"], ["one", "two"], ["add"],
      ["parse", "--format", "song", "x"],
    ]
  )
  func `what cannot be meant is a usage error`(arguments: [String]) throws {
    let answer = try Home().start(arguments).end()
    #expect(answer.status == 64)
    #expect(!answer.errors.isEmpty)
    #expect(answer.output.isEmpty)
  }

  @Test func `help, version and completions are printed on request`() throws {
    let home = try Home()
    #expect(try home.run("--version").output == "0.1.0\n")
    for arguments in [["--help"], ["help"], ["vote", "--help"], ["help", "poll", "create"]] {
      let answer = try home.start(arguments).end()
      #expect(answer.status == 0 && answer.errors.isEmpty)
      #expect(answer.output.contains("USAGE: tribune"))
    }
    for shell in ["bash", "zsh", "fish"] {
      let answer = try home.run("--generate-completion-script", shell)
      #expect(answer.status == 0)
      #expect(answer.output.contains("withdraw"))
    }
  }

  @Test func `a full disk and a reader who has left are told apart`() throws {
    let home = try Home()
    let program = try #require(BuiltProgram.path)
    let script = "\"\(program)\" manual > /dev/full; echo $?; \"\(program)\" manual | true"
    let process = Process()
    let (output, errors) = (Pipe(), Pipe())
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", script]
    process.environment = ["HOME": home.folder]
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    process.waitUntilExit()
    let said = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    let status = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    #expect(status == "74\n")
    #expect(said == "tribune: standard output: No space left on device\n")
  }

  @Test func `doctor finds what is wrong with the configuration`() throws {
    let home = try Home()
    let sound = try home.run("doctor")
    #expect(sound.status == 0 && sound.errors.isEmpty)
    #expect(sound.output.contains("tribune-worker answers"))
    _ = try home.write("language: en\nmeasure: 5\n", to: "config/tribune/config.yaml")
    _ = try home.write("palette: none\n", to: "config/tribune/themes/mine.yaml")
    let answer = try home.run("doctor")
    #expect(answer.status == 65)
    #expect(answer.errors == "tribune: doctor: 2 things are wrong\n")
    #expect(answer.output.contains("✗ config.yaml: line 2: measure is a number from 30 to 200"))
    #expect(answer.output.contains("✗ mine.yaml:"))
  }
}
