import Articles
import FoundationEssentials
import Testing

struct CivilDayTests {
  @Test(
    arguments: [
      (0, 1970, 1, 1, 3), (-86_400, 1969, 12, 31, 2), (951_782_400, 2000, 2, 29, 1),
      (1_773_446_400, 2026, 3, 14, 5), (253_402_214_400, 9999, 12, 31, 4),
      (-62_135_596_800, 1, 1, 1, 0),
    ]
  )
  func `an instant has its day`(
    seconds: Int,
    year: Int,
    month: Int,
    day: Int,
    weekday: Int
  ) {
    let civil = CivilDay(Date(timeIntervalSince1970: Double(seconds)))
    #expect((civil.year, civil.month) == (year, month))
    #expect((civil.day, civil.weekday) == (day, weekday))
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity, 1e300])
  func `an instant that is nowhere is no trap`(seconds: Double) {
    #expect(1...12 ~= CivilDay(Date(timeIntervalSince1970: seconds)).month)
  }
}
