import Articles
import Screen

/// The ratings of a part of the library, as rows.
enum RatingsText {
  /// Columns left free at each side.
  static let margin = 2

  static func rows(_ sheet: RatingsSheet, words: Words, columns: Int) -> [Row] {
    let ratings = sheet.ratings
    let name = sheet.scope.source == nil ? words(.rating(.sources)) : SafeText(sheet.name)
    var sections = [
      Distribution.Section(name: name, ratings: ratings.source),
      Distribution.Section(name: words(.here), ratings: ratings.local),
    ]
    // Where only one reader has a say, what is given here is one's own.
    if ratings.own != ratings.local {
      sections.append(Distribution.Section(name: words(.rating(.own)), ratings: ratings.own))
    }
    let width = min(columns - margin * 2, 72)
    return Array(Distribution.rows(sections, words: words, width: width).dropFirst())
  }
}
