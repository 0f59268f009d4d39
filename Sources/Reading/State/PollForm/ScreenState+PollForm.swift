import Articles
import Polls
import Screen

/// The keys and clicks of the form in which a poll is written.
extension ScreenState {
  mutating func take(_ key: Key, _ form: PollForm) -> [Effect] {
    var form = form
    if form.isLeaving {
      form.isLeaving = false
      if key == .enter { overlay = nil } else { show(form) }
      return []
    }
    if form.isSent {
      // Until the library has answered, what was typed stays as it is.
      form.isLeaving = key == .escape
      overlay = .pollForm(form)
      return []
    }
    switch key {
    case .escape, .control("c"), .control("g"): return leave(form)
    case .control("s"): return send(form)
    case .enter where form.focus == .done: return send(form)
    case .enter: form.goOn()
    case .tab, .down: form.move(by: 1)
    case .backTab, .up: form.move(by: -1)
    case .pageDown: form.move(by: 5)
    case .pageUp: form.move(by: -5)
    case .control("p"): form.moveOption(by: -1)
    case .control("n"): form.moveOption(by: 1)
    default: edit(&form, key)
    }
    show(form)
    return []
  }

  mutating func take(_ mouse: Mouse, _ form: PollForm) -> [Effect] {
    let position = mouse.position
    switch mouse.event {
    case .wheelDown: scroll(form, by: 3)
    case .wheelUp: scroll(form, by: -3)
    case .doubleClick: break
    case .press:
      if layout.bottom.contains(position) {
        guard case .key(let key)? = BottomLine.row(self).touch(at: position.x) else { return [] }
        return take(key, form)
      }
      let lines = PollFormText(form, self).lines
      let index = form.top + position.y - Layout.bodyTop
      guard position.y >= Layout.bodyTop, lines.indices.contains(index) else { return [] }
      return press(lines[index].row.touch(at: position.x - PollFormText.margin), form)
    }
    return []
  }

  mutating func paste(_ text: String, into form: PollForm) {
    if form.isSent || form.isLeaving { return }
    var form = form
    if case .option = form.focus {
      form.paste(text.split(whereSeparator: \.isNewline).map { SafeText($0).string })
    } else {
      form.paste([SafeText(text).string])
    }
    form.problem = nil
    show(form)
  }

  /// Shows the form with the field in sight at which one is.
  mutating func show(_ form: PollForm) {
    var form = form
    let lines = PollFormText(form, self).lines
    let height = PollFormText.height(on: size)
    let here = lines.indices.filter { lines[$0].field == form.focus }
    if let first = here.first, let last = here.last {
      form.top = min(max(form.top, last - height + 1), first)
    }
    if form.focus == .question { form.top = 0 }
    form.top = max(0, min(form.top, lines.count - height))
    overlay = .pollForm(form)
  }
}

extension ScreenState {
  /// A key that changes what stands in the field.
  private func edit(_ form: inout PollForm, _ key: Key) {
    if !form.draft.choices(of: form.focus).isEmpty {
      switch key {
      case .right, .character(" "): form.draft.pick(form.focus, by: 1)
      case .left: form.draft.pick(form.focus, by: -1)
      default: return
      }
      form.problem = nil
      return
    }
    if [.backspace, .control("h")].contains(key), form.removeEmptyOption() {
      form.problem = nil
      return
    }
    let before = form.draft.line(form.focus)?.text
    _ = form.draft.change(form.focus) { $0.take(key) }
    if form.draft.line(form.focus)?.text != before { form.problem = nil }
  }

  private mutating func press(_ touch: Touch?, _ form: PollForm) -> [Effect] {
    if form.isSent { return [] }
    var form = form
    form.isLeaving = false
    switch touch {
    case .field(.done):
      form.focus = .done
      return send(form)
    case .field(let field): form.focus = field
    case .fieldChoice(let field, let index):
      form.focus = field
      form.draft.pick(field, index)
      form.problem = nil
    default: break
    }
    show(form)
    return []
  }

  private mutating func scroll(_ form: PollForm, by rows: Int) {
    var form = form
    let last = PollFormText(form, self).lines.count - PollFormText.height(on: size)
    form.top = max(0, min(last, form.top + rows))
    overlay = .pollForm(form)
  }

  private mutating func leave(_ form: PollForm) -> [Effect] {
    var form = form
    form.isLeaving = form.isChanged
    overlay = form.isLeaving ? .pollForm(form) : nil
    return []
  }

  /// Asks the library for the poll, or shows what is wrong with it.
  private mutating func send(_ form: PollForm) -> [Effect] {
    var form = form
    do throws(PollFormProblem) {
      let poll = try form.draft.poll(now: now, offset: words.offset)
      if form.task != .make, !form.isChanged {
        overlay = nil
        say(.nothingChanged)
        return []
      }
      form.isSent = true
      form.problem = nil
      show(form)
      switch form.task {
      case .make: return [.createPoll(poll, form.draft.owner)]
      case .amend(let id, _): return [.amendPoll(id, to: poll)]
      case .revise(let id, _):
        return [.revisePoll(id, as: poll, seenIn: reader?.article.id)]
      }
    } catch {
      form.problem = error
      form.focus = error.field
      show(form)
      return []
    }
  }
}
