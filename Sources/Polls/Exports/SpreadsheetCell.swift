/// Texts in the cells of a table that somebody may open in a spreadsheet.
///
/// A spreadsheet takes a cell that begins with one of a few characters for a formula and runs it; an
/// apostrophe before it makes it a text.
enum SpreadsheetCell {
  private static let mark: Unicode.Scalar = "'"

  /// The text as a cell, in quotation marks where RFC 4180 wants them.
  static func written(_ text: String) -> String {
    let safe = wouldRun(text) ? "'" + text : text
    let isBare = safe.unicodeScalars.allSatisfy { scalar in
      scalar != "," && scalar != "\"" && scalar != "\r" && scalar != "\n"
    }
    let isTrimmed = safe.first != " " && safe.last != " "
    return isBare && isTrimmed ? safe : "\"\(safe.replacing("\"", with: "\"\""))\""
  }

  /// The text of a cell without the apostrophe that `written` put before it.
  static func read(_ cell: String) -> String {
    cell.unicodeScalars.first == mark && wouldRun(cell)
      ? String(String.UnicodeScalarView(cell.unicodeScalars.dropFirst())) : cell
  }

  /// Whether it is run, or would be without apostrophes before it, which then are one more.
  private static func wouldRun(_ text: String) -> Bool {
    switch text.unicodeScalars.first(where: { $0 != mark }) {
    case "=", "+", "-", "@", "\t", "\r", "\n": true
    default: false
    }
  }
}
