import FoundationEssentials
import Testing

@testable import tribune

struct InstantTests {
  @Test(
    arguments: [
      (0.0, "1970-01-01T00:00:00Z"), (1_465_084_800, "2016-06-05T00:00:00Z"),
      (-1, "1969-12-31T23:59:59Z"), (253_402_300_799, "9999-12-31T23:59:59Z"),
      (951_782_400.9, "2000-02-29T00:00:00.900Z"), (-0.25, "1969-12-31T23:59:59.750Z"),
    ]
  )
  func `an instant is written in UTC`(seconds: Double, text: String) {
    #expect(Instant.text(Date(timeIntervalSince1970: seconds)) == text)
  }

  @Test func `an instant beyond four digits of years is not written`() {
    #expect(Instant.text(Date(timeIntervalSince1970: 1e12)) == nil)
    #expect(Instant.text(Date(timeIntervalSince1970: -1e12)) == nil)
  }

  @Test func `what is typed with a zone is that instant`() throws {
    let plus = try #require(Instant.read("2026-04-01T18:30+02:00"))
    let zulu = try #require(Instant.read("2026-04-01T16:30:00Z"))
    #expect(plus == zulu)
    #expect(Instant.text(zulu) == "2026-04-01T16:30:00Z")
  }

  @Test func `a day alone begins at midnight by the person's clock`() throws {
    let day = try #require(Instant.read("2026-04-01"))
    let offset = Double(LocalTime.offset(day))
    #expect(Instant.text(day.addingTimeInterval(offset)) == "2026-04-01T00:00:00Z")
    #expect(Instant.day(day) == "2026-04-01")
  }

  @Test(
    arguments: [
      "", "tomorrow", "2026-02-30", "2026-13-01", "2026-00-10", "2026-04-01T24:00", "2026-4-1",
      "2026-04-01T12:60", "2026-04-01 Z",
    ]
  )
  func `what is no day is not read`(typed: String) {
    #expect(Instant.read(typed) == nil)
  }
}
