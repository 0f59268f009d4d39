import Articles
import Reading
import Screen
import Testing

struct QueryProblemTests {
  private func problem(_ query: String) throws -> QueryProblem {
    try #require(throws: QueryProblem.self) { try QueryParser.parse(query) }
  }

  @Test(arguments: [
    ("night titel:train", "      ^^^^^"), ("\"night", "^"), ("a OR", "  ^^"),
    ("夜行 (", "     ^"), ("e\u{301}\u{301} )", "  ^"), ("\u{1B}[31m is:x", "         ^"),
    ("is:日本", "   ^^^^"), ("a\tis:x", "     ^"),
  ])
  func `the caret stands under the mistake`(_ query: String, _ caret: String) throws {
    #expect(try problem(query).caret(under: query).string == caret)
  }

  @Test func `a problem may be of another text than the one shown`() {
    let problem = QueryProblem(.backwards, at: 5..<9)
    #expect(problem.caret(under: "ab").string == "  ^")
  }

  @Test(arguments: [
    (
      "titel:a", "there is no field “titel”; is “title” meant?",
      "поля «titel» нет; может быть, «title»?"
    ),
    ("rating:9", "“rating:” takes numbers from 1 to 5", "для «rating:» годятся числа от 1 до 5"),
    (
      "poll:x", "“poll:” knows no “x”; it takes any, open, closed",
      "«poll:» не знает «x», а знает: any, open, closed"
    ),
    ("a OR", "nothing follows “OR”", "после «OR» ничего нет"),
  ])
  func `a mistake is told in both languages`(_ query: String, _ english: String, _ russian: String)
    throws
  {
    #expect(Words(.english).string(try problem(query)) == english)
    #expect(Words(.russian).string(try problem(query)) == russian)
  }
}
