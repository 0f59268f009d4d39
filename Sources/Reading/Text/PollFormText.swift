import FoundationEssentials
import Polls
import Screen

/// The form of a poll as rows.
struct PollFormText {
  /// A row, the field that it belongs to, and the cursor's column where it stands in the row.
  struct Line {
    var field: PollField?
    var row: Row
    var cursor: Int?
  }

  /// Columns left free at each side.
  static let margin = 2
  /// The widest form, in columns.
  private static let widest = 92

  private let form: PollForm
  private let words: Words
  private let now: Date
  private let width: Int
  /// Columns of the names before what is filled in; 0 where they stand above it.
  private let names: Int

  init(_ form: PollForm, _ state: ScreenState) {
    self.form = form
    words = state.words
    now = state.now
    width = max(16, min(Self.widest, state.size.width - Self.margin * 2))
    let words = state.words
    let longest = form.draft.fields.map {
      Columns.width(of: words(.pollForm(.name($0))))
    }.max()
    names = width < 56 ? 0 : (longest ?? 0) + 3
  }

  /// Rows that can be seen at once.
  static func height(on size: Size) -> Int { max(1, size.height - 4) }

  var lines: [Line] {
    var lines: [Line] = []
    for field in form.draft.fields {
      // What belongs together stands together.
      if [.kind, .visibility, .opens, .owner, .done].contains(field) || field == .option(0) {
        lines.append(Line(row: .blank))
      }
      lines += self.lines(of: field)
    }
    return lines
  }
}

extension PollFormText {
  private var indent: Int { names > 0 ? 2 + names : 4 }

  private var room: Int { max(8, width - indent) }

  private func lines(of field: PollField) -> [Line] {
    if field == .done { return button }
    let isHere = form.focus == field
    let touch = Touch.field(field)
    let mark = Run(isHere ? "▸ " : "  ", .accent, touch: touch)
    let hasName = if case .option(let index) = field { index == 0 } else { true }
    let name = hasName ? words(.pollForm(.name(field))) : .empty
    let scope: Scope = isHere ? .accent : .muted
    let value = value(of: field)
    var lines: [Line] = []
    if names == 0, hasName {
      lines.append(Line(field: field, row: Row([Run("  " + name, scope, touch: touch)])))
    }
    for (number, line) in value.enumerated() {
      var start = [number == 0 ? mark : Run("  ", .text, touch: touch)]
      let shown = number == 0 && names > 0 ? name : .empty
      let gap = indent - 2 - Columns.width(of: shown)
      start += [Run(shown, scope, touch: touch), Run(.spaces(gap), .text, touch: touch)]
      let cursor = line.cursor.map { $0 + indent }
      lines.append(Line(field: field, row: Row(start + line.row.runs), cursor: cursor))
    }
    return lines + below(field)
  }

  /// What is wrong with the field, or how it is filled in while one is there.
  private func below(_ field: PollField) -> [Line] {
    var rows: [Row] = []
    if let problem = form.problem, problem.field == field {
      rows = Wrapping.rows(words(.pollForm(.problem(problem.fact))), .error, .bold, width: room)
    } else if form.focus == field, let advice = advice(field) {
      rows = Wrapping.rows(words(.pollForm(.advice(advice))), .muted, width: room)
    }
    return rows.map { Line(field: field, row: $0.indented(by: indent)) }
  }

  private func advice(_ field: PollField) -> PollFormSentence.Advice? {
    let draft = form.draft
    switch field {
    case .question: return .length(draft.line(field)?.text.count ?? 0, of: Poll.longestQuestion)
    case .option(let index):
      let isLast = index == draft.options.count - 1
      return .option(length: draft.line(field)?.text.count ?? 0, isLast: isLast)
    case .least, .most: return .count(draft.options.count)
    case .opens, .closes:
      let date = try? draft.time(field, now: now, offset: words.offset)
      return date.map { .time($0) } ?? .timeForms
    case .owner where draft.choice(.owner).isArticle: return .article(draft.articleTitle)
    case .lot: return .lotNumber
    case .quorum: return .quorum
    default: return draft.choice(field).map { .choice($0) }
    }
  }

  private var button: [Line] {
    let isHere = form.focus == .done
    let touch = Touch.field(.done)
    let sentence: PollFormSentence = form.isSent ? .sending : .button(form.task)
    let text = SafeText("[ ") + words(.pollForm(sentence)) + " ]"
    let row = Row([
      Run(isHere ? "▸ " : "  ", .accent, touch: touch),
      Run(text, isHere ? .accent : .text, isHere ? .bold : [], touch: touch),
    ])
    return [Line(field: .done, row: row)]
  }

  private func value(of field: PollField) -> [Line] {
    let choices = form.draft.choices(of: field)
    if !choices.isEmpty { return flow(choices, of: field) }
    guard let line = form.draft.line(field) else { return [] }
    guard case .option(let index) = field else { return typed(line, of: field, width: room) }
    let digits = 2
    let number = String(index + 1)
    let gap = String(repeating: " ", count: max(0, digits - number.count))
    let touch = Touch.field(field)
    return typed(line, of: field, width: room - digits - 2).enumerated().map { offset, line in
      let start = offset == 0 ? SafeText(gap + number + "  ") : .spaces(digits + 2)
      return Line(
        row: Row([Run(start, .muted, touch: touch)] + line.row.runs),
        cursor: line.cursor.map { $0 + digits + 2 }
      )
    }
  }

  /// The choices one after another, in as many rows as they need.
  private func flow(_ choices: [PollChoice], of field: PollField) -> [Line] {
    let chosen = form.draft.choice(field)
    var rows: [Row] = []
    for (index, choice) in choices.enumerated() {
      let isChosen = choice == chosen
      let touch = Touch.fieldChoice(field, index)
      let text = SafeText(isChosen ? "● " : "○ ") + words(.pollForm(.choice(choice)))
      let shown = Columns.truncated(text, to: room)
      let run = Run(shown, isChosen ? .text : .muted, isChosen ? .bold : [], touch: touch)
      if let last = rows.last, last.width + 3 + Columns.width(of: shown) <= room {
        rows[rows.count - 1].runs += [Run("   ", .text), run]
      } else {
        rows.append(Row([run]))
      }
    }
    return rows.map { Line(row: $0) }
  }

  /// What is typed in a field, whole, and the cursor in it.
  private func typed(_ line: EditedLine, of field: PollField, width: Int) -> [Line] {
    let isHere = form.focus == field
    let touch = Touch.field(field)
    guard !line.text.isEmpty else {
      // In brackets, so that nobody without colours takes it for what was typed.
      let empty = SafeText("(") + words(.pollForm(.empty(field))) + ")"
      let text = Columns.truncated(empty, to: width)
      return [Line(row: Row([Run(text, .muted, touch: touch)]), cursor: isHere ? 0 : nil)]
    }
    // One column is the cursor's behind the last character.
    return BrokenLine(line.text, width: max(2, width - 1)).rows(cursor: isHere ? line.cursor : nil)
      .map { text, cursor in Line(row: Row([Run(text, .text, touch: touch)]), cursor: cursor) }
  }
}

extension PollChoice? {
  fileprivate var isArticle: Bool {
    if case .owner(.article)? = self { true } else { false }
  }
}
