import Articles
import FoundationEssentials
import Reading

/// What came of visits, in lines for people.
struct VisitWords {
  let words = Words(.english, offset: LocalTime.offset)
  var now: Date

  /// "Night trains: 3 new, 1 changed".
  func line(_ visit: Visit) -> String {
    "\(visit.title): \(fact(visit))"
  }

  func fact(_ visit: Visit) -> String {
    switch visit.result {
    case .read, .unchanged: facts(visit).joined(separator: ", ")
    case .failed(let failure): ([reason(failure)] + advice(failure, visit)).joined(separator: "; ")
    case .waits(let until):
      "its server asked to be left alone until \(instant(until)); it is visited again then"
    case .notReached: "not reached"
    }
  }

  /// What came of all: "12 new and 3 changed articles from 500 sources (2 failed, 40 not due)".
  func summary(_ outcome: RoundOutcome) -> String {
    if outcome.visits.isEmpty {
      return outcome.notDue == 0
        ? "there is no source to fetch; “tribune add” adds one"
        : "nothing is due; “tribune fetch --all” visits \(words.number(outcome.notDue)) all the same"
    }
    let done = outcome.done
    let new = words.number(outcome.added) + " new"
    let changed = outcome.updated > 0 ? " and \(words.number(outcome.updated)) changed" : ""
    let count = outcome.added + outcome.updated
    let sources = words.number(done) + (done == 1 ? " source" : " sources")
    var line = "\(new)\(changed) \(count == 1 ? "article" : "articles") from \(sources)"
    var rest: [String] = []
    if !outcome.failed.isEmpty { rest.append("\(words.number(outcome.failed.count)) failed") }
    if outcome.notDue > 0 { rest.append("\(words.number(outcome.notDue)) not due") }
    if !rest.isEmpty { line += " (\(rest.joined(separator: ", ")))" }
    guard outcome.wasStopped else { return line }
    return "stopped after \(words.number(done)) of \(words.number(outcome.visits.count)) sources; "
      + "\(new) \(outcome.added == 1 ? "article is" : "articles are") in the library"
  }

  func reason(_ failure: SourceFailure) -> String { words.string(Trouble(failure)) }

  /// "12 March 2026, 14:05".
  func instant(_ date: Date) -> String {
    let local = Instant.text(date + Double(LocalTime.offset(date))) ?? ""
    return "\(words.day(date)), \(local.dropFirst(11).prefix(5))"
  }
}

extension VisitWords {
  private func facts(_ visit: Visit) -> [String] {
    var facts: [String] = []
    if visit.added > 0 { facts.append("\(words.number(visit.added)) new") }
    if visit.updated > 0 { facts.append("\(words.number(visit.updated)) changed") }
    if facts.isEmpty { facts.append("nothing new") }
    if visit.fullTexts > 0 {
      facts.append("\(words.number(visit.fullTexts)) with their whole text")
    }
    if let moved = visit.movedTo { facts.append("moved to \(moved)") }
    return facts
  }

  private func advice(_ failure: SourceFailure, _ visit: Visit) -> [String] {
    let id = visit.source.rawValue
    return switch failure {
    case .gone: ["“tribune sources remove \(id)” removes it"]
    case .noFeed: ["“tribune add \(visit.address)” looks for the feeds of a page"]
    case .refused(status: 401), .refused(status: 403):
      ["“tribune sources set \(id) credentials=USER:PASSWORD” lets it in"]
    case .noSuchFile: ["its articles stay in the library"]
    default: []
    }
  }
}
