import Deciphering
import Foundation

/// Dates, and persons with mail addresses.
enum FuzzedDates: FuzzedParser {
  static let name = "dates"

  static let samples = [
    "Mon, 06 May 2024 10:11:12 +0100", "2024-05-06T10:11:12.5-05:00", "6 мая 2024 г.",
    "6. Mai 2024", "2024-W19-1", "2024-127", "20240506T101112Z", "May 6th, 2024 3:04 pm EST",
    "1715000000", "N Name <a@b.example>", "a@b.example (N)", "99999999999999999999",
  ].map { Array($0.utf8) }

  static func take(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    for date in [DateText.date(text), DateText.lenientDate(text)] {
      guard let seconds = date?.timeIntervalSince1970 else { continue }
      expect(seconds.isFinite && abs(seconds) < 1e12, "no date: \(seconds)")
    }
    _ = PersonText(text)
  }
}
