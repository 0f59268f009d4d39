import Reading
import Testing

struct TroubleTests {
  @Test func `what is the matter is told in the person's language`() {
    let sentence = Sentence.failedTo(.read("a.html"), .tooComplex)
    #expect(Words(.english).string(sentence) == "Cannot read a.html: too complex to show")
    #expect(
      Words(.russian).string(sentence)
        == "Не удалось прочесть a.html: слишком сложно, чтобы показать"
    )
  }
}
