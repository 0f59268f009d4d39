import Deciphering

/// Two addresses on two lines, one a reference on the other.
enum FuzzedAddresses: FuzzedParser {
  static let name = "addresses"

  static let samples = [
    "http://a.example/b/c?d#e\n../f", "http://a.example\n//b/./../c", "a\nb",
    "http://u:p@a.example:80/\njavascript:x",
  ].map { Array($0.utf8) }

  static func take(_ bytes: [UInt8]) {
    let lines = bytes.split(separator: 0x0A, maxSplits: 1).map {
      String(decoding: $0, as: UTF8.self)
    }
    guard let base = lines.first, let reference = lines.last else { return }
    _ = PageAddress.resolve(reference, against: base)
    guard let link = PageAddress.absolute(reference, on: PageAddress(base)) else { return }
    let runs = ["javascript:", "vbscript:", "data:"].contains { link.lowercased().hasPrefix($0) }
    expect(!runs, "a link that runs: \(link)")
    let isWeb = link.lowercased().hasPrefix("http:") || link.lowercased().hasPrefix("https:")
    expect(PageAddress.isWeb(link) == isWeb, "of the web or not: \(link)")
  }
}
