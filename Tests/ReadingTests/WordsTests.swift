import Articles
import FoundationEssentials
import Polls
import Reading
import Testing

@Suite struct WordsTests {
  private let english = Words(.english)
  private let russian = Words(.russian)

  @Test(
    arguments: [
      (0, "0 votes", "0 голосов"), (1, "1 vote", "1 голос"), (2, "2 votes", "2 голоса"),
      (4, "4 votes", "4 голоса"), (5, "5 votes", "5 голосов"), (11, "11 votes", "11 голосов"),
      (12, "12 votes", "12 голосов"), (21, "21 votes", "21 голос"),
      (22, "22 votes", "22 голоса"), (111, "111 votes", "111 голосов"),
      (121, "121 votes", "121 голос"), (1001, "1,001 votes", "1 001 голос"),
    ]
  )
  func `numbers have their noun`(count: Int, english: String, russian: String) {
    #expect(self.english.string(.votes(count)) == english)
    #expect(self.russian.string(.votes(count)).replacing("\u{A0}", with: " ") == russian)
  }

  @Test(
    arguments: [
      (1, "Отметьте хотя бы 1 вариант.", "Отметьте не больше 1 варианта."),
      (2, "Отметьте хотя бы 2 варианта.", "Отметьте не больше 2 вариантов."),
      (5, "Отметьте хотя бы 5 вариантов.", "Отметьте не больше 5 вариантов."),
      (21, "Отметьте хотя бы 21 вариант.", "Отметьте не больше 21 варианта."),
    ]
  )
  func `Russian cases follow the number`(count: Int, least: String, most: String) {
    #expect(russian.string(.ballotRefused(.tooFewChoices(least: count))) == least)
    #expect(russian.string(.ballotRefused(.tooManyChoices(most: count))) == most)
  }

  @Test(
    arguments: [
      (-10, "now", "сейчас"), (-300, "5 min", "5 мин"), (-7200, "2 h", "2 ч"),
      (-86_400, "yesterday", "вчера"), (-3 * 86_400, "Wed", "ср"),
      (-20 * 86_400, "22 Feb", "22 фев"), (-400 * 86_400, "7 Feb 2025", "7 фев 2025"),
      (3 * 86_400, "17 Mar", "17 мар"),
    ]
  )
  func `an age is short`(seconds: Int, english: String, russian: String) {
    let date = Scene.now + Double(seconds)
    #expect(self.english.age(date, now: Scene.now) == english)
    #expect(self.russian.age(date, now: Scene.now) == russian)
  }

  @Test func `what is quoted keeps its own full stop`() {
    #expect(english.string(.castPreview(["1 Yes."])) == "You are about to cast: 1 Yes.")
    #expect(english.string(.castPreview(["1 Why?"])) == "You are about to cast: 1 Why?")
    #expect(english.string(.castPreview(["1 No"])) == "You are about to cast: 1 No.")
  }

  @Test func `every command has help in both languages`() {
    for command in Command.allCases {
      let sentences = [english, russian].map { $0.string(.command(command)) }
      #expect(!sentences[0].isEmpty && sentences[0] != sentences[1])
    }
  }

  @Test func `every command stands in the table and no key twice in a pane`() {
    #expect(Set(Command.table.map(\.command)) == Set(Command.allCases))
    for pane in Pane.allCases {
      let keys = Command.table.filter { $0.panes.contains(pane) }.flatMap { $0.keys.map(\.keys) }
      #expect(Set(keys).count == keys.count)
    }
  }

  @Test func `dates at the ends of time do no harm`() {
    for seconds in [-Double.infinity, -1e300, 1e300, .infinity, .nan] {
      let date = Date(timeIntervalSince1970: seconds)
      #expect(!english.day(date).isEmpty)
      #expect(!russian.age(date, now: Scene.now).isEmpty)
      #expect(!russian.age(Scene.now, now: date).isEmpty)
    }
  }
}
