import Articles
import Documents
import FoundationEssentials
import Polls
import Testing

/// The page after which Tribune is made; it is no part of the project.
struct SeedTests {
  static let file = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "../shared/seed/article.txt").standardizedFileURL

  @Test(.enabled(if: FileManager.default.fileExists(atPath: file.path), "no ../shared/seed"))
  func `the page saved as text becomes an article with everything on it`() throws {
    let bytes = [UInt8](try Data(contentsOf: Self.file))
    let document = try TextFile.read(bytes, name: "article.txt", url: nil)
    let article = document.article
    #expect(article.language == "en")
    #expect(article.authors.map(\.name) == ["Alexey Malashenko"])
    #expect(article.authors.first?.affiliation?.hasPrefix("Member of") == true)
    #expect(article.authors.first?.affiliation?.hasSuffix("Moscow Center") == true)
    #expect(article.translations == [Translation(language: "ru")])
    #expect(article.sections == ["business", "researchers", "students"])
    #expect(article.sourceRating == RatingSummary(count: 0, mean: nil))

    let lead = article.lead.map(\.text).joined()
    #expect(lead.hasPrefix("The president Nursultan") && lead.hasSuffix("still further."))
    #expect(article.title.hasSuffix("…") && article.title.count <= 80)
    #expect(lead.hasPrefix(article.title.dropLast()))
    #expect(article.body.blocks.count == 8)
    let isProse = article.body.blocks.allSatisfy {
      if case .paragraph(let spans) = $0 { spans.map(\.text).joined().count > 100 } else { false }
    }
    #expect(isProse)
    let text = words(article.body)
    for furniture in [
      "Print", "Rate this", "votes)", "Share this", "Poll conducted", "For business",
    ] {
      #expect(!text.contains(furniture))
    }

    #expect(document.polls.count == 1)
    let poll = document.polls.first
    #expect(poll?.kind == .single)
    #expect(poll?.problem == nil)
    #expect(poll?.question.hasPrefix("In your opinion") == true)
    #expect(poll?.options.count == 4)
    #expect(poll?.options.allSatisfy { $0.text.hasPrefix("U.S. wants to") } == true)
    #expect(poll?.sourceTally?.counts == [33, 30, 24, 21])
    #expect(poll?.sourceTally?.ballots == 108)
  }
}
