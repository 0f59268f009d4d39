import Crypto

/// A SHA-256 digest: of a record of the log, or of a log up to a record.
public struct LogDigest: Hashable, Sendable {
  /// 32 bytes.
  public let bytes: [UInt8]

  /// What stands before the first record of a log: 32 bytes of 0.
  public static let start = LogDigest(unchecked: Array(repeating: 0, count: SHA256.byteCount))

  /// Nil where there are not 32 bytes.
  public init?(bytes: [UInt8]) {
    guard bytes.count == SHA256.byteCount else { return nil }
    self.bytes = bytes
  }

  /// Nil where the text is not 64 hexadecimal digits.
  public init?(text: some StringProtocol) {
    guard let bytes = [UInt8](hexadecimal: text) else { return nil }
    self.init(bytes: bytes)
  }

  /// The digest of texts one after another, each as its length in bytes, a colon and its bytes in
  /// UTF-8, so that no two lists of texts come to the same bytes.
  public init(of texts: [String]) {
    var input: [UInt8] = []
    for text in texts {
      input += String(text.utf8.count).utf8
      input.append(UInt8(ascii: ":"))
      input += text.utf8
    }
    self.init(unchecked: Array(SHA256.hash(data: input)))
  }

  /// The digest of a log that had this one, with a record added.
  public func adding(_ record: LogDigest) -> LogDigest {
    LogDigest(unchecked: Array(SHA256.hash(data: bytes + record.bytes)))
  }

  /// 64 hexadecimal digits.
  public var text: String { bytes.hexadecimal }

  private init(unchecked bytes: [UInt8]) {
    self.bytes = bytes
  }
}
