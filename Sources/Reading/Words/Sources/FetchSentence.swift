public import FoundationEssentials

/// What is said of fetching.
public enum FetchSentence: Equatable, Sendable {
  /// Beside the hints, while it goes on.
  case progress(FetchProgress)
  /// At the end of the top line, while it goes on.
  case place(FetchProgress)
  case done(FetchOutcome, now: Date)
  case busy
  case notRunning
}
