import Articles
import Deciphering

extension Author {
  /// The person in one line; nil for an empty one.
  init?(line: String) {
    guard let person = PersonText(line) else { return nil }
    self.init(name: person.name, email: person.email)
  }
}
