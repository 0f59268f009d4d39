import Articles
import Testing

@Suite struct ReadingTimeTests {
  private func body(_ text: String) -> Body { Body([.paragraph([Span(text)])]) }

  @Test func `words are runs with a letter or a digit`() {
    #expect(body("It’s a well-known — 22:40 train … ночной “поезд”").words == 7)
    #expect(body("").words == 0)
  }

  @Test func `a Chinese character counts as a word`() {
    #expect(body("夜行 train 列車").words == 5)
  }

  @Test(arguments: [(0, 1), (230, 1), (344, 1), (346, 2), (2300, 10)])
  func `230 words take a minute`(words: Int, minutes: Int) {
    #expect(
      body(Array(repeating: "word", count: words).joined(separator: " ")).readingMinutes == minutes
    )
  }

  @Test func `500 Chinese characters take a minute`() {
    #expect(body(String(repeating: "字", count: 1500)).readingMinutes == 3)
  }
}
