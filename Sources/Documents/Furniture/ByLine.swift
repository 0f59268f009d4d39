import Articles
import Deciphering

/// Reads lines that name an author and where they work.
enum ByLine {
  /// The authors that a line names after "By" or its like, or all by itself.
  static func names(in line: String, needsWord: Bool) -> [String] {
    let text = withoutWord(line)
    guard text != line || !needsWord, text.utf8.count <= 120 else { return [] }
    var names = [text]
    for mark in [", ", " and ", " & ", " и ", " und ", " et "] {
      names = names.flatMap { $0.split(separator: mark).map { String($0).trimmed } }
    }
    return names.allSatisfy(isName) ? names : []
  }

  /// A line without the word that says that names follow.
  static func withoutWord(_ line: String) -> String {
    for word in words where line.hasPrefix(word) {
      return String(line.dropFirst(word.count)).trimmed
    }
    return line
  }

  private static let words = [
    "By ", "by ", "BY ", "By: ", "Von ", "Par ", "Por ", "Author: ", "Authors: ", "Written by ",
    "Posted by ", "Text: ", "Автор: ", "Авторы: ", "Текст: ", "Автор ",
  ]

  /// Two to five words that begin with capitals, particles aside.
  static func isName(_ text: String) -> Bool {
    let words = text.split(separator: " ")
    guard (2...5).contains(words.count), text.utf8.count <= 80,
      !text.hasSuffix("?"), !text.hasSuffix("!"), !text.hasSuffix(":")
    else { return false }
    var capitals = 0
    for word in words {
      guard word.allSatisfy({ $0.isLetter || "-–'’.".contains($0) }) else { return false }
      if word.first?.isUppercase == true {
        if minor.contains(word.lowercased()) { return false }
        capitals += 1
      } else if !particles.contains(String(word)) {
        return false
      }
    }
    return capitals >= 2
  }

  /// Whether a line says what someone does and where.
  static func isRole(_ text: String) -> Bool {
    guard (4...300).contains(text.utf8.count), !text.hasSuffix("."), !text.hasSuffix("?") else {
      return false
    }
    let words = text.lowercased().split { !$0.isLetter }
    return words.contains { word in roles.contains { word.hasPrefix($0) } }
  }

  private static let particles: Set<String> = [
    "de", "da", "di", "do", "dos", "du", "del", "della", "la", "le", "van", "von", "den", "der",
    "ten", "ter", "al", "el", "bin", "ibn", "af", "av", "zu", "y", "e",
  ]

  /// Words that titles write with capitals and names do not have.
  private static let minor: Set<String> = [
    "the", "of", "in", "on", "at", "for", "and", "or", "with", "to", "from", "by", "is", "are",
    "how", "why", "what", "who", "when", "новый", "новая", "как", "почему", "кто", "что", "для",
  ]

  private static let roles = [
    "member", "chair", "director", "professor", "editor", "fellow", "research", "analyst",
    "correspondent", "columnist", "expert", "head", "lecturer", "phd", "journalist", "writer",
    "reporter", "universit", "institut", "center", "centre", "council", "academ", "college",
    "school", "faculty", "program", "president", "founder", "author", "scholar", "scientist",
    "член", "директор", "профессор", "редактор", "научн", "сотрудник", "эксперт", "аналитик",
    "корреспондент", "журналист", "руковод", "заведующ", "институт", "университет", "центр",
    "академик", "академи", "доктор", "кандидат", "доцент", "председател", "обозревател",
    "преподавател", "кафедр", "политолог", "экономист", "историк", "социолог",
  ]
}
