import Glibc

/// The system's converter of encodings.
final class Converter {
  private let handle: iconv_t

  /// Nil when the system does not know the encoding, or may not load what it needs for it.
  init?(from charset: String) {
    guard let handle = iconv_open("UTF-8", charset), Int(bitPattern: handle) != -1 else {
      return nil
    }
    self.handle = handle
  }

  deinit { iconv_close(handle) }

  func utf8(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count * 2)
    var piece = [CChar](repeating: 0, count: 1 << 16)
    var source = bytes.map { CChar(bitPattern: $0) }
    source.withUnsafeMutableBufferPointer { input in
      var next = input.baseAddress
      var left = input.count
      while left > 0 {
        let (failed, written) = piece.withUnsafeMutableBufferPointer { output in
          var place = output.baseAddress
          var room = output.count
          let failed = iconv(handle, &next, &left, &place, &room) == .max
          return (failed ? errno : 0, output.count - room)
        }
        result.append(contentsOf: piece[..<written].lazy.map { UInt8(bitPattern: $0) })
        if failed == 0 { break }
        if failed != E2BIG {
          // A wrong or an unfinished sequence: one byte becomes the replacement character.
          result.append(contentsOf: [0xEF, 0xBF, 0xBD])
          next = next.map { $0 + 1 }
          left -= 1
        }
      }
    }
    return result
  }
}
