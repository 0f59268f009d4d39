/// Which of the names that there are somebody may have meant.
enum NearName {
  /// "there is no setting “mesure”; perhaps “measure”", or all names where none is near.
  static func fact(_ what: String, _ typed: String, among names: [String]) -> String {
    let shown = typed.count > 40 ? typed.prefix(40) + "…" : typed
    let hint =
      near(typed, among: names).map { "perhaps “\($0)”" }
      ?? "there are " + names.joined(separator: ", ")
    return "\(what) “\(shown)”; \(hint)"
  }

  /// The name that differs least, by at most a third of its letters.
  static func near(_ typed: String, among names: [String]) -> String? {
    guard typed.count <= 40 else { return nil }
    let distances = names.map { (name: $0, distance: distance(typed.lowercased(), $0)) }
    guard let nearest = distances.min(by: { $0.distance < $1.distance }),
      nearest.distance * 3 <= nearest.name.count
    else { return nil }
    return nearest.name
  }

  /// How many letters are to be put in, left out or changed (Levenshtein's distance).
  static func distance(_ left: String, _ right: String) -> Int {
    let (left, right) = (Array(left), Array(right))
    var row = Array(0...right.count)
    for (index, letter) in left.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for column in right.indices {
        let change = diagonal + (letter == right[column] ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = min(change, diagonal + 1, row[column] + 1)
      }
    }
    return row[right.count]
  }
}
