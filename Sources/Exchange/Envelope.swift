public import Packing

/// How messages follow one another on the pipe: the length of each as four bytes, the lowest first,
/// and then its packed bytes.
public enum Envelope {
  /// No message is longer, in bytes; a longer one is refused before it is read.
  public static let longest = 64 << 20

  public static func seal(_ message: some Packable) -> [UInt8] {
    var packer = Packer(reservingCapacity: 256)
    message.pack(into: &packer)
    let count = UInt32(packer.bytes.count)
    return (0..<4).map { UInt8(truncatingIfNeeded: count >> ($0 * 8)) } + packer.bytes
  }
}
