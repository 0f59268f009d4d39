import Articles
import Documents
import Polls
import Testing

struct PollBoxTests {
  private static let prose =
    "<p>" + String(repeating: "A town has a bridge, a river, and time. ", count: 8) + "</p>"

  private func read(_ html: String) throws -> ReadDocument {
    try HTMLPage.read(
      Array("<article>\(Self.prose)\(html)\(Self.prose)</article>".utf8),
      url: "https://a.example/",
      contentType: nil
    )
  }

  @Test func `radio buttons with a question and a button to vote are a poll`() throws {
    let document = try read(
      """
      <form action=/cast><h4>Should the bridge be painted?</h4>
      <label><input type=radio name=a value=1> Yes, red</label>
      <input type=radio name=a value=2 id=two><label for=two>Yes, green</label><br>
      <input type=radio name=a value=3> No<br><input type=submit value=Vote></form>
      """
    )
    #expect(
      document.polls == [
        Poll(
          question: "Should the bridge be painted?",
          options: ["Yes, red", "Yes, green", "No"].map { Poll.Option($0) }
        )
      ]
    )
    let text = words(document.article.body)
    #expect(!text.contains("painted") && !text.contains("Yes, red"))
  }

  @Test func `check boxes in a box called poll allow several`() throws {
    let boxes = ["Monday", "Tuesday", "Friday"].enumerated().map {
      "<li><label><input type=checkbox name='day[\($0)]'>\($1)</label></li>"
    }.joined()
    let document = try read(
      "<div class='wp-polls'><fieldset><legend>Which days suit you?</legend><ul>\(boxes)</ul></div>"
    )
    #expect(
      document.polls == [
        Poll(
          question: "Which days suit you?",
          options: ["Monday", "Tuesday", "Friday"].map { Poll.Option($0) },
          kind: .multiple(least: 1, most: 3)
        )
      ]
    )
  }

  @Test func `printed results in a box called poll keep their counts`() throws {
    let document = try read(
      """
      <div class="poll-results"><h3>Who was late?</h3><ul><li>The train <b>12 (60%)</b></li>
      <li>The bus <b>8 (40%)</b></li></ul><p>Total votes: 20</p></div>
      """
    )
    #expect(document.polls.map(\.question) == ["Who was late?"])
    #expect(document.polls.first?.options.map(\.text) == ["The train", "The bus"])
    #expect(document.polls.first?.sourceTally?.counts == [12, 8])
  }

  @Test(arguments: [
    "<form><p>Sort by</p><input type=radio name=s>Date<input type=radio name=s>Name<button>Go</button></form>",
    "<form class=vote>Rate it<input type=radio name=r>1<input type=radio name=r>2<button>Vote</button></form>",
    "<form><input type=checkbox name=all>I agree<button>Vote</button></form>",
  ])
  func `other controls are no poll`(html: String) throws {
    #expect(try read(html).polls.isEmpty)
  }
}
