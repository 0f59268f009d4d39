import Articles
import Documents
import FoundationEssentials
import Polls
import Testing

struct SavedPageTests {
  private func read(_ text: String) throws -> ReadDocument {
    try TextFile.read(Array(text.utf8), name: nil, url: nil)
  }

  @Test func `an English page gives its author, rating, translation and sections`() throws {
    let article = try read(Samples.english).article
    #expect(article.title == "The harbour that learned to wait")
    #expect(
      article.authors == [
        Author(name: "Maria Lindqvist", affiliation: "Senior Fellow, Institute of Northern Waters")
      ]
    )
    #expect(article.sourceRating == RatingSummary(count: 17, mean: 4.2))
    #expect(article.translations == [Translation(language: "fr")])
    #expect(article.sections == ["teachers", "alumni"])
    #expect(article.language == "en")
  }

  @Test func `its lead is the paragraph after the author and furniture words in prose stay`()
    throws
  {
    let article = try read(Samples.english).article
    #expect(article.lead.map(\.text).joined().hasPrefix("The port of Lund"))
    #expect(article.body.blocks.count == 3)
    #expect(words(article.body).contains("monument.|Print is what the old hands"))
  }

  @Test func `two polls are told apart by their numbers and counts matter, not shares`() throws {
    let polls = try read(Samples.english).polls
    #expect(
      polls.map(\.question) == [
        "Should the crane stay where it stands?", "Who ought to pay for it?",
      ]
    )
    #expect(polls.map { $0.sourceTally?.counts } == [[1204, 402, 401], [12, 18]])
    #expect(polls.first?.options.map(\.text) == ["Yes, as a monument", "Yes, but painted", "No"])
    #expect(polls.last?.options.map(\.text) == ["The town", "The museum"])
  }

  @Test func `a Russian page is read as well`() throws {
    let document = try read(Samples.russian)
    let article = document.article
    #expect(article.language == "ru")
    #expect(article.authors.map(\.name) == ["Иван Сергеевич Полевой"])
    #expect(article.authors.first?.affiliation == "Доцент кафедры истории, Северный университет")
    #expect(article.translations == [Translation(language: "en")])
    #expect(article.sourceRating == RatingSummary.none)
    #expect(article.sections == ["business", "students"])
    #expect(article.body.blocks.count == 2)
    #expect(article.title.hasSuffix("…"))
    #expect(article.title.count <= 80)
    #expect(
      document.polls == [
        Poll(
          question: "Нужна ли озеру плотина?",
          options: [Poll.Option("Да"), Poll.Option("Нет")],
          sourceTally: SourceTally(counts: [14, 6])
        )
      ]
    )
  }

  @Test func `an HTML page with the same furniture gives the same facts`() throws {
    let document = try HTMLPage.read(
      Array(Samples.page.utf8),
      url: "https://meridian.example/essays/bridge?from=mail",
      contentType: "text/html"
    )
    let article = document.article
    #expect(article.title == "The bridge over nothing")
    #expect(article.url == "https://meridian.example/essays/bridge")
    #expect(
      article.authors == [
        Author(name: "Pauline Ortega", affiliation: "Lecturer at the College of Roads")
      ]
    )
    #expect(article.publication == Publication(name: "Meridian Review"))
    #expect(article.published == Date(timeIntervalSince1970: 1_614_848_400))
    #expect(article.summary == "A bridge, and no river.")
    #expect(article.tags == ["bridges", "rivers", "towns"])
    #expect(article.sections == ["Essays", "business", "researchers"])
    #expect(
      article.translations == [
        Translation(language: "de", url: "https://meridian.example/de/bridge"),
        Translation(language: "ru", url: "https://meridian.example/ru/bridge"),
      ]
    )
    #expect(article.sourceRating == RatingSummary(count: 8, mean: 3.5))
    #expect(article.lead.map(\.text).joined().hasPrefix("There is a bridge"))
    #expect(article.body.blocks.count == 4)
    #expect(!words(article.body).contains("Rate"))
    #expect(
      document.polls == [
        Poll(
          question: "Would you cross it?",
          options: ["Yes, at once", "Only in spring", "Never"].map(Poll.Option.init),
          sourceTally: SourceTally(counts: [21, 14, 7])
        )
      ]
    )
  }

  @Test(arguments: [
    "Print\n\nThe word has many meanings, and none of them is used by printers when they speak of "
      + "what they do all day long in the shop.",
    "One line.\n\nFor business\n\nThis is about business and about pleasure, and about whatever "
      + "may come between the two of them in a long life of work.",
    "Share\n\nA short tale of two brothers who had one coat between them, and of the winter in "
      + "which they learned to take turns with it.",
  ])
  func `a text with one word like furniture is simply a text`(text: String) throws {
    let document = try read(text)
    let kept = document.article.title + words(document.article.body)
    for line in text.split(separator: "\n\n") { #expect(kept.contains(line)) }
    #expect(document.polls.isEmpty)
    #expect(document.article.sections.isEmpty)
  }

  @Test func `a poll's total below its counts means that each could choose several`() throws {
    let polls = try read(
      """
      Poll results
      Which of these do you read?
      Essays: 40 votes
      Letters: 30 votes
      Total votes: 50
      Share this page
      """
    ).polls
    #expect(polls.first?.kind == .multiple(least: 1, most: 2))
    #expect(polls.first?.sourceTally == SourceTally(counts: [40, 30], ballots: 50))
  }

  @Test func `a poll that prints shares only has no counts`() throws {
    let polls = try read("Our poll\nTea or coffee?\nTea 60%\nCoffee 40%\nRate this page").polls
    #expect(polls.first?.options.map(\.text) == ["Tea", "Coffee"])
    #expect(polls.first?.sourceTally == nil)
  }
}

/// The running text of a body, its blocks parted by a bar.
func words(_ body: Body) -> String {
  body.blocks.compactMap { block in
    switch block {
    case .paragraph(let spans), .heading(_, let spans): spans.map(\.text).joined()
    default: nil
    }
  }.joined(separator: "|")
}
