extension StringProtocol {
  /// Without white space at both ends, and one space where there is any inside.
  ///
  /// It looks at ASCII's white space only, byte by byte: every title and summary passes here.
  var folded: String {
    let isSpace = { (byte: UInt8) in byte == 0x20 || 0x09...0x0D ~= byte }
    var output: [UInt8] = []
    output.reserveCapacity(utf8.count)
    for byte in utf8 {
      if !isSpace(byte) {
        output.append(byte)
      } else if let last = output.last, last != 0x20 {
        output.append(0x20)
      }
    }
    if output.last == 0x20 { output.removeLast() }
    return String(decoding: output, as: UTF8.self)
  }
}
