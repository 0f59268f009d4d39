import Crypto

/// What a reader is called in the log of one poll.
///
/// The first 16 bytes of HMAC-SHA-256 (RFC 2104) of the reader's key with a secret of the poll.
/// Whoever has no secret cannot tell which reader it is, nor whether two polls have the same.
public struct Pseudonym: Hashable, Sendable {
  public static let byteCount = 16
  /// How long a poll's secret is, in bytes.
  public static let secretByteCount = 32

  private let high: UInt64
  private let low: UInt64

  public init(of reader: String, secret: [UInt8]) {
    let code = HMAC<SHA256>.authenticationCode(
      for: Array(reader.utf8),
      using: SymmetricKey(data: secret)
    )
    self.init(first: code.prefix(Self.byteCount))
  }

  /// Nil where there are not 16 bytes.
  public init?(bytes: [UInt8]) {
    guard bytes.count == Self.byteCount else { return nil }
    self.init(first: bytes)
  }

  /// Nil where the text is not 32 hexadecimal digits.
  public init?(text: some StringProtocol) {
    guard let bytes = [UInt8](hexadecimal: text) else { return nil }
    self.init(bytes: bytes)
  }

  public var bytes: [UInt8] {
    [high, low].flatMap { half in (0..<8).map { UInt8(truncatingIfNeeded: half >> (56 - 8 * $0)) } }
  }

  /// 32 hexadecimal digits.
  public var text: String { bytes.hexadecimal }

  private init(first bytes: some Sequence<UInt8>) {
    var halves: [UInt64] = [0, 0]
    for (index, byte) in bytes.enumerated() {
      halves[index / 8] = halves[index / 8] << 8 | UInt64(byte)
    }
    (high, low) = (halves[0], halves[1])
  }
}
