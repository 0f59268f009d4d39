import Articles
import Testing

struct QueryParserTests {
  private static let a = Query.text(QueryText("a"))
  private static let b = Query.text(QueryText("b"))
  private static let c = Query.text(QueryText("c"))
  private static let d = Query.text(QueryText("d"))

  private static func day(_ year: Int, _ month: Int, _ day: Int) -> CivilDay? {
    CivilDay(year: year, month: month, day: day)
  }

  @Test(arguments: [
    ("", Query.everything), (" \t\n", .everything), ("a", a), ("a b", .and([a, b])),
    ("a AND b", .and([a, b])), ("a OR b", .or([a, b])),
    ("a b OR c d", .or([.and([a, b]), .and([c, d])])),
    ("a (b OR c) d", .and([a, .or([b, c]), d])), ("NOT a b", .and([.not(a), b])),
    ("a -b", .and([a, .not(b)])), ("-(a OR b) c", .and([.not(.or([a, b])), c])),
    ("NOT NOT a", .not(.not(a))), ("--a", .not(.not(a))),
    ("a OR NOT b AND c", .or([a, .and([.not(b), c])])),
    ("((a))", a), ("(a b) c", .and([.and([a, b]), c])), ("a OR b OR c", .or([a, b, c])),
    ("a(b)c", .and([a, b, c])), ("a AND -b", .and([a, .not(b)])),
  ])
  func `operators bind NOT, then AND, then OR`(_ typed: String, _ query: Query) throws {
    #expect(try QueryParser.parse(typed) == query)
  }

  @Test(arguments: [
    ("harb*", QueryText("harb", isBeginning: true)),
    ("\"night train\"", QueryText("night train", isPhrase: true)),
    ("\"night tr\"*", QueryText("night tr", isPhrase: true, isBeginning: true)),
    (#""say \"no\" \\ now""#, QueryText(#"say "no" \ now"#, isPhrase: true)),
    ("and", QueryText("and")), (#"\AND"#, QueryText("AND")), (#"\-a"#, QueryText("-a")),
    ("well-known", QueryText("well-known")), ("12:30", QueryText("12:30")),
    (#"a\:b"#, QueryText("a:b")), (#"a\ b"#, QueryText("a b")), (#"5\*"#, QueryText("5*")),
    ("title:train", QueryText("train", in: .title)),
    ("TITLE:Tr*", QueryText("Tr", in: .title, isBeginning: true)),
    ("author:\"Ann Lee\"", QueryText("Ann Lee", in: .author, isPhrase: true)),
    ("поезд*", QueryText("поезд", isBeginning: true)),
  ])
  func `words, beginnings and phrases are looked for`(_ typed: String, _ text: QueryText) throws {
    #expect(try QueryParser.parse(typed) == .text(text))
  }

  @Test(arguments: [
    ("source:daily", Query.source("daily")),
    ("folder:\"News/East Side\"", .folder("News/East Side")),
    ("section:students", .section("students")), ("tag:c++", .tag("c++")),
    ("language:pt", .language("pt")),
    ("is:unread", .mark(.unread)), ("IS:Kept", .mark(.kept)), ("is:voted", .mark(.voted)),
    ("poll:open", .poll(.open)), ("poll:any", .poll(.any)),
    ("rating:4", .rating(Bounds(from: 4, to: 4))), ("rating:>=4", .rating(Bounds(from: 4))),
    ("rating:>3", .rating(Bounds(from: 4))), ("rating:<3", .rating(Bounds(to: 2))),
    ("rating:2..4", .rating(Bounds(from: 2, to: 4))), ("rating:*", .rating(Bounds())),
    ("length:>2000", .length(Bounds(from: 2001))), ("length:..300", .length(Bounds(to: 300))),
    ("length:300..", .length(Bounds(from: 300))),
    ("date:2016", .date(Bounds(from: day(2016, 1, 1), to: day(2016, 12, 31)))),
    ("date:2016-06..2016-07", .date(Bounds(from: day(2016, 6, 1), to: day(2016, 7, 31)))),
    ("date:>=2020-01-15", .date(Bounds(from: day(2020, 1, 15)))),
    ("date:>2019", .date(Bounds(from: day(2020, 1, 1)))),
    ("date:<2019-03", .date(Bounds(to: day(2019, 2, 28)))),
    ("date:<=2020-02", .date(Bounds(to: day(2020, 2, 29)))),
    ("date:2019-12", .date(Bounds(from: day(2019, 12, 1), to: day(2019, 12, 31)))),
    ("age:<7d", .age(Bounds(to: 604_800))), ("age:>2w", .age(Bounds(from: 1_209_600))),
    ("age:7d", .age(Bounds(from: 604_800, to: 691_199))),
    ("age:1h..2h", .age(Bounds(from: 3600, to: 7200))),
    ("age:<=1y", .age(Bounds(to: 31_536_000))), ("age:<90m", .age(Bounds(to: 5400))),
  ])
  func `fields have their values`(_ typed: String, _ query: Query) throws {
    #expect(try QueryParser.parse(typed) == query)
  }

  private static let marks = ["unread", "read", "kept", "rated", "voted"]

  @Test(arguments: [
    ("titel:a", QueryProblem(.unknownField("titel", nearest: .title), at: 0..<5)),
    ("x http://a", QueryProblem(.unknownField("http", nearest: nil), at: 2..<6)),
    ("x AND si:unread", QueryProblem(.unknownField("si", nearest: nil), at: 6..<8)),
    ("a title: b", QueryProblem(.noValue(.title), at: 2..<8)),
    ("tag:\"\"", QueryProblem(.noValue(.tag), at: 0..<6)),
    ("is:new", QueryProblem(.unknownValue("new", of: .is, allowed: marks), at: 3..<6)),
    ("rating:four", QueryProblem(.notANumber(.rating), at: 7..<11)),
    ("rating:>5", QueryProblem(.outside(1...5, of: .rating), at: 7..<9)),
    ("length:12345678901", QueryProblem(.notANumber(.length), at: 7..<18)),
    ("date:2016-13", QueryProblem(.notADate, at: 5..<12)),
    ("date:2015-02-29", QueryProblem(.notADate, at: 5..<15)),
    ("date:16", QueryProblem(.notADate, at: 5..<7)), ("age:7", QueryProblem(.notASpan, at: 4..<5)),
    ("rating:4..2", QueryProblem(.backwards, at: 7..<11)),
    ("date:2017..2016", QueryProblem(.backwards, at: 5..<15)),
    ("a -- b", QueryProblem(.nothingToLookFor, at: 3..<4)),
    ("…", QueryProblem(.nothingToLookFor, at: 0..<1)),
    ("\"\"", QueryProblem(.nothingToLookFor, at: 0..<2)),
    ("*", QueryProblem(.nothingToLookFor, at: 0..<1)),
    ("a*b", QueryProblem(.misplacedStar, at: 1..<2)),
    ("tag:a*", QueryProblem(.misplacedStar, at: 5..<6)),
    ("a \"b c", QueryProblem(.unclosedQuote, at: 2..<3)),
    ("(a OR b", QueryProblem(.unclosedParenthesis, at: 0..<1)),
    ("a (", QueryProblem(.unclosedParenthesis, at: 2..<3)),
    ("a)", QueryProblem(.unexpectedParenthesis, at: 1..<2)),
    (") a", QueryProblem(.unexpectedParenthesis, at: 0..<1)),
    ("a ( )", QueryProblem(.emptyParentheses, at: 2..<5)),
    ("a OR", QueryProblem(.nothingAfter("OR"), at: 2..<4)),
    ("a AND OR b", QueryProblem(.nothingAfter("AND"), at: 2..<5)),
    ("NOT", QueryProblem(.nothingAfter("NOT"), at: 0..<3)),
    ("(a OR)", QueryProblem(.nothingAfter("OR"), at: 3..<5)),
    ("-)", QueryProblem(.nothingAfter("-"), at: 0..<1)),
    ("OR a", QueryProblem(.nothingBefore("OR"), at: 0..<2)),
    ("(AND a)", QueryProblem(.nothingBefore("AND"), at: 1..<4)),
  ])
  func `a mistake has its place`(_ typed: String, _ problem: QueryProblem) {
    #expect(throws: problem) { try QueryParser.parse(typed) }
  }

  @Test func `queries have limits`() throws {
    let long = String(repeating: "a", count: QueryParser.mostCharacters)
    #expect(try QueryParser.parse(long) == .text(QueryText(long)))
    #expect(throws: QueryProblem(.tooLong(most: 4000), at: 4000..<4001)) {
      try QueryParser.parse(long + "a")
    }
    let many = String(repeating: "a ", count: QueryParser.mostTerms)
    #expect(try QueryParser.parse(many) == .and(Array(repeating: Self.a, count: 200)))
    #expect(throws: QueryProblem(.tooManyTerms(most: 200), at: 400..<401)) {
      try QueryParser.parse(many + "a")
    }
    let deep = String(repeating: "(", count: 50) + "a" + String(repeating: ")", count: 50)
    #expect(try QueryParser.parse(deep) == Self.a)
    #expect(throws: QueryProblem(.tooDeep(most: 50), at: 50..<51)) {
      try QueryParser.parse("-" + deep)
    }
    #expect(throws: QueryProblem.self) {
      try QueryParser.parse(String(repeating: "-(", count: 2000))
    }
  }
}
