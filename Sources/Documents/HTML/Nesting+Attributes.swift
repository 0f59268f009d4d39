import Deciphering

extension Nesting {
  /// Counts the attributes of a tag, from the end of its name on, and goes to the tag's end.
  static func attributes(in bytes: UnsafeBufferPointer<UInt8>, from index: inout Int) -> Int {
    var count = 0
    while index < bytes.count, bytes[index] != UInt8(ascii: ">") {
      guard bytes[index].isSpace || bytes[index] == UInt8(ascii: "/") else {
        // Words behind the name, the name's own rest among them; each is an attribute.
        count += 1
        passWord(in: bytes, from: &index)
        continue
      }
      index += 1
    }
    return count
  }

  /// Goes over "name", "name=value" or "name = 'a value'".
  private static func passWord(in bytes: UnsafeBufferPointer<UInt8>, from index: inout Int) {
    let start = index
    while index < bytes.count, !bytes[index].isSpace, bytes[index] != UInt8(ascii: ">"),
      bytes[index] != UInt8(ascii: "/"), bytes[index] != UInt8(ascii: "=") || index == start
    {
      index += 1
    }
    var value = index
    while value < bytes.count, bytes[value].isSpace { value += 1 }
    guard value < bytes.count, bytes[value] == UInt8(ascii: "=") else { return }
    value += 1
    while value < bytes.count, bytes[value].isSpace { value += 1 }
    index = value
    guard index < bytes.count else { return }
    let quote = bytes[index]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      index += 1
      while index < bytes.count, bytes[index] != quote { index += 1 }
      index = min(index + 1, bytes.count)
    } else {
      while index < bytes.count, !bytes[index].isSpace, bytes[index] != UInt8(ascii: ">") {
        index += 1
      }
    }
  }
}
