import Articles

extension SourceSentence {
  func english(_ words: Words) -> String {
    switch self {
    case .title: "Sources"
    case .count(let count): words.counted(count, "source", "sources")
    case .empty:
      "No sources yet. Press \(words.key(.add, "a")) to add a feed, a page, a file or a folder."
    case .noneNamed(let text): "No source is called “\(text)”."
    case .chooseOne: "Choose a source first: \(words.key(.sources, "F")) shows them."
    case .group(.smartViews): "Smart views"
    case .group(.sources): "Sources"
    case .group(.sections): "Sections"
    case .hasFixedPlace: "Sources, folders and smart views can be put in order, this cannot."
    case .unreadableQuery: "Its query cannot be understood."

    case .kind(.feed): "feed"
    case .kind(.page): "page"
    case .kind(.file): "file"
    case .kind(.folder): "folder"
    case .kind(.edition): "sample edition"
    case .fetched(let date, let now): "fetched \(words.ago(date, now: now))"
    case .neverFetched: "not fetched yet"
    case .due(let date, let now):
      date <= now ? "due now" : "next \(words.until(date, now: now))"
    case .publishes(let count): words.often(count)
    case .failed(let failure):
      (failure.count > 1 ? "failed \(words.number(failure.count)) times" : "failed")
        + ": \(failure.trouble.english)"
    case .hasFullText: "whole texts"

    case .renamed(let title): "Renamed to \(title)"
    case .moved(let folder):
      folder.isEmpty ? "Taken out of its folder." : "Moved to \(folder)"
    case .removed(let title): "Removed: \(title) · \(words.key(.undo, "u")) brings it back"
    case .fullText(true): "From the next fetch on, whole texts come from the articles’ pages."
    case .fullText(false): "Articles stay as the feed gives them."

    case .adding: "Add"
    case .looking(let address): "Looking at \(address)"
    case .found(let preview): preview.english(words)
    case .offers(let count): count == 1 ? "The page offers a feed:" : "The page offers feeds:"
    case .noOffer: "No feed was found there. The page itself would be added as an article."
    case .onlyThisPage: "only this page, as an article"
    case .existing: "It is among your sources already."
    case .moreArticles(let count): "and \(words.number(count)) more"
    case .subscribed(let title, let count):
      "Subscribed to \(title): \(words.counted(count, "new article", "new articles"))."
    }
  }
}

extension Preview {
  fileprivate func english(_ words: Words) -> String {
    let more = hasMore ? "+" : ""
    let count = kind == .page ? nil : words.string(.articles(articles)) + more
    let name = language.map(Words.name(ofLanguage:))
    return [words.string(.source(.kind(kind))), count, name].compactMap(\.self)
      .joined(separator: " · ")
  }
}
