import Articles
import Screen

/// Looking at something before it is added.
extension ScreenState {
  mutating func preview(_ address: String, behind: PreviewState? = nil) -> [Effect] {
    overlay = .preview(PreviewState(address: address, behind: behind.map { [$0] } ?? []))
    return [.preview(address, page: behind?.address)]
  }

  mutating func previewed(_ address: String, _ found: Preview) {
    // Who has left, or looks at something else by now, is not called back.
    guard case .preview(var preview) = overlay, preview.address == address, preview.found == nil
    else { return }
    preview.found = found
    overlay = .preview(preview)
  }

  mutating func previewFailed(_ address: String, _ sentence: Sentence) {
    guard case .preview(let preview) = overlay, preview.address == address, preview.found == nil
    else { return }
    leave(preview)
    fail(sentence)
  }

  mutating func take(_ key: Key, _ preview: PreviewState) -> [Effect] {
    switch key {
    case .escape, .character("q"), .control("c"), .control("g"): return leaveAll(preview)
    case .left, .character("h"), .backspace: return leave(preview)
    case .enter, .right, .character("l"): return choose(preview.selected, of: preview)
    case .down, .character("j"), .tab: step(preview, by: 1)
    case .up, .character("k"), .backTab: step(preview, by: -1)
    case .pageDown, .character(" "): step(preview, by: PreviewText.height(on: size) - 1)
    case .pageUp, .character("b"): step(preview, by: 1 - PreviewText.height(on: size))
    case .home, .character("g"): step(preview, by: -10_000)
    case .end, .character("G"): step(preview, by: 10_000)
    case .character(let character):
      guard let number = character.wholeNumberValue, preview.choices.count > 1 else { return [] }
      return choose(number - 1, of: preview)
    default: break
    }
    return []
  }

  mutating func take(_ mouse: Mouse, _ preview: PreviewState) -> [Effect] {
    let position = mouse.position
    switch mouse.event {
    case .wheelDown: step(preview, by: 3)
    case .wheelUp: step(preview, by: -3)
    case .doubleClick: break
    case .press:
      if layout.bottom.contains(position) {
        guard case .key(let key)? = BottomLine.row(self).touch(at: position.x) else { return [] }
        return take(key, preview)
      }
      let rows = PreviewText.rows(preview, self)
      let index = preview.top + position.y - Layout.bodyTop
      guard position.y >= Layout.bodyTop, rows.indices.contains(index),
        case .choice(let number)? = rows[index].touch(at: position.x - PreviewText.margin)
      else { return [] }
      return choose(number, of: preview)
    }
    return []
  }
}

extension ScreenState {
  /// Moves among the choices, or scrolls where there is only one.
  mutating func step(_ preview: PreviewState, by offset: Int) {
    var preview = preview
    let height = PreviewText.height(on: size)
    if preview.choices.count > 1 {
      preview.selected = max(0, min(preview.choices.count - 1, preview.selected + offset))
      let row = PreviewText.row(ofChoice: preview.selected, preview, self) ?? 0
      preview.top = max(row - height + 1, min(preview.top, preview.selected == 0 ? 0 : row))
    } else {
      let last = PreviewText.rows(preview, self).count - height
      preview.top = max(0, min(last, preview.top + offset))
    }
    overlay = .preview(preview)
  }

  private mutating func choose(_ index: Int, of preview: PreviewState) -> [Effect] {
    guard let found = preview.found, preview.choices.indices.contains(index) else { return [] }
    if case .offer(let offer) = preview.choices[index] {
      return self.preview(offer.address, behind: preview)
    }
    overlay = nil
    if let existing = found.existing {
      return [.leavePreview, .loadSources] + show(ArticleView(.source(existing)))
    }
    return [.subscribe(preview.address)]
  }

  /// Goes back to the page that offered what is looked at, or leaves.
  @discardableResult
  private mutating func leave(_ preview: PreviewState) -> [Effect] {
    guard let page = preview.behind.last else { return leaveAll(preview) }
    overlay = .preview(page)
    return preview.found == nil ? [.leavePreview] : []
  }

  private mutating func leaveAll(_ preview: PreviewState) -> [Effect] {
    overlay = nil
    return [.leavePreview]
  }
}
