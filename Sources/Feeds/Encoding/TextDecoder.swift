import CXML
import Glibc

/// Turns bytes in any encoding, in pieces cut anywhere, into valid UTF-8 for the parsers.
///
/// An unknown encoding is read as UTF-8, and what is invalid in that is repaired.
final class TextDecoder {
  private var converter: iconv_t?
  private var rest: [UInt8] = []
  private var output: [UInt8] = []
  private var repair = UTF8Repair()

  init(_ charset: Charset) {
    guard charset != .utf8 else { return }
    let opened = iconv_open("UTF-8", charset.name)
    // iconv's answer for an encoding that it does not know is (iconv_t)-1.
    if opened != iconv_t(bitPattern: -1) { converter = opened }
  }

  deinit {
    if let converter { iconv_close(converter) }
  }

  /// Hands the text of these bytes on, as far as its last character is whole.
  func decode(_ bytes: UnsafeBufferPointer<UInt8>, take: (UnsafeBufferPointer<UInt8>) -> Void) {
    guard converter != nil else { return repair.repair(bytes, take: take) }
    rest.append(contentsOf: bytes)
    convert()
    output.withUnsafeBufferPointer { repair.repair($0, take: take) }
    output.removeAll(keepingCapacity: true)
  }

  /// Hands on what is left of a character that the document's end cut off.
  func finish(take: (UnsafeBufferPointer<UInt8>) -> Void) {
    repair.finish(take: take)
  }
}

extension TextDecoder {
  /// Converts `rest` into `output` and keeps what an unfinished character left of it.
  private func convert() {
    guard let converter else { return }
    var position = 0
    while position < rest.count {
      var room = [UInt8](repeating: 0, count: (rest.count - position) * 2 + 64)
      let (read, written, problem) = step(converter, from: position, into: &room)
      output.append(contentsOf: room[..<written])
      position += read
      if problem == EINVAL { break }
      if problem == EILSEQ {
        output.append(contentsOf: "\u{FFFD}".utf8)
        position += 1
      }
    }
    rest.removeFirst(min(position, rest.count))
  }

  private func step(
    _ converter: iconv_t,
    from position: Int,
    into room: inout [UInt8]
  ) -> (read: Int, written: Int, problem: Int32) {
    let count = room.count
    let available = rest.count - position
    return rest.withUnsafeMutableBytes { input in
      room.withUnsafeMutableBytes { output in
        var from = input.baseAddress.map { ($0 + position).assumingMemoryBound(to: CChar.self) }
        var to = output.baseAddress?.assumingMemoryBound(to: CChar.self)
        var left = available
        var space = count
        let result = iconv(converter, &from, &left, &to, &space)
        return (available - left, count - space, result == -1 ? errno : 0)
      }
    }
  }
}
