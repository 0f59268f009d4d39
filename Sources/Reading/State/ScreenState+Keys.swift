import Screen

/// From keys to commands: sequences, and digits that count.
///
/// A key is answered at once unless it can begin a longer sequence or is a digit, which counts
/// before a motion and means itself before anything else. What waits is decided by the next key or
/// by a pause, whichever comes first; Esc drops it.
extension ScreenState {
  /// Whether a pause decides what the pending keys mean.
  public var isWaiting: Bool {
    guard let pending else { return false }
    return pending.keys.map { keymap.invocation(for: $0, in: pending.pane) != nil } ?? true
  }

  mutating func press(_ key: Key) -> [Effect] {
    guard let waiting = pending else { return begin(with: key) }
    // Something else has come to the screen in the meantime.
    if waiting.pane != focus { return settle() + begin(with: key) }
    if key == .escape {
      pending = nil
      return []
    }
    if waiting.keys == nil, waiting.digits != "0", let digit = countingDigit(key) {
      if waiting.digits.count < PendingKeys.mostDigits { pending?.digits.append(digit) }
      return []
    }
    if waiting.keys == nil { return advance(key) }
    let keys = KeySequence((waiting.keys?.keys ?? []) + [key])
    if let keys, keymap.goesOn(after: keys, in: focus) {
      pending?.keys = keys
      return []
    }
    guard let keys, let invocation = keymap.invocation(for: keys, in: focus) else {
      return settle(before: key)
    }
    pending = nil
    return act(invocation, after: waiting)
  }

  /// A pause: what has been typed is all.
  mutating func paused() -> [Effect] {
    isWaiting ? settle() : []
  }

  /// Does what the pending keys mean so far; keys that mean nothing yet are dropped.
  mutating func settle() -> [Effect] {
    guard let waiting = pending else { return [] }
    pending = nil
    guard let keys = waiting.keys else { return digitsAlone(waiting) }
    guard let invocation = keymap.invocation(for: keys, in: waiting.pane) else {
      return waiting.digits.isEmpty ? [] : digitsAlone(waiting)
    }
    return waiting.pane == focus ? act(invocation, after: waiting) : []
  }
}

extension ScreenState {
  private mutating func begin(with key: Key) -> [Effect] {
    if let digit = countingDigit(key) {
      pending = PendingKeys(in: focus, target: target?.id)
      pending?.digits = String(digit)
      return []
    }
    return advance(key)
  }

  /// A key that is the first after what may be digits.
  private mutating func advance(_ key: Key) -> [Effect] {
    let keys = KeySequence(key)
    if keymap.goesOn(after: keys, in: focus) {
      if pending == nil { pending = PendingKeys(in: focus, target: target?.id) }
      pending?.keys = keys
      return []
    }
    let waiting = pending
    pending = nil
    guard let invocation = keymap.invocation(for: keys, in: focus) else {
      return waiting.map { digitsAlone($0) } ?? []
    }
    return act(invocation, after: waiting)
  }

  /// A key with which the pending ones do not go on: as many of them as mean something together
  /// are taken so, and the others anew.
  private mutating func settle(before key: Key) -> [Effect] {
    guard let waiting = pending, let keys = waiting.keys?.keys else { return [] }
    pending = nil
    for length in (1...keys.count).reversed() {
      guard let beginning = KeySequence(keys.prefix(length)),
        let invocation = keymap.invocation(for: beginning, in: waiting.pane)
      else { continue }
      var effects = act(invocation, after: waiting)
      for later in keys.dropFirst(length) + [key] { effects += take(later) }
      return effects
    }
    let effects = waiting.digits.isEmpty ? [] : digitsAlone(waiting)
    fail(.noSuchKeys((KeySequence(keys + [key])?.name ?? waiting.name + key.name)))
    return effects
  }

  private mutating func act(_ invocation: Invocation, after waiting: PendingKeys?) -> [Effect] {
    guard let waiting, !waiting.digits.isEmpty else { return act(invocation) }
    guard invocation.command.takesCount, let count = waiting.count else {
      return digitsAlone(waiting) + act(invocation)
    }
    var counted = invocation
    counted.count = count
    return act(counted)
  }

  /// On a screen that is too small one can only leave.
  private mutating func act(_ invocation: Invocation) -> [Effect] {
    isTooSmall && ![.quit, .suspend].contains(invocation.command) ? [] : invoke(invocation)
  }

  /// Digits that nothing has followed: one of them means what it is bound to.
  private mutating func digitsAlone(_ waiting: PendingKeys) -> [Effect] {
    guard waiting.digits.count == 1, let digit = waiting.digits.first,
      let invocation = keymap.invocation(for: KeySequence(.character(digit)), in: waiting.pane)
    else {
      say(.countAlone(waiting.digits))
      return []
    }
    // What was typed at one article must not be said of another that has come in its place.
    guard waiting.pane == focus, waiting.target == target?.id else { return [] }
    return act(invocation)
  }

  /// The digit that a key is, where digits count: in the poll pane they mark options at once.
  private func countingDigit(_ key: Key) -> Character? {
    guard setting.counts, !isTooSmall, case .character(let digit) = key,
      "0"..."9" ~= digit, digit.utf8.count == 1
    else { return nil }
    let meaning = keymap.invocation(for: KeySequence(key), in: focus)?.command
    return meaning == .mark || digit == "0" && meaning == nil && pending == nil || focus == .poll
      ? nil : digit
  }
}
