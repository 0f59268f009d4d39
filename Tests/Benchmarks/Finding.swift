import Articles
import Storage

/// How long it takes to find words, whole and while they are typed.
///
/// `Benchmarks finding LIBRARY WORDS…` measures on any library with any words.
enum Finding {
  static let argument = "finding"

  static func measure(in home: Home) throws {
    try measure(home.library, queries: ["night train", "\"timetable of\"", "ferr*"])
  }

  static func measure(_ path: String, queries: [String]) throws {
    let library = try Library.open(path)
    let count = try library.counts(.all).total
    try library.close()
    for query in queries {
      let view = ArticleView(query: try QueryParser.parse(query), order: ArticleOrder(.relevance))
      var total = 0
      let all = try Durations.of(9) {
        let library = try Library.open(path)
        _ = try library.rows(view, after: nil, limit: 50)
        total = try library.total(view)
        try library.close()
      }
      Figure(
        name: "\(query) in \(total) of \(count), the first 50",
        value: all.twoPoints,
        bar: count > 50_000 ? "1/10 of LIKE" : nil
      ).say()
    }
    try measureTyping(path, queries)
  }

  /// Each letter is a new question.
  private static func measureTyping(_ path: String, _ queries: [String]) throws {
    let library = try Library.open(path)
    var durations: [Duration] = []
    var slowest = ""
    for query in queries {
      for length in 1...query.count {
        let typed = query.prefix(length) + "*"
        guard let query = try? QueryParser.parse(String(typed)) else { continue }
        let view = ArticleView(query: query, order: ArticleOrder(.relevance))
        let duration = try ContinuousClock().measure { _ = try library.glimpse(view, limit: 50) }
        if duration >= durations.max() ?? .zero { slowest = String(typed) }
        durations.append(duration)
      }
    }
    try library.close()
    let all = Durations(durations)
    Figure(
      name: "a letter typed, slowest \(slowest)",
      value: "\(all.twoPoints)  max \(all.share(1).written)",
      bar: "16 ms"
    ).say()
  }
}
