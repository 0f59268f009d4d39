import Articles
import Exchange
import FoundationEssentials
import Polls
import Storage

/// The sample edition: three short articles and a poll, for a library in which nothing is yet.
enum Edition {
  static let address = "tribune:edition"

  /// The texts, embedded in the program: name and bytes.
  private static var files: [(name: String, bytes: [UInt8])] {
    [
      ("first-minute.en.md", PackageResources.first_minute_en_md),
      ("first-minute.ru.md", PackageResources.first_minute_ru_md),
      ("third-floor.en.md", PackageResources.third_floor_en_md),
      ("third-floor.ru.md", PackageResources.third_floor_ru_md),
      ("an-hour.en.md", PackageResources.an_hour_en_md),
      ("an-hour.ru.md", PackageResources.an_hour_ru_md),
    ]
  }

  /// Puts the edition into a library, its main texts in the person's language.
  static func add(to library: Library, worker: Worker, language: String, now: Date) throws {
    let texts = Dictionary(uniqueKeysWithValues: files.map { ($0.name, $0.bytes) })
    let source = Source(kind: .edition, address: address, title: "Tribune")
    for family in DocumentFamily.families(of: files.map(\.name), preferring: language) {
      guard let main = try read(family.main.path, texts, worker) else { continue }
      let additions = try library.add([main], to: source, at: now)
      guard let id = (additions.added + additions.updated + additions.unchanged).first else {
        continue
      }
      for other in family.others {
        guard let text = try read(other.path, texts, worker) else { continue }
        try library.addTranslation(text.article, in: other.language, of: id)
      }
    }
  }

  /// Whether there was an edition to remove.
  static func remove(from library: Library) throws(LibraryError) -> Bool {
    guard let source = try library.sources().first(where: { $0.source.kind == .edition }) else {
      return false
    }
    try library.remove(source.id)
    return true
  }

  private static func read(
    _ name: String,
    _ texts: [String: [UInt8]],
    _ worker: Worker
  ) throws -> Document? {
    var document: Document?
    let facts = DocumentFacts(format: .markdown, name: name)
    try worker.read(facts, bytes: texts[name] ?? []) { reply in
      guard case .article(var article, let polls) = reply else { return }
      article.guid = name
      document = Document(article: article, polls: polls)
    }
    return document
  }
}
