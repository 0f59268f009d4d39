import Foundation
import Testing

@Suite(.enabled(if: BuiltProgram.path != nil, "tribune and tribune-worker are not built"))
struct CommandLineQueryTests {
  /// A home with three articles, and their ids.
  private func filled() throws -> (Home, [String]) {
    let home = try Home()
    let ids = try [
      (
        "ferry.md", "title: The last ferry\ndate: 2016-06-05\nlanguage: en",
        "It left the harbour at dusk."
      ),
      (
        "poezd.md", "title: Ночной поезд\ndate: 2017-01-10\nlanguage: ru", "Поезда больше не ходят."
      ),
      (
        "canal.md", "title: What the canal remembers\ndate: 2018-03-14\nlanguage: en",
        "Ferries and a harbour, and more words."
      ),
    ].map { name, head, text in try home.add("---\n\(head)\n---\n\(text)\n", as: name) }
    return (home, ids)
  }

  private func found(_ home: Home, _ arguments: [String]) throws -> [String] {
    let answer = try home.start(arguments).end()
    #expect(answer.status == 0, "\(arguments): \(answer.errors)")
    return answer.lines.map { String($0.prefix { $0 != " " }) }
  }

  @Test func `list, search and export share one language`() throws {
    let (home, ids) = try filled()
    for (query, expected) in [
      (["ferry"], [2, 0]), (["language:ru", "OR", "title:ferry"], [1, 0]),
      (["date:2016..2017"], [1, 0]),
      (["NOT", "harbour"], [1]), (["\"at dusk\""], [0]), (["поезд"], [1]),
      (["harbour", "length:>6"], [2]),
    ] {
      #expect(try found(home, ["list"] + query) == expected.map { ids[$0] }, "\(query)")
      #expect(try Set(found(home, ["search"] + query)) == Set(expected.map { ids[$0] }))
      let lines = try home.start(["export", "--lines", "--query", query.joined(separator: " ")])
        .end()
      let objects = try lines.lines.map {
        try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
      }
      #expect(objects.map { $0["id"] as? String } == expected.map { ids[$0] })
      #expect(objects.allSatisfy { $0["content"] is String })
    }
    #expect(try found(home, ["search", "ferry"]) == [ids[0], ids[2]])
    #expect(try found(home, ["list", "--", "-title:ferry"]) == [ids[2], ids[1]])
  }

  @Test func `a list can be put in any order`() throws {
    let (home, ids) = try filled()
    _ = try home.run("rate", ids[1], "4")
    #expect(try found(home, ["list", "--order", "rating"]) == [ids[1], ids[2], ids[0]])
    #expect(try found(home, ["list", "--reversed"]) == ids)
    #expect(try found(home, ["list", "harbour", "--order", "length"]) == [ids[2], ids[0]])
    #expect(try found(home, ["list", "--rated", "language:ru"]) == [ids[1]])
    #expect(try home.run("list", "--order", "colour").status == 64)
  }

  @Test func `a mistake is pointed at`() throws {
    let (home, _) = try filled()
    for command in [["list"], ["search"], ["mark", "read"]] {
      let answer = try home.start(command + ["ferry", "titel:canal"]).end()
      #expect(answer.status == 64 && answer.output.isEmpty)
      #expect(
        answer.errors == """
          tribune: there is no field “titel”; is “title” meant?
            ferry titel:canal
                  ^^^^^

          """
      )
    }
    let hostile = try home.run("list", "\u{1B}[31m (")
    #expect(hostile.status == 64 && !hostile.errors.contains("\u{1B}"))
  }

  @Test func `what a query finds is marked at once`() throws {
    let (home, ids) = try filled()
    #expect(try home.run("mark", "read", "language:en").output == "2 articles\n")
    #expect(try found(home, ["list", "is:unread"]) == [ids[1]])
    #expect(try home.run("mark", "unread", "ferry", "--json").json["marked"] as? Int == 2)
    #expect(try home.run("mark", "kept", "title:canal").output == "1 article\n")
    #expect(try found(home, ["list", "is:kept"]) == [ids[2]])
    #expect(try home.run("mark", "not-kept", "--all").output == "3 articles\n")
    #expect(try found(home, ["list", "is:kept"]).isEmpty)
    #expect(try home.run("mark", "tag:+boats", "harbour").status == 0)
    #expect(try found(home, ["list", "tag:Boats"]) == [ids[2], ids[0]])
    #expect(try home.run("mark", "tag:-boats", "title:ferry").status == 0)
    #expect(try found(home, ["list", "tag:boats"]) == [ids[2]])
    for wrong in [["read"], ["read", "--all", "ferry"], ["blue", "ferry"], ["tag:", "ferry"]] {
      let answer = try home.start(["mark"] + wrong).end()
      #expect(answer.status == 64 && answer.output.isEmpty && !answer.errors.isEmpty)
    }
  }
}
