/// The names that may stand before a colon in a query.
public enum QueryField: String, CaseIterable, Sendable {
  case title
  case author
  case source
  case folder
  case section
  case tag
  case language
  case `is`
  case rating
  case poll
  case date
  case age
  case length

  /// The field of a name as it is typed, in capitals or not.
  init?(typed: String) {
    self.init(rawValue: typed.lowercased())
  }

  /// The field that was meant by a name with up to two mistakes in it.
  static func nearest(to typed: String) -> QueryField? {
    let name = Array(typed.lowercased().prefix(12))
    let distances = allCases.map { ($0, distance(name, Array($0.rawValue))) }
    // A name that shares no letter with the field is no mistyped one, however short both are.
    return distances.filter { $0.1 <= min(2, $0.0.rawValue.count - 1) }.min { $0.1 < $1.1 }?.0
  }

  /// How many letters must be put in, left out or replaced (Levenshtein's distance).
  private static func distance(_ left: [Character], _ right: [Character]) -> Int {
    var row = Array(0...right.count)
    for (line, letter) in left.enumerated() {
      var diagonal = row[0]
      row[0] = line + 1
      for (column, other) in right.enumerated() {
        let replaced = diagonal + (letter == other ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = min(replaced, diagonal + 1, row[column] + 1)
      }
    }
    return row[right.count]
  }
}
