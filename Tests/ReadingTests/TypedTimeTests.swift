import FoundationEssentials
import Testing

@testable import Reading

@Suite struct TypedTimeTests {
  private func read(_ typed: String, offset: Int = 0) -> Double? {
    TypedTime.read(typed, now: Scene.now) { _ in offset }
      .map { $0.timeIntervalSince(Scene.now) }
  }

  @Test(
    arguments: [
      ("2026-03-14", 0, -36_000), ("2026-03-14", 3600, -39_600),
      ("2026-03-14T18:30", 0, 30_600), ("2026-03-14 18:30:01", 0, 30_601),
      ("2026-03-14T18:30", 3600, 27_000), ("2026-03-14T18:30Z", 3600, 30_600),
      ("2026-03-14T18:30+02:00", 3600, 23_400), ("2026-03-14T18:30-02:00", 0, 37_800),
      ("+3d", 0, 259_200), ("+90m", 0, 5400), ("+2h", 7200, 7200), ("+1w", 0, 604_800),
    ]
  )
  func `days, times and spans are read`(typed: String, offset: Int, seconds: Int) {
    #expect(read(typed, offset: offset) == Double(seconds))
  }

  @Test(
    arguments: [
      "", "+", "+d", "+0d", "+3", "+3y", "+99999999999999999999d", "+999999w", "tomorrow",
      "2026-02-30", "2026-3-1", "2026-03-14T", "2026-03-14T24:00", "2026-03-14T1:00",
      "2026-03-14T10:60", "2026-03-14T10:00+2", "2026-03-14T10:00X", "2026-03-14T10:00T",
      "٢٠٢٦-٠٣-١٤", "2026-03-14 10:00 1",
    ]
  )
  func `anything else is no time`(typed: String) {
    #expect(read(typed) == nil)
  }

  @Test func `the clock of the instant itself counts where clocks are changed`() {
    // At 2026-03-29T01:00Z clocks go from one hour east to two.
    let change = Date(timeIntervalSince1970: 1_774_746_000)
    let offset = { (date: Date) in date < change ? 3600 : 7200 }
    func read(_ typed: String) -> Date? {
      TypedTime.read(typed, now: Scene.now, offset: offset)
    }
    #expect(read("2026-03-29T01:59") == change - 60)
    #expect(read("2026-03-29T03:00") == change)
  }

  @Test func `a time is written so that it is read again`() {
    for seconds in [0, 60, 3661, 40_000, 1e8] {
      let date = Scene.now + seconds
      let text = TypedTime.text(date, offset: -3600)
      #expect(TypedTime.read(text, now: Scene.now) { _ in -3600 } == date, "\(text)")
    }
    #expect(TypedTime.text(Scene.now - 36_000, offset: 0) == "2026-03-14")
    #expect(!TypedTime.text(Date(timeIntervalSince1970: .nan), offset: 0).isEmpty)
  }
}
