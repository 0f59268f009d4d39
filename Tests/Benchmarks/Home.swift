import Articles
import Foundation
import Storage

/// A person's folders, with a library of many articles; it goes when nobody needs it any more.
final class Home {
  static let now = Date(timeIntervalSince1970: 1_773_482_400)

  private let folder: String
  private let articles: Int

  /// Fills a library in a folder for temporary things.
  init(articles: Int) throws {
    self.articles = articles
    folder = NSTemporaryDirectory() + "/tribune-benchmark-" + UUID().uuidString
    let library = try Library.open(library)
    let source = Source(kind: .folder, address: folder, title: "Benchmark")
    let documents = (1...articles).map {
      Document(article: SampleText.article($0, bytes: 6000))
    }
    let duration = try ContinuousClock().measure {
      _ = try library.add(documents, to: source, at: Self.now)
    }
    try library.close()
    Figure(name: "\(articles) articles taken in", value: duration.written).say()
  }

  deinit {
    try? FileManager.default.removeItem(atPath: folder)
  }

  var library: String { folder + "/data/tribune/library.sqlite" }

  /// The title of the article that stands first in the list.
  var newest: String { "Timetable-\(articles)" }

  /// Writes files into a folder and returns its path.
  func write(_ files: [String: String], to name: String) throws -> String {
    let path = folder + "/" + name
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    for (name, text) in files {
      try Data(text.utf8).write(to: URL(fileURLWithPath: path + "/" + name))
    }
    return path
  }

  /// Starts the built program on this library, on a terminal of 120 by 40.
  func start() throws -> PseudoTerminal {
    try PseudoTerminal([try program], columns: 120, rows: 40, settings: settings)
  }

  /// Starts a subcommand, whose output nobody reads.
  func run(_ arguments: String...) throws -> Process {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: try program)
    process.arguments = arguments
    process.environment = settings
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    return process
  }

  private var program: String {
    get throws {
      let own = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
      return (own as NSString).deletingLastPathComponent + "/tribune"
    }
  }

  private var settings: [String: String] {
    [
      "HOME": folder, "XDG_DATA_HOME": folder + "/data", "XDG_CONFIG_HOME": folder + "/config",
      "XDG_STATE_HOME": folder + "/state", "LANG": "C.UTF-8", "TZ": "UTC",
    ]
  }
}
