import Articles
import FoundationEssentials
import Polls
import Reading
import Screen
import Testing

@Suite struct OwnVotesTests {
  private let receipt = Sample.receipt

  private func standing(own: Ballot? = Ballot(ranks: [[1], [2, 3]])) -> PollStanding {
    Sample.standing(
      of: Sample.question(.ranked),
      Sample.rankedPiles,
      own: own,
      receipt: own == nil ? nil : receipt
    )
  }

  private var polls: [OwnBallots] {
    let cast = LogRecord(
      number: 4,
      reader: nil,
      event: .cast(Ballot(ranks: [[2]])),
      date: Scene.now - 5 * 86_400
    )
    let changed = LogRecord(
      number: 12,
      reader: nil,
      event: .changed(Ballot(ranks: [[1], [2, 3]])),
      date: Scene.now - 86_400
    )
    let gone = LogRecord(number: 9, reader: nil, event: .withdrawn, date: Scene.now - 3 * 86_400)
    var other = Sample.standing(Sample.poll)
    other.id = PollID(rawValue: 9)
    return [
      OwnBallots(
        standing: standing(),
        article: ArticleID(rawValue: 1),
        articleTitle: "Night trains return",
        records: [cast, changed]
      ),
      OwnBallots(standing: other, article: nil, publication: "Harbour Post", records: [gone]),
    ]
  }

  @Test func `casting says how the ballot is found again, and y copies the receipt`() throws {
    let receipt = try #require(receipt)
    var scene = Scene()
    scene.open(Sample.article(with: standing(own: nil)))
    scene.type("v ")
    scene.press(.enter, .enter)
    scene.forgetEffects()
    scene.take(.voted(standing()))
    #expect(
      scene.lines.last?.contains("Your ballot is cast. Receipt abcd1234.12; y copies it.") == true
    )
    scene.type("y")
    #expect(scene.effects == [.copyReceipt(receipt.text)])
  }

  @Test func `without a receipt y copies the link as elsewhere`() {
    var scene = Scene()
    scene.open(Sample.article(with: standing(own: nil)))
    scene.focus(.poll)
    scene.type("y")
    #expect(scene.effects == [.copy("https://example.org/1")])
  }

  @Test(arguments: [40, 80, 120]) func `own ballots are told with every step`(width: Int) {
    var scene = Scene(width: width, height: 40)
    scene.type(":votes\n")
    #expect(scene.effects == [.loadOwnBallots])
    scene.take(.ownBallots(polls))
    let text = scene.text.split { $0.isWhitespace }.joined(separator: " ")
    #expect(text.contains("How should people come to the island?"))
    #expect(text.contains("Your ballot: 1. Tram 2. Bus = Bike"))
    #expect(text.contains("record 4, 9 March, cast: 1. Bus"))
    #expect(text.contains("record 12, 13 March, changed: 1. Tram 2. Bus = Bike"))
    #expect(text.contains("record 9, 11 March, withdrawn"))
    #expect(text.contains("a poll of Harbour Post"))
  }

  @Test func `Enter opens the article at the poll`() {
    var scene = Scene()
    scene.type("B")
    scene.take(.ownBallots(polls))
    scene.forgetEffects()
    scene.press(.enter)
    #expect(scene.effects == [.open(ArticleID(rawValue: 1), language: nil)])
    var open = Sample.open
    open.polls = [Sample.standing(), standing()]
    open.polls[0].id = PollID(rawValue: 3)
    scene.open(open)
    #expect(scene.state.focus == .poll)
    #expect(scene.state.poll.index == 1)
  }

  @Test func `a poll that stands with no article says so, and Esc leaves`() {
    var scene = Scene()
    scene.type("B")
    scene.take(.ownBallots(polls))
    scene.forgetEffects()
    scene.type("j\n")
    #expect(scene.effects.isEmpty)
    #expect(scene.text.contains("This poll stands with no article here."))
    scene.press(.escape)
    #expect(scene.state.overlay == nil)
  }

  @Test func `ballots that come late disturb nobody`() {
    var scene = Scene()
    scene.type("B")
    scene.press(.escape)
    scene.take(.ownBallots(polls))
    #expect(scene.state.overlay == nil)
  }

  @Test func `who has voted nowhere is told so`() {
    var scene = Scene(width: 40, height: 12)
    scene.type("B")
    #expect(scene.text.contains("Loading"))
    scene.take(.ownBallots([]))
    #expect(scene.text.contains("You have not voted in any poll yet."))
  }

  @Test func `a click chooses a poll and a second one opens it`() {
    var scene = Scene()
    scene.type("B")
    scene.take(.ownBallots(polls))
    scene.type("j")
    scene.forgetEffects()
    scene.click(on: "Night trains return")
    #expect(scene.effects.isEmpty)
    scene.click(on: "How should people")
    #expect(scene.effects == [.open(ArticleID(rawValue: 1), language: nil)])
  }
}
