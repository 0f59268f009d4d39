import Screen

/// A line that is being typed, as much of it as a screen has room for.
struct PromptLine {
  let label: SafeText
  private let characters: [Character]
  private let cursor: Int
  /// Characters at the beginning that are not shown.
  private let hidden: Int

  /// A line that is longer than the screen is shown around its cursor.
  init(_ prompt: Prompt, label: SafeText, width: Int) {
    self.label = Columns.truncated(label, to: width * 3 / 5)
    characters = Array(prompt.text)
    cursor = min(prompt.cursor, characters.count)
    let room = width - 2 - Columns.width(of: self.label)
    var hidden = 0
    while Columns.width(of: Self.safe(characters[hidden..<cursor])) > room {
      hidden = min(cursor, hidden + max(1, room / 2))
    }
    self.hidden = hidden
  }

  var row: Row {
    Row([
      Run(" ", .text), Run(label, .accent),
      Run(Self.safe(characters[hidden..<cursor]), .text),
      Run(Self.safe(characters[cursor...]), .text),
    ])
  }

  var cursorColumn: Int { column(of: cursor) }

  /// Where a character stands, or the first that is shown.
  func column(of character: Int) -> Int {
    let end = max(hidden, min(character, characters.count))
    return 1 + Columns.width(of: label) + Columns.width(of: Self.safe(characters[hidden..<end]))
  }

  private static func safe(_ characters: ArraySlice<Character>) -> SafeText {
    SafeText(String(characters))
  }
}
