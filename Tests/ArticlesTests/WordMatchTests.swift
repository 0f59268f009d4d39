import Articles
import Testing

struct WordMatchTests {
  private func found(_ query: String, in text: String) throws -> [String] {
    let characters = Array(text)
    return try WordMatch(QueryParser.parse(query)).ranges(in: text).map { String(characters[$0]) }
  }

  @Test(arguments: [
    ("trains", "A train, the TRAINS; training and a trailer", ["train", "TRAINS", "training"]),
    ("train", "trains trained retrain", ["trains", "trained"]),
    ("car", "cars care car's scar", ["cars", "car"]),
    ("city", "City cities citizen", ["City", "cities"]),
    ("libraries", "a library", ["library"]),
    ("running", "He runs, ran, is running", ["runs", "running"]),
    ("vote", "votes voting voted voter", ["votes", "voting", "voted"]),
    ("voting", "vote", ["vote"]),
    ("boxes", "box boxing boxer", ["box", "boxing"]),
    ("walked", "walk walks walking", ["walk", "walks", "walking"]),
    ("news", "new newer news", ["new", "news"]),
    ("class", "classes class clasp", ["classes", "class"]),
    ("it", "its it items", ["it"]), ("1990", "1990s 1990", ["1990"]),
  ])
  func `a word finds other forms of English`(_ query: String, _ text: String, _ all: [String])
    throws
  {
    #expect(try found(query, in: text) == all)
  }

  @Test(arguments: [
    ("поездов", "Поезд, поезда и поездами, поехали", ["Поезд", "поезда", "поездами"]),
    ("ёлка", "елка, Ёлки, елкой", ["елка", "Ёлки", "елкой"]),
    ("дома", "Дом, в доме, домен", ["Дом", "доме"]),
    ("рынок", "рынка рынок рынком", ["рынка", "рынок", "рынком"]),
    ("новый", "новая новости нового", ["новая", "нового"]),
    ("читает", "читать читал читая", ["читать", "читал", "читая"]), ("год", "год года", ["год"]),
  ])
  func `a word finds other forms of Russian`(_ query: String, _ text: String, _ all: [String])
    throws
  {
    #expect(try found(query, in: text) == all)
  }

  @Test(arguments: [
    (
      "\"night trains\"", "night train; Night  TRAINS, night-trains",
      ["Night  TRAINS", "night-trains"]
    ),
    ("harb*", "harbour Harbors rhubarb", ["harbour", "Harbors"]),
    ("\"old harb\"*", "an old harbour, old", ["old harbour"]),
    ("e-mail", "e-mail, E mail, email", ["e-mail", "E mail"]),
    ("cafe", "Café CAFE\u{301}s", ["Café", "CAFE\u{301}s"]), ("naïve", "naive", ["naive"]),
    ("Ψς", "ψσ ψς", ["ψσ", "ψς"]),
    ("title:train -bus", "train bus", ["train"]), ("a OR b", "b\r\na", ["b", "a"]),
    ("big \"big dog\"", "a big dog, big", ["big dog", "big"]), ("日本", "日本", ["日本"]),
    ("is:kept", "kept", []),
  ])
  func `phrases, beginnings and diacritics`(_ query: String, _ text: String, _ all: [String]) throws
  {
    #expect(try found(query, in: text) == all)
  }

  @Test func `no text and no query is too odd`() {
    for seed in 0..<3000 {
      var random = RandomQuery(seed: UInt64(seed))
      let match = WordMatch(random.query())
      let text = random.garbage() + random.query().typed
      let count = text.count
      var end = 0
      for range in match.ranges(in: text) {
        #expect(range.lowerBound >= end && !range.isEmpty && range.upperBound <= count)
        end = range.upperBound
      }
    }
  }
}
