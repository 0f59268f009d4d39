import ArgumentParser
import Articles
import Exchange
import FoundationEssentials
import Reading
import Screen
import Storage

struct ImportOPML: PrintingCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract:
      "Makes sources of the feeds in a file of OPML, in their folders and under their names.",
    discussion: """
      Sources that are there already stay as they are. “tribune fetch” then brings the articles. What \
      was imported was not typed: it is not looked for in private networks.
      """
  )

  /// So many are stored at a time.
  private static let batch = 200

  @Argument(help: "The file, or “-” for standard input.") var file: String
  @Option(help: "Put all of it into this folder of sources.") var folder: String?
  @OptionGroup var json: JSONOption

  func print(to output: inout Output) throws {
    let above = try folder.map(FolderOption.name) ?? ""
    let wanted = try outlines().map { outline in
      let (address, credentials) = Credentials.split(outline.url)
      return SourceOffer(
        source: Source(kind: .feed, address: address, title: outline.title),
        folder: SourceFolder.name(typed: "\(above)/\(outline.folder)") ?? above,
        settings: SourceSettings(credentials: credentials)
      )
    }
    var (added, known) = (0, 0)
    try LibraryDoor.writing { library in
      for start in stride(from: 0, to: wanted.count, by: Self.batch) {
        let part = Array(wanted[start..<min(start + Self.batch, wanted.count)])
        let answers = try library.subscribe(to: part, at: Date())
        added += answers.count { $0.isNew }
        known += answers.count { !$0.isNew }
      }
    }
    let name = file == "-" ? "standard input" : file
    if json.isWanted {
      return try output.print(
        .object([
          ("name", .string(name)), ("added", .integer(added)), ("known", .integer(known)),
        ])
      )
    }
    let words = Words(.english)
    var line = "\(name): \(words.number(added)) \(added == 1 ? "source" : "sources") added"
    if known > 0 { line += ", \(words.number(known)) were there already" }
    if added > 0 { line += "; “tribune fetch” brings the articles" }
    try output.print(SafeText(line))
  }

  private func outlines() throws -> [SourceOutline] {
    var outlines: [SourceOutline] = []
    var isOPML = false
    let document = ForeignDocument(name: file, facts: DocumentFacts(format: .feed))
    try document.read { reply in
      switch reply {
      case .feed(let facts): isOPML = facts.isOutline
      case .outline(let outline): outlines.append(outline)
      default: break
      }
    }
    guard isOPML else { throw IntakeFailure(document.shownName, .notReadable, .noOutline) }
    return outlines
  }
}
