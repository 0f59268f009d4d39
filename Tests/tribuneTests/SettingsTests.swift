import Articles
import Testing

@testable import tribune

struct SettingsTests {
  @Test(
    arguments: [
      ("30m", 1800), ("2h", 7200), ("1d", 86_400), ("2w", 1_209_600), ("90 m", 5400), ("0m", nil),
      ("-5m", nil), ("5", nil), ("m", nil), ("", nil), ("9223372036854775807w", nil), ("1.5h", nil),
    ] as [(String, Int?)]
  )
  func `a span is a number and a unit`(text: String, seconds: Int?) {
    #expect(SpanText.seconds(text) == seconds)
  }

  @Test(arguments: [(1800, "30m"), (7200, "2h"), (86_400, "1d"), (90, "90s"), (5400, "90m")])
  func `a span is printed in its largest unit`(seconds: Int, text: String) {
    #expect(SpanText.text(seconds) == text)
  }

  @Test func `every setting is set, shown and taken back`() throws {
    let values: [SettingName: String] = [
      .interval: "2h", .userAgent: "Reader/1", .header: "A: b", .credentials: "anna:secret",
      .fullText: "true", .limit: "20", .keepDays: "90", .keepArticles: "500", .keepUnread: "false",
    ]
    var settings = SourceSettings()
    for (name, value) in values { try name.set(value, in: &settings) }
    #expect(
      settings
        == SourceSettings(
          interval: 7200,
          userAgent: "Reader/1",
          headers: ["A: b"],
          credentials: "anna:secret",
          fullText: true,
          limit: 20,
          keepDays: 90,
          keepArticles: 500,
          keepUnread: false
        )
    )
    #expect(SettingName.credentials.shown(settings) == ["***"])
    #expect(SettingName.interval.shown(settings) == ["2h"])
    for name in SettingName.allCases { try name.set("", in: &settings) }
    #expect(settings.isEmpty)
  }

  @Test(
    arguments: [
      (SettingName.interval, "4m"), (.interval, "31d"), (.userAgent, "a\nb"), (.header, "a b: c"),
      (.credentials, "anna"), (.credentials, ":x"), (.credentials, "a:b\nc"), (.fullText, "yes"),
      (.limit, "0"), (.limit, "many"), (.keepDays, "0"), (.keepDays, "1 week"),
      (.keepArticles, "-1"), (.keepUnread, "sometimes"),
    ]
  )
  func `a wrong value is told with those that are right`(name: SettingName, value: String) {
    var settings = SourceSettings()
    #expect(throws: WrongSetting(fact: name.allowed)) { try name.set(value, in: &settings) }
    #expect(settings.isEmpty)
  }

  @Test func `a header takes the place of its namesake, and secrets are not shown`() throws {
    var settings = SourceSettings()
    for header in ["A: b", "Authorization: Bearer x", "a: c"] {
      try SettingName.header.set(header, in: &settings)
    }
    #expect(settings.headers == ["Authorization: Bearer x", "a: c"])
    #expect(SettingName.header.shown(settings) == ["Authorization: ***", "a: c"])
    try SettingName.header.set("A:", in: &settings)
    #expect(settings.headers == ["Authorization: Bearer x"])
  }

  @Test func `the configuration sets what holds for all`() {
    let (configuration, problems) = Configuration.read(
      "interval: 30m\nuser_agent: Reader/1\nfull_text: true\nlimit: 50\nparallel: 4\nper_host: 1\n"
    )
    #expect(problems.isEmpty)
    #expect(
      configuration.fetching.defaults
        == SourceSettings(interval: 1800, userAgent: "Reader/1", fullText: true, limit: 50)
    )
    #expect(configuration.fetching.parallel == 4 && configuration.fetching.perHost == 1)
    let (_, wrong) = Configuration.read(
      "interval: often\nparallel: 0\ncredentials: a:b\nlimit: [1]\n"
    )
    #expect(wrong.map(\.line) == [1, 2, 3, 4])
    #expect(wrong[1].fact == "parallel is a number from 1 to 64")
    #expect(wrong[2].fact.hasPrefix("there is no setting “credentials”; there are language, "))
  }

  @Test(
    arguments: [
      ("https://a.example/x", "https://b.example/y", true),
      ("http://a.example/x", "https://a.example/x", true),
      ("https://a.example/x", "http://a.example/x", false),
      ("http://a.example/x", "http://a.example/x", false),
      ("http://a.example/x", "ftp://a.example/x", false), ("http://a.example", "/x", false),
    ]
  )
  func `a move leads on to the web and never out of a secure connection`(
    from: String,
    to: String,
    isAllowed: Bool
  ) {
    #expect(WebHost.mayMove(from, to: to) == isAllowed)
  }

  @Test(
    arguments: [
      ("HTTPS://A.Example:8443/x?y", "https://a.example:8443"),
      ("http://u:p@a.example", "http://a.example"), ("http://", nil), ("mailto:a@b", nil),
      ("http://a.example\\@b.example/", "http://a.example"),
    ] as [(String, String?)]
  )
  func `an origin is scheme, host and port`(address: String, origin: String?) {
    #expect(WebHost.origin(of: address) == origin)
  }
}
