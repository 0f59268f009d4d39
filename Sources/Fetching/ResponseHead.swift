import CCurl

/// The header of one answer, line by line, as far as it is of use.
struct ResponseHead {
  private(set) var status = 0
  private(set) var location: String?
  private(set) var contentType: String?
  private(set) var length: Int?
  private(set) var etag: String?
  private(set) var lastModified: String?
  /// In lower case; nil for a body that comes as it is.
  private(set) var encoding: String?
  private var cacheControl: [String: String] = [:]
  private var expires: String?
  private var date: String?
  private var age: String?
  private var retryAfterText: String?

  /// Takes a line; a status line begins anew, since several answers may come to one request.
  mutating func add(_ line: Substring) {
    if line.hasPrefix("HTTP/") {
      self = ResponseHead()
      let words = line.trimmed.split(separator: " ")
      status = words.count > 1 ? Int(words[1]) ?? 0 : 0
      return
    }
    guard let colon = line.firstIndex(of: ":") else { return }
    let value = line[line.index(after: colon)...].trimmed
    guard !value.isEmpty else { return }
    switch line[..<colon].lowercased() {
    case "location": location = location ?? value
    case "content-type": contentType = value
    case "content-length": length = Int(value).flatMap { $0 >= 0 ? $0 : nil }
    case "content-encoding":
      // "identity" says nothing, and some say it.
      let names = value.lowercased().split(separator: ",").map(\.trimmed)
        .filter { $0 != "identity" && !$0.isEmpty }
      encoding = ((encoding.map { [$0] } ?? []) + names).joined(separator: ",")
      if names.isEmpty, encoding?.isEmpty == true { encoding = nil }
    case "etag": etag = value
    case "last-modified": lastModified = value
    case "cache-control": addCacheControl(value)
    case "expires": expires = value
    case "date": date = value
    case "age": age = value
    case "retry-after": retryAfterText = value
    default: break
    }
  }

  /// RFC 9111, 4.2.1 and 4.2.3, in seconds.
  func freshFor(now: Int) -> Int? {
    if cacheControl["no-store"] != nil || cacheControl["no-cache"] != nil { return 0 }
    if let text = cacheControl["max-age"], let seconds = Self.seconds(text) {
      return max(0, seconds - (age.flatMap(Self.seconds) ?? 0))
    }
    guard let expires else { return nil }
    // "0" and other dates that are none mean that it is over already.
    guard let end = Self.date(expires) else { return 0 }
    return max(0, end - (date.flatMap(Self.date) ?? now))
  }

  /// RFC 9110, 10.2.3, in seconds.
  func retryAfter(now: Int) -> Int? {
    guard let text = retryAfterText else { return nil }
    if let seconds = Self.seconds(text) { return seconds }
    return Self.date(text).map { max(0, $0 - (date.flatMap(Self.date) ?? now)) }
  }
}

extension ResponseHead {
  /// A hundred years; a server that says more means for ever.
  private static let longest = 3_155_760_000

  private static func seconds(_ text: String) -> Int? {
    guard !text.isEmpty, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return min(Int(text) ?? longest, longest)
  }

  private static func date(_ text: String) -> Int? {
    let seconds = curl_getdate(text, nil)
    return seconds < 0 ? nil : seconds
  }

  private mutating func addCacheControl(_ value: String) {
    for part in value.lowercased().split(separator: ",") {
      let halves = part.split(separator: "=", maxSplits: 1)
      guard let name = halves.first?.trimmed else { continue }
      let value = halves.count > 1 ? halves[1].trimmed : ""
      cacheControl[name] = value.filter { $0 != "\"" }
    }
  }
}

extension Substring {
  fileprivate var trimmed: String {
    var rest = self
    while let first = rest.first, first.isWhitespace { rest.removeFirst() }
    while let last = rest.last, last.isWhitespace { rest.removeLast() }
    return String(rest)
  }
}
