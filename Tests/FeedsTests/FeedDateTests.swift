import FoundationEssentials
import Testing

@testable import Feeds

struct FeedDateTests {
  @Test(arguments: [
    ("Thu, 01 Jan 2004 19:48:21 GMT", 1_072_986_501),
    ("01 Jan 2004 19:48:21 EST", 1_073_004_501),
    ("Thu, 1 January 2004 19:48:21 +0130", 1_072_981_101),
    ("01-Jan-2004 19:48:21 -05:00", 1_073_004_501),
    ("Thu Jan  1 19:48:21 2004", 1_072_986_501),
    ("Jan 1, 2004 7:48 PM", 1_072_986_480),
    ("Thu, 01 Jan 04 19:48 Z", 1_072_986_480),
    ("01 Jan 99 00:00:00 UT", 915_148_800),
    ("2004-01-01T19:48:21Z", 1_072_986_501),
    ("2004-01-01 19:48:21+01:00", 1_072_982_901),
    ("2004-01-01T19:48-0500", 1_073_004_480),
    ("20040101T194821Z", 1_072_986_501),
    ("2004-01-01", 1_072_915_200),
    ("2004-02", 1_075_593_600),
    ("2004", 1_072_915_200),
    ("1969-12-31T23:59:59Z", -1),
    ("2000-02-29T00:00:00Z", 951_782_400),
  ])
  func `dates are read as they are met`(_ text: String, _ seconds: Int) {
    #expect(FeedDate.date(text)?.timeIntervalSince1970 == Double(seconds))
  }

  @Test(arguments: [
    "", "yesterday", "32 Jan 2004", "2004-13-01", "2004-01-01T25:00Z", "99999999999", "Jan", "--",
    "2004-01-01T19:61Z",
  ])
  func `what is no date is none`(_ text: String) {
    #expect(FeedDate.date(text) == nil)
  }
}
