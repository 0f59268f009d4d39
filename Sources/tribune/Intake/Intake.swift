import Articles
import Exchange
import FoundationEssentials
import Polls
import Reading
import Storage

/// Brings files, folders and addresses into a library, by way of the worker.
struct Intake {
  /// How far a long piece of work has come.
  struct Progress: Equatable, Sendable {
    /// What is being read.
    var name: String
    /// 0 to 1, where the size is known.
    var fraction: Double?
    var articles: Int
  }

  /// Documents are stored so many at a time, so that others can write in between.
  static let batch = 2000
  /// And so many bytes of a document, as far as is known.
  static let batchLength = 4 << 20

  var library: Library
  var worker: Worker
  /// Asked for the person to see; called often.
  var report: (Progress) -> Void = { _ in }

  /// Reads what an address names and stores it.
  ///
  /// In a folder, a document that cannot be read does not keep the others out; it is named in the
  /// outcome.
  ///
  /// - Throws: `IntakeFailure` where nothing at all could be read, `LibraryError` where it could
  ///   not be stored.
  func add(_ text: String, now: Date) throws -> IntakeOutcome {
    switch try Address(text) {
    case .standardInput: return try add(descriptor: 0, named: text, path: nil, now: now)
    case .web(let url): return try add(url: url, now: now)
    case .folder(let path): return try add(folder: path, now: now)
    case .file(let path):
      return try OpenFile.reading(path, named: text) { file in
        try add(descriptor: file.descriptor, named: text, path: path, size: file.size, now: now)
      }
    }
  }
}

extension Intake {
  private func add(url: String, now: Date) throws -> IntakeOutcome {
    var shelf = Shelf(self, name: url, now: now) { facts, article in
      let kind: Source.Kind = facts?.isFeed == true ? .feed : .page
      let title = kind == .feed ? Self.title(facts, article) : article.publication?.name
      let address = Credentials.split(url).address
      return Source(kind: kind, address: address, title: title ?? Browser.host(of: url))
    }
    try asking(url) {
      let order = FetchOrder(url: url, mayReachPrivate: true)
      try FetchWorker(reader: worker).read(order, DocumentFacts()) { try shelf.take($0) }
    }
    return try shelf.finish()
  }

  private func add(
    descriptor: Int32,
    named name: String,
    path: String?,
    size: Int? = nil,
    now: Date
  ) throws -> IntakeOutcome {
    let fileName = path.map(Address.name(of:))
    var shelf = Shelf(self, name: name, now: now) { facts, article in
      let title = facts?.isFeed == true ? Self.title(facts, article) : fileName
      return Source(
        kind: .file,
        address: path ?? "standard input",
        title: title ?? fileName ?? "standard input"
      )
    }
    shelf.path = path
    let facts = DocumentFacts(name: fileName, size: size)
    try asking(name) { try worker.read(facts, from: descriptor) { try shelf.take($0) } }
    return try shelf.finish()
  }

  private func add(folder: String, now: Date) throws -> IntakeOutcome {
    let source = Source(kind: .folder, address: folder, title: Address.name(of: folder))
    var outcome = IntakeOutcome()
    let families = FolderListing.families(in: folder)
    for (index, family) in families.enumerated() {
      var part = self
      let before = outcome.total
      part.report = { progress in
        var whole = progress
        whole.articles += before
        whole.fraction = Double(index) / Double(families.count)
        report(whole)
      }
      do {
        outcome.add(try part.add(family, to: source, now: now))
      } catch let failure as IntakeFailure where failure.kind != .internalTrouble {
        outcome.failures.append(failure)
      }
    }
    if outcome.total == 0, let first = outcome.failures.first { throw first }
    if outcome.total == 0 {
      throw IntakeFailure(folder, .notReadable, .noDocumentInFolder)
    }
    return outcome
  }

  /// One document and its texts in other languages.
  func add(
    _ family: DocumentFamily,
    to source: Source,
    now: Date
  ) throws -> IntakeOutcome {
    var shelf = Shelf(self, name: family.main.path, now: now) { _, _ in source }
    shelf.path = family.main.path
    try read(family.main.path) { try shelf.take($0) }
    let outcome = try shelf.finish()
    guard let id = outcome.articles.first, outcome.articles.count == 1 else { return outcome }
    for other in family.others {
      var text: Article?
      try read(other.path) { reply in
        if case .article(let article, _) = reply, text == nil { text = article }
      }
      if let text { try library.addTranslation(text, in: other.language, of: id) }
    }
    return outcome
  }

  /// The first article at an address, which is not stored.
  func text(at address: String) throws -> Article? {
    var text: Article?
    let take: (Reply) -> Void = { reply in
      if case .article(let article, _) = reply, text == nil { text = article }
    }
    switch try Address(address) {
    case .web(let url):
      // It is the document's word, not the person's.
      let order = FetchOrder(url: url)
      try asking(url) { try FetchWorker(reader: worker).read(order, DocumentFacts(), take: take) }
    case .file(let path): try read(path, take: take)
    case .folder, .standardInput: break
    }
    return text
  }

  private func read(_ path: String, take: (Reply) throws -> Void) throws {
    try OpenFile.reading(path, named: path) { file in
      let facts = DocumentFacts(name: Address.name(of: path), size: file.size)
      try asking(path) { try worker.read(facts, from: file.descriptor, take: take) }
    }
  }

  /// Turns what the worker throws into a line that names the document.
  func asking(_ name: String, _ work: () throws -> Void) throws {
    do {
      try work()
    } catch let failure as Failure {
      throw IntakeFailure(name, failure)
    } catch let error as WorkerError {
      throw IntakeFailure(name, error)
    }
  }

  private static func title(_ facts: FeedFacts?, _ article: Article?) -> String? {
    [facts?.title, article?.publication?.name, article?.title].compactMap(\.self)
      .first { !$0.isEmpty }
  }
}
