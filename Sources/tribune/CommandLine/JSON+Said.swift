import Articles
import FoundationEssentials
import Polls
import Storage

extension JSON {
  /// What the reader said in a library: ratings, ballots, and the log of every poll.
  init(saidIn library: Library, at now: Date) throws {
    var ratings: [JSON] = []
    var last: ArticleKey?
    let page = 500
    while true {
      let rows = try library.rows(ArticleView(status: .rated), after: last, limit: page)
      let keys = try library.keys(of: rows.map(\.id))
      ratings += rows.map { JSON(rating: $0, key: keys[$0.id] ?? "") }
      guard rows.count == page else { break }
      last = rows.last?.key
    }
    let polls = try library.allPolls()
    self = .object([
      ("ratings", .array(ratings)),
      ("ballots", .array(polls.filter { $0.standing.own != nil }.map { JSON(ballot: $0) })),
      ("log", .array(try polls.flatMap { try Self.log(of: $0.standing, in: library, at: now) })),
    ])
  }

  private init(rating row: ArticleSummary, key: String) {
    self = .object([
      ("article", .string(key)), ("title", .string(row.title)), ("url", JSON(row.url)),
      ("stars", JSON(row.ownRating?.stars)),
    ])
  }

  private init(ballot stored: StoredPoll) {
    let poll = stored.standing.poll
    let choices = stored.standing.own?.choices ?? []
    let texts = choices.filter { 1...poll.options.count ~= $0 }.map { poll.options[$0 - 1].text }
    self = .object([
      ("poll", .string(stored.standing.key)), ("question", .string(poll.question)),
      ("article", JSON(stored.articleKey)), ("choices", .array(choices.map(JSON.integer))),
      ("texts", JSON(texts)),
    ])
  }

  private static func log(
    of standing: PollStanding,
    in library: Library,
    at now: Date
  ) throws -> [JSON] {
    let record: PollRecord
    do throws(LibraryError) {
      record = try library.record(of: standing.id, at: now)
    } catch {
      // All else that was said is still worth having.
      guard try library.verify(standing.id).isSound else {
        StandardError.print("\(standing.key): its log is damaged and left out; see poll verify")
        return []
      }
      throw error
    }
    return record.lines.map { line in
      .object([
        ("number", .integer(line.number)), ("poll", .string(standing.key)),
        ("reader", JSON(line.record?.reader?.text)), ("event", JSON(line.record?.event.name)),
        ("content", JSON(line.record?.event.content)), ("date", JSON(line.record?.date)),
        ("commitment", JSON(line.record?.commitment?.text)),
        ("digest", .string(line.digest.text)), ("head", .string(line.head.text)),
      ])
    }
  }
}
