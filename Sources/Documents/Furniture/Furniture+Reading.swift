import Articles
import Deciphering

extension Furniture {
  /// What a line is there for, or nil when it holds anything besides furniture.
  static func reading(_ line: String) -> [Furniture]? {
    guard (1...160).contains(line.utf8.count) else { return nil }
    let bytes = Array(line.lowercased().utf8)
    var found: [Furniture] = []
    var place = 0
    while true {
      while place < bytes.count, isSeparator(bytes, &place) {}
      guard place < bytes.count else { break }
      if let rating = RatingFigures(bytes, from: place) {
        found.append(.rating(rating.summary))
        place = rating.end
      } else if let phrase = phrases.first(where: { stands($0.words, in: bytes, at: place) }) {
        found.append(phrase.meaning)
        place += phrase.words.count
      } else if found.isEmpty, let name = anyReaders(line) {
        return [.section(name, isKnown: false)]
      } else {
        return nil
      }
    }
    return found.isEmpty ? nil : found
  }

  private static func stands(_ words: [UInt8], in bytes: [UInt8], at place: Int) -> Bool {
    let end = place + words.count
    guard end <= bytes.count, bytes[place] == words[0], bytes[place..<end].elementsEqual(words)
    else { return false }
    return end == bytes.count || !bytes[end].isWord
  }

  /// Spaces and what stands between links: a line, a point, a slash, stars to press.
  private static func isSeparator(_ bytes: [UInt8], _ place: inout Int) -> Bool {
    if " |/·•,:*-–—☆★»›".utf8.contains(bytes[place]) {
      if bytes[place] < 0x80 {
        place += 1
        return true
      }
      for mark in ["·", "•", "–", "—", "☆", "★", "»", "›"]
      where bytes[place...].starts(with: mark.utf8) {
        place += mark.utf8.count
        return true
      }
    }
    return false
  }

  /// "For alumni": a door for readers that the table does not know.
  private static func anyReaders(_ line: String) -> String? {
    let words = line.split(separator: " ")
    guard words.count == 2, words[0] == "For" || words[0] == "Для",
      words[1].allSatisfy(\.isLetter), words[1].count > 3
    else { return nil }
    return words[1].lowercased()
  }
}
