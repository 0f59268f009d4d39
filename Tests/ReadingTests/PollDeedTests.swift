import Articles
import FoundationEssentials
import Polls
import Screen
import Testing

@testable import Reading

@Suite struct PollDeedTests {
  private let id = PollID(rawValue: 7)

  private static let poll: Poll = {
    var poll = Sample.poll
    poll.sourceTally = nil
    return poll
  }()

  private func scene(
    _ poll: Poll = poll,
    own: Ballot? = nil,
    isMine: Bool = true,
    replacedBy: String? = nil
  ) -> Scene {
    var standing = Sample.standing(own: own, poll)
    standing.isMine = isMine
    standing.replacedBy = replacedBy
    var open = Sample.open
    open.polls = [standing]
    var scene = Scene()
    scene.open(open)
    scene.focus(.poll)
    return scene
  }

  private func changed(_ change: (inout Poll) -> Void) -> Poll {
    var poll = Self.poll
    change(&poll)
    return poll
  }

  @Test func `before the first ballot a poll is changed`() {
    var scene = scene()
    scene.type("e")
    #expect(scene.text.contains("Change poll abcd1234"))
    #expect(scene.text.contains("I do not travel"))
    scene.press(.control("s"))
    #expect(scene.state.overlay == nil && scene.effects.isEmpty)
    scene.type("e")
    scene.press(.backspace, .control("s"))
    let poll = changed { $0.question.removeLast() }
    #expect(scene.effects == [.amendPoll(id, to: poll)])
  }

  @Test func `after the first ballot a revision takes its place`() {
    var scene = scene(own: Ballot(choices: [2]))
    scene.type("e")
    #expect(scene.text.contains("will replace this one"))
    scene.press(.enter)
    #expect(scene.text.contains("A poll in place of abcd1234"))
    scene.type("!")
    scene.press(.control("s"))
    let poll = changed { $0.question += "!" }
    #expect(scene.effects == [.revisePoll(id, as: poll, seenIn: Sample.open.id)])
  }

  @Test func `a ballot that comes in between makes a revision of a change`() {
    var scene = scene()
    scene.type("e!")
    scene.press(.control("s"))
    scene.take(.pollIsFixed(id))
    #expect(scene.text.contains("the poll is fixed"))
    scene.press(.control("s"))
    let poll = changed { $0.question += "!" }
    #expect(scene.effects.last == .revisePoll(id, as: poll, seenIn: Sample.open.id))
  }

  @Test func `what is settled already comes back as it was`() throws {
    let poll = changed { poll in
      poll.kind = .ranked
      poll.rules = Poll.Rules(
        visibility: .atClose,
        isSecret: true,
        ties: .lot(seed: .max),
        quorum: 9
      )
      poll.opens = Scene.now - 0.25
      poll.closes = Scene.now + 86_400.5
    }
    let again = try PollDraft(poll) { _ in 3600 }.poll(now: Scene.now) { _ in 3600 }
    #expect(again == poll)
  }

  @Test func `a secret poll is closed only after a question`() {
    var open = scene()
    open.type(":poll close\n")
    #expect(open.effects.contains(.closePoll(id)))
    var secret = scene(changed { $0.rules.isSecret = true })
    secret.type(":poll cl\n")
    #expect(secret.text.contains("Its secret is destroyed"))
    #expect(!secret.effects.contains(.closePoll(id)))
    secret.press(.enter)
    #expect(secret.effects.contains(.closePoll(id)))
  }

  @Test func `a closed poll is opened again, until a time or not`() {
    var scene = scene(changed { $0.closes = Scene.now - 60 })
    scene.type(":poll reopen\n")
    #expect(scene.effects.last == .reopenPoll(id, until: nil))
    scene.type(":poll reopen +1h\n")
    #expect(scene.effects.last == .reopenPoll(id, until: Scene.now + 3600))
    scene.forgetEffects()
    scene.type(":poll reopen never\n")
    #expect(scene.text.contains("no time such as"))
    scene.type(":poll reopen 2020-01-01\n")
    #expect(scene.text.contains("This is past"))
    #expect(scene.effects.isEmpty)
  }

  @Test func `results are shown to fewer, never to more`() {
    var scene = scene(changed { $0.rules.visibility = .afterVoting })
    scene.type(":poll tighten at-close\n")
    #expect(scene.effects == [.tightenPoll(id, to: .atClose)])
    scene.forgetEffects()
    scene.type(":poll tighten always\n")
    #expect(scene.text.contains("can only be shown to fewer"))
    scene.type(":poll tighten a\n")
    #expect(scene.text.contains("does not take “a”"))
    #expect(scene.effects.isEmpty)
  }

  @Test(arguments: ["edit", "close", "reopen", "tighten at-close"])
  func `polls of others are left to others`(deed: String) {
    var scene = scene(isMine: false)
    scene.type(":poll \(deed)\n")
    #expect(scene.text.contains("Only whoever made the poll can do that."))
    #expect(scene.effects.isEmpty && scene.state.overlay == nil)
  }

  @Test func `what cannot be done is said`() {
    var open = scene()
    open.type(":poll reopen\n")
    #expect(open.text.contains("The poll is open."))
    var replaced = scene(changed { $0.closes = Scene.now - 60 }, replacedBy: "efgh")
    for deed in ["edit", "reopen"] {
      replaced.type(":poll \(deed)\n")
      #expect(replaced.text.contains("Another poll has taken its place."))
    }
    var gone = scene(changed { ($0.closes, $0.rules.isSecret) = (Scene.now - 60, true) })
    gone.type(":poll reopen\n")
    #expect(gone.text.contains("its secret is destroyed"))
    gone.type(":poll dance\n")
    #expect(gone.text.contains("poll does not take “dance”"))
    var list = Scene()
    list.type(":poll close\n")
    #expect(list.effects.isEmpty)
  }

  @Test func `what was done is told, and the poll is as it stands`() {
    var scene = scene()
    var standing = Sample.standing(changed { $0.closes = Scene.now })
    standing.isMine = true
    scene.take(.pollDone(.closed, standing, in: nil))
    #expect(scene.state.openPoll == standing)
    #expect(scene.text.contains("Poll abcd1234 closed."))
  }
}
