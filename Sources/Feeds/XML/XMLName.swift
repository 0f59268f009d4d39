/// The name of an element or attribute: where it comes from, and its local part in lower case.
struct XMLName: Hashable {
  var vocabulary: Vocabulary
  var local: String

  init(_ vocabulary: Vocabulary, _ local: String) {
    self.vocabulary = vocabulary
    self.local = local
  }
}
