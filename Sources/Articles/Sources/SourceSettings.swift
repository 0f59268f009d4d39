/// What a person may set for a source, or for a folder of sources; what is nil is inherited.
public struct SourceSettings: Hashable, Sendable {
  /// How long to wait between two visits, in seconds.
  public var interval: Int?
  /// The name under which the server is asked.
  public var userAgent: String?
  /// Further lines of a request, each "Name: value".
  public var headers: [String]
  /// "user:password"; never shown and never exported.
  public var credentials: String?
  /// Whether the page of each new article is fetched for the whole text.
  public var fullText: Bool?
  /// Of how many articles, counted from the beginning of the document, a visit takes notice.
  public var limit: Int?
  /// For how many days articles are kept; nil: for ever.
  public var keepDays: Int?
  /// How many articles are kept, the newest ones; nil: all.
  public var keepArticles: Int?
  /// Whether unread articles are kept however old and however many they are; nil: they are.
  public var keepUnread: Bool?

  /// Between five minutes and a month, in seconds.
  public static let intervals = 300...2_592_000
  public static let limits = 1...100_000
  public static let keptDays = 1...36_500
  public static let keptArticles = 1...10_000_000

  public init(
    interval: Int? = nil,
    userAgent: String? = nil,
    headers: [String] = [],
    credentials: String? = nil,
    fullText: Bool? = nil,
    limit: Int? = nil,
    keepDays: Int? = nil,
    keepArticles: Int? = nil,
    keepUnread: Bool? = nil
  ) {
    self.interval = interval
    self.userAgent = userAgent
    self.headers = headers
    self.credentials = credentials
    self.fullText = fullText
    self.limit = limit
    self.keepDays = keepDays
    self.keepArticles = keepArticles
    self.keepUnread = keepUnread
  }

  /// Whether nothing is set.
  public var isEmpty: Bool { self == SourceSettings() }

  /// These settings, and where they are silent those of the folder above.
  ///
  /// Headers are inherited one by one, by their names.
  public func inheriting(from above: SourceSettings) -> SourceSettings {
    let own = Set(headers.map(Self.name(ofHeader:)))
    return SourceSettings(
      interval: interval ?? above.interval,
      userAgent: userAgent ?? above.userAgent,
      headers: above.headers.filter { !own.contains(Self.name(ofHeader: $0)) } + headers,
      credentials: credentials ?? above.credentials,
      fullText: fullText ?? above.fullText,
      limit: limit ?? above.limit,
      keepDays: keepDays ?? above.keepDays,
      keepArticles: keepArticles ?? above.keepArticles,
      keepUnread: keepUnread ?? above.keepUnread
    )
  }

  /// The name of a header, in small letters, since case makes no difference there.
  public static func name(ofHeader header: String) -> String {
    header.prefix { $0 != ":" }.lowercased()
  }

  /// Whether a text can be sent as a header: "Name: value", with nothing in it that ends a line.
  ///
  /// The name is a token of RFC 9110, 5.6.2. What decides about the connection itself, such as
  /// `Host`, is not for a person to set.
  public static func isHeader(_ text: String) -> Bool {
    guard let colon = text.firstIndex(of: ":"), text.utf8.count <= 4096 else { return false }
    let name = text[..<colon]
    let marks = "!#$%&'*+-.^_`|~"
    guard !name.isEmpty, !fixed.contains(name.lowercased()),
      name.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber) || marks.contains($0) })
    else { return false }
    return text.unicodeScalars.allSatisfy { $0.value >= 32 && $0.value != 127 }
  }

  private static let fixed: Set<String> = [
    "host", "content-length", "transfer-encoding", "connection", "upgrade", "te", "trailer",
    "range", "if-none-match", "if-modified-since",
  ]
}
