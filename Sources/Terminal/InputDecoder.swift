import Screen

/// Makes keys, mouse events and pasted text of the bytes that a terminal sends.
///
/// ncurses could read keys too, but it hands the rest of a sequence that it does not know on as
/// typed letters, and here the digit of an unknown "ESC [ 1 ; 5 I" would rate an article. This one
/// swallows such a sequence whole.
struct InputDecoder {
  /// How many bytes of one paste are kept.
  static let mostPasted = 1 << 20

  /// What one look at the waiting bytes found.
  enum Step: Equatable {
    case input(Input, length: Int)
    case nothing(length: Int)
    /// The beginning of a sequence that is too long for a key.
    case passesOver(length: Int)
    case pasteBegins(length: Int)
    case mouse(button: Int, position: Position, length: Int)
    case incomplete
  }

  /// The keys of the terminal's own description, by what they send.
  let described: [[UInt8]: Key]
  private var waiting: [UInt8] = []
  private var paste: Paste?
  private var isPassingOver = false
  private var clicks = Clicks()

  init(described: [[UInt8]: Key] = [:]) {
    self.described = described
  }

  /// Whether a sequence has begun whose end has not come yet.
  var isWaiting: Bool { !waiting.isEmpty || paste != nil || isPassingOver }
  var isPasting: Bool { paste != nil }

  /// Takes bytes as they come; the time is any clock's, in milliseconds, and tells double clicks.
  mutating func take(_ bytes: some Sequence<UInt8>, at time: Int) -> [Input] {
    waiting += bytes
    return decode(isLast: false, at: time)
  }

  /// Says that nothing more comes: a lone ESC was the key, and a paste is what there is of it.
  mutating func giveUpWaiting(at time: Int) -> [Input] {
    var inputs = decode(isLast: true, at: time)
    if let paste {
      self.paste = nil
      inputs.append(.paste(paste.text))
    }
    waiting = []
    isPassingOver = false
    return inputs
  }

  private mutating func decode(isLast: Bool, at time: Int) -> [Input] {
    var inputs: [Input] = []
    var rest = waiting[...]
    while !rest.isEmpty {
      if paste != nil {
        if let text = paste?.take(&rest) {
          inputs.append(.paste(text))
          paste = nil
        }
        continue
      }
      if isPassingOver {
        isPassingOver = !Self.passOver(&rest)
        continue
      }
      switch step(rest, isLast: isLast) {
      case .input(let input, let length):
        inputs.append(input)
        rest = rest.dropFirst(length)
      case .nothing(let length):
        rest = rest.dropFirst(length)
      case .passesOver(let length):
        isPassingOver = true
        rest = rest.dropFirst(length)
      case .pasteBegins(let length):
        paste = Paste()
        rest = rest.dropFirst(length)
      case .mouse(let button, let position, let length):
        if let event = clicks.event(button: button, at: position, time: time) {
          inputs.append(.mouse(Mouse(event, at: position)))
        }
        rest = rest.dropFirst(length)
      case .incomplete:
        waiting = Array(rest)
        return inputs
      }
    }
    waiting = []
    return inputs
  }

  private func step(_ bytes: ArraySlice<UInt8>, isLast: Bool) -> Step {
    guard bytes.first == Byte.escape else { return plain(bytes, isLast: isLast) }
    for (sequence, key) in described where bytes.starts(with: sequence) {
      return .input(.key(key), length: sequence.count)
    }
    return escaped(bytes, isLast: isLast)
  }
}
