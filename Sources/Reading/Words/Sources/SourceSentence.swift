public import Articles
public import FoundationEssentials

/// What is said of sources, and of what may become one.
public enum SourceSentence: Equatable, Sendable {
  case title
  case count(Int)
  case empty
  case noneNamed(String)
  case chooseOne
  case group(SourceNode.Group)
  case hasFixedPlace
  case unreadableQuery

  // Its facts.
  case kind(Source.Kind)
  case fetched(Date, now: Date)
  case neverFetched
  case due(Date, now: Date)
  case publishes(perWeek: Double)
  case failed(SourceSummary.Failure)
  case hasFullText

  // What was done.
  case renamed(String)
  case moved(folder: String)
  case removed(String)
  case fullText(Bool)

  // The preview.
  case adding
  case looking(String)
  case found(Preview)
  case offers(Int)
  case noOffer
  case onlyThisPage
  case existing
  case moreArticles(Int)
  /// To what, and how many articles came with it.
  case subscribed(String, Int)
}
