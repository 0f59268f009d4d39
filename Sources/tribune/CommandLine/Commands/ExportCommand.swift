import ArgumentParser
import Articles
import Reading
import Storage

struct ExportCommand: PrintingCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Hands out an article, the whole library, or what you said to it.",
    discussion: """
      With --json your ratings, your ballots and the log of every poll are handed out. A file that \
      is there already is left as it is.
      """
  )

  @Argument(help: "The article’s id.") var id: String?
  @Flag(help: "The whole library.") var all = false
  @Flag(exclusivity: .exclusive) var form: FormFlag?
  @Option(name: .shortAndLong, help: "Write into this file, or files into this folder.")
  var output: String?
  @OptionGroup var json: JSONOption

  func print(to printer: inout Output) throws {
    if json.isWanted {
      guard id == nil, form == nil else {
        throw ExitError(.usage, "export: --json stands for the whole library alone")
      }
      let said = try LibraryDoor.reading { try JSON(saidIn: $0) }
      guard let output else { return try printer.print(said) }
      var bytes: [UInt8] = []
      said.write(into: &bytes)
      return try NewFile.write(bytes + [UInt8(ascii: "\n")], to: output)
    }
    guard all != (id != nil) else {
      throw ExitError(.usage, "export: say either an article’s id, --all or --json")
    }
    try LibraryDoor.reading { library in
      if let id {
        let article = try library.article(named: id)
        try hand(article, of: library, to: &printer, isOneOfMany: false)
      } else {
        try handAll(of: library, to: &printer)
      }
    }
  }
}

extension ExportCommand {
  /// How many rows are in memory at a time.
  private static let page = 500

  private func handAll(of library: Library, to printer: inout Output) throws {
    if let output { try NewFile.makeFolder(output) }
    var last: ArticleKey?
    while true {
      let rows = try library.rows(.all, after: last, limit: Self.page)
      for row in rows { try hand(row.id, of: library, to: &printer, isOneOfMany: true) }
      guard rows.count == Self.page else { return }
      last = rows.last?.key
    }
  }

  private func hand(
    _ id: ArticleID,
    of library: Library,
    to printer: inout Output,
    isOneOfMany: Bool
  ) throws {
    let form = form ?? .plain
    let stored = try library.article(id)
    let text = form.rendering.text(of: stored.article)
    guard let output else {
      try printer.print(text: text)
      if isOneOfMany { try printer.print() }
      return
    }
    let isFolder = isOneOfMany || NewFile.isFolder(output)
    let name = "\(NewFile.name(for: stored.article.title))-\(stored.key).\(form.ending)"
    try NewFile.write(Array(text.utf8), to: isFolder ? "\(output)/\(name)" : output)
  }
}
