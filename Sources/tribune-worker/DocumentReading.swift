import Articles
import Documents
import Exchange
import Feeds

/// One document on its way in: finds out what it is, and sends what is found in it.
struct DocumentReading {
  /// Pages and texts are read as a whole, and no larger; with both workers and the program around it
  /// an endless one stays below 64 MB.
  private static let largestWhole = 16 << 20
  /// The format is decided when so many bytes have come.
  private static let beginningLength = 4096
  private static let progressStep = 1 << 20

  private let facts: DocumentFacts
  private let output: Output
  private var budget: Budget
  private var state: State = .beginning([])
  private var done = 0
  private var told = 0

  init(_ facts: DocumentFacts, budget: Budget, output: Output) {
    self.facts = facts
    self.budget = budget
    self.output = output
  }

  mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) throws {
    done += bytes.count
    budget.read(done)
    try take(bytes)
    if done - told >= DocumentReading.progressStep {
      told = done
      output.send(.progress(done: done, of: facts.size))
      output.flush()
    }
  }

  mutating func finish() throws {
    if case .beginning(let bytes) = state { try begin(bytes) }
    switch state {
    case .beginning: break
    case .feed(let reader): try reader.finish()
    case .whole(let format, let bytes): try send(bytes, as: format)
    }
  }
}

extension DocumentReading {
  private enum State {
    case beginning([UInt8])
    case feed(FeedReader)
    case whole(DocumentFormat, [UInt8])
  }

  private mutating func take(_ bytes: UnsafeBufferPointer<UInt8>) throws {
    switch state {
    case .feed(let reader): try reader.read(bytes)
    case .beginning(var held):
      held.append(contentsOf: bytes)
      state = .beginning(held)
      if held.count >= DocumentReading.beginningLength { try begin(held) }
    case .whole(let format, var held):
      // Lets go of the stored copy, so that appending does not copy the document each time.
      state = .beginning([])
      held.append(contentsOf: bytes)
      state = .whole(format, held)
      guard held.count <= DocumentReading.largestWhole else { throw Failure.tooComplex }
    }
  }

  private mutating func begin(_ bytes: [UInt8]) throws {
    guard !bytes.isEmpty else { throw Failure.notReadable("nothing") }
    let format = facts.format ?? DocumentFormat(sniffing: bytes, facts)
    guard format == .feed else {
      state = .whole(format, bytes)
      return
    }
    let output = output
    let adapter = FeedAdapter()
    let reader = FeedReader(contentType: facts.contentType, url: facts.url) { part in
      output.send(adapter.reply(part))
    }
    state = .feed(reader)
    try reader.read(bytes)
  }

  private func send(_ bytes: [UInt8], as format: DocumentFormat) throws {
    let document =
      switch format {
      case .markdown: try MarkdownFile.read(bytes, name: facts.name, url: facts.url)
      case .text: try TextFile.read(bytes, name: facts.name, url: facts.url)
      case .page, .feed:
        try HTMLPage.read(bytes, url: facts.url, contentType: facts.contentType)
      }
    var article = document.article
    article.guid = article.guid ?? article.url ?? facts.url
    output.send(
      .feed(
        FeedFacts(
          format: format == .page ? "html" : format.rawValue,
          title: article.title.isEmpty ? nil : article.title,
          url: article.url ?? facts.url,
          language: article.language,
          feeds: document.feeds.map { FeedLink(url: $0.url, title: $0.title, type: $0.type) }
        )
      )
    )
    output.send(.article(article, polls: document.polls))
  }
}
