import Articles
import Documents
import FoundationEssentials
import Testing

struct DateTests {
  @Test(arguments: [
    ("2024-02-29", 1_709_164_800.0), ("2024-02-29T12:30:15.5Z", 1_709_209_815.5),
    ("2024-02-29 12:30+0530", 1_709_190_000), ("20240229T1230Z", 1_709_209_800),
    ("Thu, 29 Feb 2024 12:30:15 GMT", 1_709_209_815), ("29 Feb 24 07:30 EST", 1_709_209_800),
    ("February 29th, 2024", 1_709_164_800), ("29. Feb 2024", 1_709_164_800),
    ("29 февраля 2024 года", 1_709_164_800), ("1969-12-31T23:59:59Z", -1),
  ])
  func `dates are read as documents write them`(text: String, seconds: Double) throws {
    #expect(try published(text) == Date(timeIntervalSince1970: seconds))
  }

  @Test(arguments: [
    "2023-02-29", "2024-13-01", "2024-02", "yesterday", "29 Foo 2024", "2024-02-29T12", "1/2",
    "2024-02-29T25:00Z", "2024-02-29T12:00+99:00", "99999999999999999999",
  ])
  func `what is no date is none`(text: String) throws {
    #expect(try published(text) == nil)
  }

  private func published(_ text: String) throws -> Date? {
    let file = "---\ndate: \"\(text)\"\n---\nText.\n"
    return try MarkdownFile.read(Array(file.utf8), name: nil, url: nil).article.published
  }
}
