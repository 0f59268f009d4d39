/// A 64-bit hash of a body that comes in pieces, the same however it is cut.
///
/// It tells whether a body is the last one again. It is stored, so the same bytes must come to the
/// same hash in every version; it is no protection against somebody who looks for two bodies with
/// one hash, who could only fool the readers of his own feed.
public struct BodyHash {
  /// Odd numbers with about as many ones as zeros.
  private static let first: UInt64 = 0xA24B_AED4_963E_E407
  private static let second: UInt64 = 0x9FB2_1C65_1E98_DF25
  private static let third: UInt64 = 0xD6E8_FEB8_6659_FD93

  private var left = first
  private var right = second
  private var count: UInt64 = 0
  /// The bytes of an unfinished block, at most 15.
  private var rest: [UInt8] = []

  public init() {}

  public mutating func add(_ bytes: UnsafeRawBufferPointer) {
    count &+= UInt64(bytes.count)
    var position = 0
    if !rest.isEmpty {
      position = min(16 - rest.count, bytes.count)
      rest.append(contentsOf: bytes[..<position])
      guard rest.count == 16 else { return }
      let block = rest
      rest.removeAll(keepingCapacity: true)
      block.withUnsafeBytes { take($0, at: 0) }
    }
    while bytes.count - position >= 16 {
      take(bytes, at: position)
      position += 16
    }
    rest.append(contentsOf: bytes[position...])
  }

  public var value: UInt64 {
    var end = self
    if !rest.isEmpty {
      let block = rest + [UInt8](repeating: 0, count: 16 - rest.count)
      block.withUnsafeBytes { end.take($0, at: 0) }
    }
    let mixed = Self.mixed(end.left ^ Self.third, end.right ^ count)
    return Self.mixed(mixed ^ Self.first, count &+ Self.second)
  }

  private mutating func take(_ bytes: UnsafeRawBufferPointer, at position: Int) {
    let low = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: position, as: UInt64.self))
    let high = UInt64(
      littleEndian: bytes.loadUnaligned(fromByteOffset: position + 8, as: UInt64.self)
    )
    left = Self.mixed(left ^ low, Self.second) &+ right
    right = Self.mixed(right ^ high, Self.third) &+ low
  }

  /// Both halves of a product, folded into one.
  private static func mixed(_ one: UInt64, _ other: UInt64) -> UInt64 {
    let product = one.multipliedFullWidth(by: other)
    return product.high ^ product.low ^ one
  }
}
