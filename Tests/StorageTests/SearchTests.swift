import Articles
import Storage
import Testing

struct SearchTests {
  @Test(
    arguments: [
      ("caf\u{E9}", [2]), ("CAFE", [2]), ("zoe", [3, 2, 1]), ("night train", [1]),
      ("tra*", [3, 1]),
      ("e-mail", [3]), ("mail-e", []), ("\"; DROP TABLE articles", []), ("NOT", []), ("*", []),
      ("article 2", [2]), ("\0", []), ("  ", []),
    ])
  func `every word must occur, in any case and with any accent`(
    words: String,
    expected: [Int]
  ) throws {
    let temporary = try TemporaryLibrary()
    let ids = try temporary.add(
      .sample(1, text: "A night on the train."),
      .sample(2, text: "The caf\u{E9} by the harbour."),
      .sample(3, text: "An e-mail about transport.")
    )
    let found = try temporary.library.search(words, limit: 9)
    #expect(found.articles.map(\.id) == expected.map { ids[$0 - 1] })
    #expect(found.total == expected.count)
  }
}
