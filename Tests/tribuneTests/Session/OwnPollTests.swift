import Articles
import Foundation
import Polls
import Reading
import Storage
import Testing

@testable import tribune

/// What the library does with the polls that are written on the screen.
@Suite struct OwnPollTests {
  private let now = Date(timeIntervalSince1970: 1_773_482_400)
  private let home: Home
  private let performer: Performer

  init() throws {
    home = try Home()
    performer = Performer(library: try Library.open(home.library))
  }

  private func poll(_ question: String) -> Poll {
    Poll(question: question, options: [Poll.Option("Yes"), Poll.Option("No")])
  }

  private func done(_ effect: Effect) throws -> (PollStanding, OpenArticle?) {
    let actions = performer.perform(effect, now: now)
    guard case .pollDone(_, let standing, let open)? = actions.first else {
      throw Refusal(actions: actions)
    }
    return (standing, open)
  }

  private struct Refusal: Error {
    var actions: [Action]
  }

  @Test func `a poll by itself is made, changed, closed and opened again`() throws {
    let (made, open) = try done(.createPoll(poll("Tea?"), .itself))
    #expect(made.isMine)
    #expect(open?.polls == [made])
    #expect(try done(.amendPoll(made.id, to: poll("Coffee?"))).0.poll.question == "Coffee?")
    let tightened = try done(.tightenPoll(made.id, to: .atClose)).0
    #expect(tightened.poll.rules.visibility == .atClose)
    #expect(try done(.closePoll(made.id)).0.poll.phase(at: now) == .closed)
    let reopened = try done(.reopenPoll(made.id, until: now + 3600)).0
    #expect(reopened.poll.closes == now + 3600)
    #expect(
      performer.perform(.tightenPoll(made.id, to: .always), now: now)
        == [.failed(.pollForm(.wouldLoosen(.atClose)))]
    )
  }

  @Test func `after a ballot a poll is replaced, and the new one is seen beside it`() throws {
    let (made, open) = try done(.createPoll(poll("Tea?"), .itself))
    _ = performer.perform(.vote(made.id, Ballot(choices: [1])), now: now)
    let amending = performer.perform(.amendPoll(made.id, to: poll("Coffee?")), now: now)
    #expect(amending == [.pollIsFixed(made.id)])
    let (next, seen) = try done(.revisePoll(made.id, as: poll("Coffee?"), seenIn: open?.id))
    #expect(next.replaces == made.key)
    #expect(seen?.polls.contains(next) == true)
    #expect(
      performer.perform(.revisePoll(made.id, as: poll("Milk?"), seenIn: nil), now: now)
        == [.pollRefused(.pollForm(.isReplaced))]
    )
  }

  @Test func `a poll of a publication is seen in its articles`() throws {
    let article = Article(
      guid: "1",
      title: "One",
      publication: Publication(name: "Harbour Post"),
      body: Body([.paragraph([Span("Text.")])])
    )
    let source = Source(kind: .file, address: "/one.md", title: "One")
    let additions = try performer.library.add([Document(article: article)], to: source, at: now)
    let id = try #require(additions.added.first)
    let (made, open) = try done(
      .createPoll(poll("Tea?"), .publication("Harbour Post", seenIn: id))
    )
    #expect(open?.id == id && open?.polls == [made])
    let (second, again) = try done(.createPoll(poll("Milk?"), .article(id)))
    #expect(again?.polls == [second, made])
  }

  @Test func `what is no poll is refused, and nothing is stored`() throws {
    let refused = performer.perform(.createPoll(Poll(question: "", options: []), .itself), now: now)
    #expect(refused == [.pollRefused(.pollForm(.problem(.poll(.noQuestion))))])
    #expect(try performer.library.allPolls().isEmpty)
  }
}
