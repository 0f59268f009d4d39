import Articles
import FoundationEssentials
import Screen
import Storage

/// Starts the person's programs for what a round of fetching has brought.
struct Hooks {
  var hooks: [Hook]
  var library: Library
  var environment = ProcessInfo.processInfo.environment

  /// What has gone wrong with one of them.
  struct Failure: Equatable {
    var name: String
    var fact: String
  }

  /// Runs one after another, and waits for each; nothing happens where nothing is new.
  func run(after round: RoundOutcome) -> [Failure] {
    guard round.added > 0, !hooks.isEmpty else { return [] }
    let ids = round.visits.flatMap(\.new).prefix(Hook.mostArticles)
    let sources = round.visits.filter { $0.added > 0 }.map { SafeText($0.title).string }
    let lines = lines(of: ids)
    return hooks.compactMap { hook in
      let words = hook.words(count: round.added, sources: sources)
      let name = SafeText(Address.name(of: words[0])).string
      guard let program = Program(words: words, environment: environment) else {
        return Failure(name: name, fact: "there is no such program")
      }
      do throws(ProgramFailure) {
        try program.run(input: lines, within: Hook.seconds)
        return nil
      } catch {
        return Failure(name: name, fact: error.fact)
      }
    }
  }

  /// Each article as a line of JSON; one that is gone by now is passed over.
  private func lines(of ids: some Sequence<ArticleID>) -> [UInt8] {
    var bytes: [UInt8] = []
    for id in ids {
      guard let stored = try? library.article(id) else { continue }
      JSON(ArticleSummary(stored), key: stored.key).write(into: &bytes)
      bytes.append(UInt8(ascii: "\n"))
    }
    return bytes
  }
}

extension ArticleSummary {
  fileprivate init(_ stored: StoredArticle) {
    self.init(
      id: stored.id,
      title: stored.article.title,
      publication: stored.article.publication?.name ?? "",
      url: stored.article.url,
      published: stored.listed,
      language: stored.article.language,
      isUnread: !stored.isRead,
      isKept: stored.isKept,
      ownRating: stored.ownRating
    )
  }
}
