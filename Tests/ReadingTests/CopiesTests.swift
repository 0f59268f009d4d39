import Articles
import Reading
import Testing

@Suite struct CopiesTests {
  private var open: OpenArticle {
    var open = Sample.open
    open.copies = ["Harbour Post", "City\u{1B}[31m Pages"].enumerated().map { index, title in
      ArticleCopy(source: SourceID(rawValue: Int64(index + 2)), sourceTitle: title, url: nil)
    }
    open.ownTags = ["trains", "to read"]
    return open
  }

  @Test func `the header says which other sources have the article, and one's own tags`() {
    var scene = Scene()
    scene.open(open)
    #expect(scene.text.contains("also in Harbour Post, City"))
    #expect(!scene.text.contains("\u{1B}"))
    #expect(scene.text.contains("#trains #to read"))
  }

  @Test(arguments: [40, 80]) func `a row says in how many other sources it is`(width: Int) {
    var row = Sample.row(1)
    row.copies = 2
    row.polls = 1
    let scene = Scene(width: width, articles: [row, Sample.row(2)])
    #expect(scene.text.contains("+2 ▤"))
    #expect(!scene.text.contains("+0"))
  }
}
