import Articles
import Foundation
import Storage
import Testing

struct SearchTests {
  @Test(
    arguments: [
      ("caf\u{E9}", [2]), ("CAFE", [2]), ("zoe", [3, 2, 1]), ("night train", [1]),
      ("tra*", [3, 1]), ("e-mail", [3]), ("mail-e", []), ("article 2", [2]),
      ("\"DROP TABLE articles\"", []), ("near", []), ("\u{E000}", []), ("nights", [1]),
      ("\"nights\"", []),
      ("caf\u{E9} OR transport", [3, 2]), ("zoe -train", [3, 2]),
      ("title:article -title:1", [3, 2]),
      ("title:train", []), ("author:martins", [3, 2, 1]), ("author:\"zoe martin\" e-mail", [3]),
      ("\"about tran\"*", [3]), ("rowid:1 OR a", nil), ("train NEAR night", []),
    ] as [(String, [Int]?)]
  )
  func `words are found in any case, form and with any accent`(
    query: String,
    expected: [Int]?
  ) throws {
    let temporary = try TemporaryLibrary()
    let ids = try temporary.add(
      .sample(1, text: "A night on the train."),
      .sample(2, text: "The caf\u{E9} by the harbour."),
      .sample(3, text: "An e-mail about transport.")
    )
    guard let expected else {
      #expect(throws: QueryProblem.self) { try temporary.library.found(query) }
      return
    }
    let found = try temporary.library.found(query)
    #expect(found.articles.map(\.id) == expected.map { ids[$0 - 1] })
    #expect(found.total == expected.count)
    let ranked = try temporary.library.found(query, order: ArticleOrder(.relevance))
    #expect(Set(ranked.articles.map(\.id)) == Set(found.articles.map(\.id)))
    #expect(ranked.total == expected.count)
  }

  @Test func `Russian words are found in other forms, with either spelling of the letter yo`()
    throws
  {
    let temporary = try TemporaryLibrary()
    let ids = try temporary.add(
      .sample(1, text: "Ночные поезда идут на север."),
      .sample(2, text: "Новогодняя ёлка."),
      .sample(3, text: "У елки пахнет хвоей; поездов больше нет.")
    )
    for (query, expected) in [
      ("поезд", [3, 1]), ("елка", [3, 2]), ("ёлкой", [3, 2]), ("\"новогодняя елка\"", [2]),
      ("ёл*", [3, 2]),
      ("север ночной", [1]),
    ] {
      let found = try temporary.library.found(query).articles.map(\.id)
      #expect(found == expected.map { ids[$0 - 1] }, "\(query)")
    }
  }

  @Test func `where the words stand decides over the date`() throws {
    let temporary = try TemporaryLibrary()
    func document(_ number: Int, _ title: String, _ author: String, _ lead: String, _ text: String)
      -> Document
    {
      var document = Document.sample(number, text: text)
      document.article.title = title
      document.article.authors = [Author(name: author)]
      document.article.lead = [Span(lead)]
      return document
    }
    let far = String(repeating: "and so it went on ", count: 10)
    let ids = try temporary.add(
      document(0, "The silver train", "A", "", "text"),
      document(1, "Silver trains", "A", "", "text"),
      document(2, "One", "Silver Train", "", "text"),
      document(3, "Two", "A", "a train of silver", ""),
      document(4, "Three", "A", "trains, silver", ""),
      document(5, "Four", "A", "", "silver on a train"),
      document(6, "Five", "A", "", "silver \(far) train"),
      document(7, "Six", "A", "", "silver \(far) trains"),
      document(8, "Seven", "A", "", "silver \(far) trains"),
      document(9, "Eight", "A", "", "silver alone")
    )
    let library = temporary.library
    let ranked = try library.found("silver train", order: ArticleOrder(.relevance)).articles
    #expect(ranked.map(\.id) == [0, 1, 2, 3, 4, 5, 6, 8, 7].map { ids[$0] })
    #expect(ranked.map(\.key) == ranked.map(\.key).sorted())
    let reversed = try library.found(
      "silver train",
      order: ArticleOrder(.relevance, isReversed: true)
    )
    #expect(reversed.articles.first?.id == ids[8])
    #expect(reversed.articles.last?.id == ids[0])
  }

  @Test func `excerpts show where the words stand`() throws {
    let temporary = try TemporaryLibrary()
    let long = String(repeating: "Nothing of note happened. ", count: 40)
    let ids = try temporary.add(
      .sample(1, text: long + "The ferries left the harbour at dusk. " + long),
      .sample(2, text: "ferry"),
      .sample(3, text: "no boat")
    )
    let library = temporary.library
    let view = ArticleView(query: try QueryParser.parse("ferry OR article"))
    let rows = try library.rows(view, after: nil, limit: 9, hasExcerpts: true)
    #expect(rows.map(\.id) == ids.reversed())
    #expect(rows[0].excerpt == nil)
    #expect(rows[1].excerpt == Excerpt("ferry", marks: [0..<5]))
    let excerpt = try #require(rows[2].excerpt)
    let characters = Array(excerpt.text)
    #expect(excerpt.marks.map { String(characters[$0]) } == ["ferries"])
    #expect(excerpt.text.hasPrefix("…") && excerpt.text.hasSuffix("…"))
    #expect(characters.count <= 165)
    #expect(try library.rows(view, after: nil, limit: 9).allSatisfy { $0.excerpt == nil })
  }

  @Test func `what is typed is answered by the newest first`() throws {
    let temporary = try TemporaryLibrary()
    let library = temporary.library
    let documents = (0..<300).map { Document.sample($0, text: "word\($0)x common") }
    let ids = try library.add(documents, to: TemporaryLibrary.feed, at: TemporaryLibrary.now).added
    func glimpse(_ query: String, _ limit: Int = 5) throws -> Glimpse {
      try library.glimpse(ArticleView(query: try QueryParser.parse(query)), limit: limit)
    }
    #expect(try glimpse("commo*").rows.map(\.id) == ids.suffix(5).reversed())
    #expect(try glimpse("commo*").isWhole == false)
    #expect(try glimpse("common word1*").rows.isEmpty)
    #expect(
      try glimpse("word299*") == Glimpse(rows: library.found("word299x").articles, isWhole: true)
    )
    // So many words begin so that titles alone are looked at.
    #expect(try glimpse("w*").rows.isEmpty)
    #expect(try glimpse("a*").rows.map(\.id) == ids.suffix(5).reversed())
    #expect(
      try glimpse("length:>1", 400)
        == Glimpse(rows: library.found("", limit: 400).articles, isWhole: true)
    )
    #expect(try glimpse("", 2).rows.count == 2)
    _ = try library.counts(ArticleView(query: try QueryParser.parse("common")))
    #expect(try glimpse("common", 300).isWhole)
  }

  @Test func `whoever does not want to know any more is not made to wait`() throws {
    let temporary = try TemporaryLibrary()
    let library = temporary.library
    let documents = (0..<400).map { Document.sample($0, text: "word\($0)") }
    _ = try library.add(documents, to: TemporaryLibrary.feed, at: TemporaryLibrary.now)
    let ended = DispatchSemaphore(value: 0)
    let thread = Thread {
      for number in 0... {
        let order = ArticleOrder(.length, isReversed: number.isMultiple(of: 2))
        do throws(LibraryError) {
          _ = try library.counts(ArticleView(order: order))
        } catch {
          #expect(error == .stopped)
          break
        }
      }
      ended.signal()
    }
    thread.start()
    var isOver = false
    for _ in 0..<100_000 where !isOver {
      library.stopFinding()
      isOver = ended.wait(timeout: .now() + 0.0003) == .success
    }
    #expect(isOver)
    #expect(try library.counts(ArticleView(order: ArticleOrder(.length))).total == 400)
  }
}
