import ArgumentParser
import FoundationEssentials
import Screen

struct DoctorCommand: PrintingCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Looks over library, configuration, themes, worker and terminal.",
    discussion: """
      The exit status is 65 where something is wrong. What a reader kept, rated, tagged, voted on or \
      read half-way is never removed.
      """
  )

  @Flag(help: "Remove the articles that keep_days and keep_articles no longer keep.")
  var tidy = false
  @Flag(help: "Make the library’s file smaller; nobody else may have it open.")
  var vacuum = false
  @OptionGroup var json: JSONOption

  func print(to output: inout Output) throws {
    var done: [Finding] = []
    if tidy { done += try ExitError.from { try Care().tidy(now: Date()) } }
    if vacuum { done += try Care().vacuum() }
    let findings = Examination().findings + done
    let wrong = findings.count { $0.isWrong }
    if json.isWanted {
      let rows = findings.map { finding in
        JSON.object([
          ("of", .string(finding.of)), ("fact", .string(finding.fact)),
          ("wrong", .boolean(finding.isWrong)),
        ])
      }
      try output.print(.object([("findings", .array(rows)), ("wrong", .integer(wrong))]))
    } else {
      for finding in findings {
        let mark = finding.isWrong ? "✗" : " "
        let line = SafeText("\(mark) \(finding.of): \(finding.fact)")
        try output.print(line, finding.isWrong ? .bold : .plain)
      }
    }
    guard wrong > 0 else { return }
    let things = wrong == 1 ? "one thing is" : "\(wrong) things are"
    throw ExitError(.data, "doctor: \(things) wrong")
  }
}
