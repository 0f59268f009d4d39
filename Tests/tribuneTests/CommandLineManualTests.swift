import Foundation
import Reading
import Testing

@testable import tribune

@Suite(.enabled(if: BuiltProgram.path != nil, "tribune and tribune-worker are not built"))
struct CommandLineManualTests {
  private func mandoc(_ arguments: [String], _ page: String) throws -> (Int32, String) {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: try #require(Mandoc.path))
    process.arguments = arguments + [page]
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: bytes, as: UTF8.self))
  }

  @Test(.enabled(if: Mandoc.path != nil, "mandoc is not installed"))
  func `mandoc finds no error in the manual, and everything is named in it`() throws {
    let home = try Home()
    let page = try home.write(try home.run("manual").output, to: "tribune.1")
    let (status, complaints) = try mandoc(["-T", "lint", "-W", "error"], page)
    #expect(status == 0, "\(complaints)")
    let (_, text) = try mandoc(["-T", "utf8"], page)
    // A bold letter is printed over itself.
    let plain = text.replacing(#/.\x08/#, with: "")
    for command in Command.allCases { #expect(plain.contains(command.rawValue)) }
    for key in Command.table.flatMap(\.keys) { #expect(plain.contains(key.keys.name)) }
    for name in TribuneCommand.subcommandNames where name != "help" {
      #expect(plain.contains("\n     \(name)"), "\(name)")
    }
    for option in ["--withdraw", "--option", "--content-type", "--limit", "--language", "--json"] {
      #expect(plain.contains(option))
    }
    #expect(!plain.contains("@"), "a table was not drawn")
  }

  @Test(.enabled(if: Mandoc.path != nil, "mandoc is not installed"))
  func `mandoc finds nothing wrong with the page of the configuration`() throws {
    let home = try Home()
    let page = try home.write(try home.run("manual", "5").output, to: "tribune.5")
    let (status, complaints) = try mandoc(["-T", "lint", "-W", "warning"], page)
    #expect(status == 0, "\(complaints)")
    let (_, text) = try mandoc(["-T", "utf8"], page)
    let plain = text.replacing(#/.\x08/#, with: "")
    for setting in Setting.table {
      #expect(plain.contains("\n     \(setting.name)"), "\(setting.name)")
    }
    for command in Command.allCases { #expect(plain.contains(command.rawValue)) }
    #expect(!plain.contains("@"), "a table was not drawn")
  }

  @Test func `the sample is printed, and there is no section 2`() throws {
    let home = try Home()
    #expect(try home.run("manual", "--config").output == ConfigurationPage.sample)
    #expect(try home.run("manual", "2").status == 64)
  }
}
