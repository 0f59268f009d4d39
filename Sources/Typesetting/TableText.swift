import Screen

/// The text of a table while its cells are put together.
struct TableText {
  private(set) var text = SafeText.empty
  private var characters = 0
  private var cells = 0

  /// A builder for the next cell, which stands after the text so far.
  ///
  /// A blank stands between two cells, also between two empty ones: each has a place of its own.
  mutating func nextCell() -> StrandBuilder {
    if cells > 0 {
      text += " "
      // After a sign that takes the next character to itself, the blank is no character more.
      if text.string.last == " " { characters += 1 }
    }
    cells += 1
    return StrandBuilder(base: characters)
  }

  mutating func append(_ cell: Strand) {
    text += cell.text
    characters += cell.characters
  }
}
