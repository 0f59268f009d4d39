import ArgumentParser
import Articles
import Reading
import Screen
import Storage

struct MarkCommand: PrintingCommand {
  static let configuration = CommandConfiguration(
    commandName: "mark",
    abstract: "Marks all articles that a query finds, and says how many these are.",
    discussion: """
      “tag:x” gives the tag x, “tag:-x” takes it away; a tag that came with the feed stays.
      """
  )

  @Argument(help: "read, unread, kept, not-kept, tag:NAME or tag:-NAME.") var mark: Mark
  @OptionGroup var query: QueryArguments
  @Flag(help: "All articles, where there is no query.") var all = false
  @OptionGroup var json: JSONOption

  func print(to output: inout Output) throws {
    let query = try query.parsed()
    guard all == (query == .everything) else {
      let fact = all ? "say either a query or --all" : "say a query, or --all for every article"
      throw ExitError(.usage, "mark: \(fact)")
    }
    let count = try LibraryDoor.writing { library in
      let articles = try library.articles(in: ArticleView(query: query), asOf: .current)
      try mark.set(on: articles, in: library)
      return articles.count
    }
    if json.isWanted { return try output.print(.object([("marked", .integer(count))])) }
    try output.print(SafeText(Words(.english).string(.articles(count))))
  }
}

extension MarkCommand {
  /// What is left on articles, or taken from them.
  enum Mark: Equatable, ExpressibleByArgument {
    case read
    case unread
    case kept
    case notKept
    case tag(String)
    case notTag(String)

    init?(argument: String) {
      switch argument {
      case "read": self = .read
      case "unread": self = .unread
      case "kept": self = .kept
      case "not-kept": self = .notKept
      default:
        guard argument.hasPrefix("tag:") else { return nil }
        let name = argument.dropFirst("tag:".count)
        let isTaken = name.hasPrefix("-")
        let bare = String(isTaken || name.hasPrefix("+") ? name.dropFirst() : name)
        guard bare.contains(where: { !$0.isWhitespace }) else { return nil }
        self = isTaken ? .notTag(bare) : .tag(bare)
      }
    }

    static let allValueStrings = ["read", "unread", "kept", "not-kept", "tag:"]

    func set(on articles: [ArticleID], in library: Library) throws(LibraryError) {
      switch self {
      case .read: try library.setRead(articles, true)
      case .unread: try library.setRead(articles, false)
      case .kept: try library.setKept(articles, true)
      case .notKept: try library.setKept(articles, false)
      case .tag(let name): try library.setTags(articles, adding: [name])
      case .notTag(let name): try library.setTags(articles, removing: [name])
      }
    }
  }
}
