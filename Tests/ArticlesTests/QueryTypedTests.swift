import Articles
import Testing

struct QueryTypedTests {
  @Test func `what is written of a query is read as the same query`() throws {
    for seed in 0..<2000 {
      var random = RandomQuery(seed: UInt64(seed))
      let query = random.query()
      #expect(try QueryParser.parse(query.typed) == query, "\(query.typed)")
    }
  }

  @Test func `of anything typed there is a query or a problem inside of it`() {
    for seed in 0..<20_000 {
      var random = RandomQuery(seed: UInt64(seed))
      let text = random.garbage()
      do throws(QueryProblem) {
        let query = try QueryParser.parse(text)
        #expect((try? QueryParser.parse(query.typed)) == query)
      } catch {
        #expect(!error.range.isEmpty && error.range.upperBound <= text.count, "\(text) \(error)")
      }
    }
  }

  @Test(arguments: [
    ("title:\"night train\"  -is:kept", "title:\"night train\" NOT is:kept"),
    ("date:2016-06", "date:2016-06-01..2016-06-30"), ("age:<7d", "age:<=1w"),
    ("(a OR (b c)) d", "(a OR (b c)) d"), ("length:>10", "length:>=11"),
  ])
  func `a query has one way to be written`(_ typed: String, _ canonical: String) throws {
    #expect(try QueryParser.parse(typed).typed == canonical)
  }
}
