import Articles
import Deciphering
import FoundationEssentials
import Polls

/// Reads a fenced `poll` block of a Markdown file.
struct PollBlock {
  /// A right poll, or what is wrong and on which line of the file.
  let result: Result<Poll, Wrong>

  struct Wrong: Error, Equatable {
    var notice: Notice
  }

  /// `fence` is the line of the file on which the block's first line of back-ticks stands.
  init(_ text: String, fence: Int) {
    result = Result { () throws(Wrong) in try PollBlock.poll(text, fence: fence) }
  }
}

extension PollBlock {
  private static let names: Set<String> = [
    "question", "options", "kind", "opens", "closes", "least", "most", "choices", "results",
    "secret", "method", "ties", "quorum",
  ]

  private static func poll(_ text: String, fence: Int) throws(Wrong) -> Poll {
    let yaml: YAMLText
    do {
      yaml = try YAMLText(text)
    } catch {
      throw wrong(.notReadable(error.what), fence + error.line)
    }
    if let stranger = yaml.fields.first(where: { !names.contains($0.name) }) {
      throw wrong(.unknownField(stranger.name), fence + stranger.line)
    }
    let question = yaml["question"]
    let options = yaml["options"]
    guard let words = question?.value.words else {
      throw wrong(.noQuestion, fence + (question?.line ?? 0))
    }
    let given = items(options?.value)
    var poll = Poll(question: words, options: given.map { Poll.Option($0.text) })
    poll.kind = try kind(yaml, fence: fence)
    poll.rules = try rules(yaml, fence: fence)
    poll.opens = try date(yaml["opens"], fence: fence)
    poll.closes = try date(yaml["closes"], fence: fence)
    if let problem = poll.problem {
      throw wrong(problem, of: poll, yaml, lines: given.map(\.line), fence: fence)
    }
    return poll
  }

  /// The options; one that is no text counts as empty.
  private static func items(_ value: YAMLValue?) -> [(text: String, line: Int)] {
    guard case .list(let values) = value else { return [] }
    return values.prefix(Poll.optionCounts.upperBound + 1).map { ($0.value.words ?? "", $0.line) }
  }

  private static func kind(_ yaml: YAMLText, fence: Int) throws(Wrong) -> Poll.Kind {
    let count = items(yaml["options"]?.value).count
    var least = 1
    var most = count
    var isMultiple = false
    for name in ["least", "most"] {
      guard let field = yaml[name] else { continue }
      guard let number = field.value.words.flatMap({ Int($0) }) else {
        throw wrong(.choicesOutOfRange, fence + field.line)
      }
      if name == "least" { least = number } else { most = number }
      isMultiple = true
    }
    if let field = yaml["choices"] {
      let parts = (field.value.words ?? "").split { "-–… ".contains($0) }.map { Int($0) }
      guard let first = parts.first ?? nil, let last = parts.last ?? nil, parts.count <= 2 else {
        throw wrong(.choicesOutOfRange, fence + field.line)
      }
      (least, most) = (first, last)
      isMultiple = !(first == 1 && last == 1)
    }
    guard let field = yaml["kind"] else {
      return isMultiple ? .multiple(least: least, most: most) : .single
    }
    switch field.value.words?.lowercased() {
    case "single":
      guard !isMultiple || (least, most) == (1, 1) else {
        throw wrong(.choicesOutOfRange, fence + (yaml["least", "most", "choices"] ?? field).line)
      }
      return .single
    case "multiple": return .multiple(least: least, most: most)
    case let name? where name == Poll.Kind.ranked.name || name == Poll.Kind.score.name:
      if let counts = yaml["least", "most", "choices"] {
        throw wrong(.choicesOutOfRange, fence + counts.line)
      }
      return name == Poll.Kind.ranked.name ? .ranked : .score
    case let other:
      let kinds = ["single", "multiple", Poll.Kind.ranked.name, Poll.Kind.score.name]
      throw wrong(
        .notAllowed(field: "kind", value: other ?? "", allowed: kinds),
        fence + field.line
      )
    }
  }

  private static func date(_ field: YAMLText.Field?, fence: Int) throws(Wrong) -> Date? {
    guard let field else { return nil }
    let value = field.value.words ?? ""
    guard let date = DateText.date(value) else {
      throw wrong(.notADate(field: field.name, value: value), fence + field.line)
    }
    return date
  }

  private static func wrong(
    _ problem: Poll.Problem,
    of poll: Poll,
    _ yaml: YAMLText,
    lines: [Int],
    fence: Int
  ) -> Wrong {
    func line(_ names: String...) -> Int {
      fence + (names.lazy.compactMap { yaml[$0]?.line }.first ?? 0)
    }
    func option(_ index: Int?) -> Int {
      guard let index, lines.indices.contains(index) else { return line("options") }
      return fence + lines[index]
    }
    switch problem {
    case .noQuestion: return wrong(.noQuestion, line("question"))
    case .questionTooLong:
      return wrong(.tooLong(field: "question", limit: Poll.longestQuestion), line("question"))
    case .tooFewOptions(let count): return wrong(.tooFewOptions(count), line("options"))
    case .tooManyOptions(let count): return wrong(.tooManyOptions(count), line("options"))
    case .emptyOption:
      return wrong(.emptyOption, option(poll.options.firstIndex { $0.text.isEmpty }))
    case .optionTooLong(let number):
      return wrong(.tooLong(field: "options", limit: Poll.longestOption), option(number - 1))
    case .optionTwice(let text):
      return wrong(.optionTwice(text), option(poll.options.lastIndex { $0.text == text }))
    case .choicesOutOfRange:
      return wrong(.choicesOutOfRange, line("most", "choices", "least", "kind"))
    case .closesBeforeItOpens: return wrong(.closesBeforeItOpens, line("closes"))
    case .quorumOutOfRange:
      return wrong(.notAllowed(field: "quorum", value: "", allowed: quorums), line("quorum"))
    }
  }

  static func wrong(_ fact: Notice.Fact, _ line: Int) -> Wrong {
    Wrong(notice: Notice(line: line, fact: fact))
  }
}
