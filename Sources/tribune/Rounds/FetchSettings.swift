import Articles

/// How fetching goes about it as a whole.
struct FetchSettings: Equatable, Sendable {
  /// What holds for a source for which nothing is set, nor for its folders.
  var defaults = SourceSettings()
  /// How many addresses are fetched at the same time, and how many of them from one host.
  var parallel = 16
  var perHost = 2
  /// What is started when a round has brought new articles.
  var hooks: [Hook] = []

  static let parallels = 1...64
  static let perHosts = 1...8
}
