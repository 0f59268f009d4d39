import Articles
import Reading
import Screen
import Testing

/// Looking at something before it is added.
@Suite struct PreviewTests {
  private let address = "https://northern.example/feed.xml"

  private func scene(_ preview: Preview, width: Int = 80, height: Int = 24) -> Scene {
    var scene = Scene(width: width, height: height)
    scene.type(":add \(preview.address)\n")
    scene.take(.previewed(preview.address, preview))
    scene.forgetEffects()
    return scene
  }

  @Test func `nothing is added before Enter`() {
    var scene = Scene()
    scene.type("a\(address)\n")
    #expect(scene.effects == [.preview(address, page: nil)])
    #expect(scene.text.contains("Looking at \(address)"))
    scene.take(.previewed(address, Sample.feed))
    #expect(scene.text.contains("feed · 25 articles · English"))
    #expect(scene.text.contains("Night trains return to the northern line"))
    #expect(scene.text.contains("and 22 more"))
    scene.forgetEffects()
    scene.press(.enter)
    #expect(scene.effects == [.subscribe(address)])
    #expect(scene.state.overlay == nil)
  }

  @Test(arguments: [Key.escape, .character("q"), .control("c")], [true, false])
  func `leaving adds nothing, and what comes late is not shown`(key: Key, isLate: Bool) {
    var scene = Scene()
    scene.type(":add \(address)\n")
    if !isLate { scene.take(.previewed(address, Sample.feed)) }
    scene.forgetEffects()
    scene.press(key)
    #expect(scene.effects == [.leavePreview])
    if isLate { scene.take(.previewed(address, Sample.feed)) }
    #expect(scene.state.overlay == nil)
  }

  @Test func `what was looked at before does not come between`() {
    var scene = Scene()
    scene.type(":add \(address)\n")
    scene.press(.escape)
    scene.type(":add https://other.example/\n")
    scene.take(.previewed(address, Sample.feed))
    scene.take(.previewFailed(address, .nothingTyped))
    #expect(scene.text.contains("Looking at https://other.example/"))
  }

  @Test func `a page offers its feeds, and one of them is looked at in turn`() {
    var scene = scene(Sample.page)
    #expect(scene.text.contains("▸ 1  All articles"))
    scene.press(.down, .enter)
    #expect(
      scene.effects == [
        .preview("https://harbour.example/comments.xml", page: "https://harbour.example/")
      ]
    )
    scene.take(.previewed("https://harbour.example/comments.xml", Sample.feed))
    #expect(scene.text.contains("25 articles"))
    scene.type("h")
    #expect(scene.text.contains("▸ 2  https://harbour.example/comments.xml"))
    scene.forgetEffects()
    scene.type("3")
    #expect(scene.effects == [.subscribe("https://harbour.example/")])
  }

  @Test func `an offered feed that cannot be read leads back to the page`() {
    var scene = scene(Sample.page)
    scene.press(.enter)
    let failure = Sentence.failedTo(.read("atom.xml"), .refused(status: 404))
    scene.take(.previewFailed("https://harbour.example/atom.xml", failure))
    #expect(scene.text.contains("▸ 1  All articles"))
    #expect(scene.text.contains("status 404"))
  }

  @Test func `feeds are chosen with the mouse`() {
    var scene = scene(Sample.page)
    scene.click(on: "comments.xml")
    #expect(
      scene.effects == [
        .preview("https://harbour.example/comments.xml", page: "https://harbour.example/")
      ]
    )
    scene.press(.left)
    scene.forgetEffects()
    scene.click(on: "Esc leave")
    #expect(scene.effects == [.leavePreview])
  }

  @Test func `one that is there already is shown instead`() {
    var preview = Sample.feed
    preview.existing = SourceID(rawValue: 1)
    var scene = scene(preview)
    #expect(scene.text.contains("among your sources already"))
    scene.press(.enter)
    #expect(scene.state.list.view.scope.source == SourceID(rawValue: 1))
    #expect(!scene.effects.contains { if case .subscribe = $0 { true } else { false } })
  }

  @Test func `a failure is said in words`() {
    var scene = Scene()
    scene.type(":add \(address)\n")
    scene.take(.previewFailed(address, .failedTo(.read(address), .tooComplex)))
    #expect(scene.state.overlay == nil)
    #expect(scene.text.contains("too complex to show"))
  }

  @Test func `a page with fifty feeds scrolls with the choice`() {
    var preview = Sample.page
    preview.offers = (1...50).map {
      Preview.Offer(title: "Feed number \($0)", address: "https://example.org/\($0)")
    }
    var scene = scene(preview, width: 40, height: 12)
    for number in 2...50 {
      scene.press(.down)
      #expect(scene.text.contains("Feed number \(number)"))
      let line = scene.frame.cursor?.y ?? 0
      #expect(scene.lines[line].contains("Feed number \(number)"))
    }
    scene.press(.down)
    #expect(scene.text.contains("only this page, as an article"))
    scene.press(.home)
    #expect(scene.text.contains("Harbour Post"))
  }

  @Test func `in a library that cannot be written nothing is looked at`() {
    var scene = Scene(isReadOnly: true)
    scene.type(":add \(address)\n")
    #expect(scene.effects.isEmpty && scene.state.overlay == nil)
  }
}
