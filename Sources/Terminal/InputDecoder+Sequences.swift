import Screen

/// The grammar of what terminals send: ECMA-48 with the additions of xterm, rxvt and Linux.
extension InputDecoder {
  /// A sequence of more parameters is no key, and is passed over to its end.
  private static let mostLength = 64
  /// A longer report (a palette, a clipboard) is not waited for.
  private static let mostReported = 1 << 16

  /// A character or a control key.
  func plain(_ bytes: ArraySlice<UInt8>, isLast: Bool) -> Step {
    guard let first = bytes.first else { return .incomplete }
    if let key = Key(control: first) { return .input(.key(key), length: 1) }
    return character(bytes, isLast: isLast) { .character($0) }
  }

  /// What begins with ESC.
  func escaped(_ bytes: ArraySlice<UInt8>, isLast: Bool) -> Step {
    guard let second = bytes.dropFirst().first else {
      return isLast ? .input(.key(.escape), length: 1) : .incomplete
    }
    switch second {
    case UInt8(ascii: "["): return control(bytes, isLast: isLast)
    case UInt8(ascii: "O"): return single(bytes, isLast: isLast)
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "_"), UInt8(ascii: "^"),
      UInt8(ascii: "X"):
      return report(bytes, isLast: isLast)
    case 0..<Byte.space, Byte.delete: return .input(.key(.escape), length: 1)
    default:
      return character(bytes.dropFirst(), isLast: isLast) { .alt($0) }.lengthened(by: 1)
    }
  }

  private func character(
    _ bytes: ArraySlice<UInt8>,
    isLast: Bool,
    key: (Character) -> Key
  ) -> Step {
    guard let first = bytes.first else { return .incomplete }
    let length =
      switch first {
      case 0..<0x80: 1
      case 0xC2..<0xE0: 2
      case 0xE0..<0xF0: 3
      case 0xF0..<0xF5: 4
      default: 0
      }
    guard length > 0 else { return .nothing(length: 1) }
    guard bytes.count >= length else { return isLast ? .nothing(length: 1) : .incomplete }
    guard let text = String(validating: bytes.prefix(length), as: UTF8.self),
      let scalar = text.unicodeScalars.first, !(0x80..<0xA0 ~= scalar.value)
    else { return .nothing(length: 1) }
    return .input(.key(key(Character(scalar))), length: length)
  }

  /// "ESC [": parameters, then a final byte.
  private func control(_ bytes: ArraySlice<UInt8>, isLast: Bool) -> Step {
    let body = bytes.dropFirst(2)
    if body.first == UInt8(ascii: "[") { return linuxFunction(bytes, isLast: isLast) }
    // rxvt ends its shifted keys with "$", which is no final byte elsewhere.
    let end = body.firstIndex { !(0x20..<0x40 ~= $0) || $0 == UInt8(ascii: "$") }
    guard let end else {
      if body.count > Self.mostLength { return .passesOver(length: bytes.count) }
      guard isLast else { return .incomplete }
      return body.isEmpty ? .input(.key(.alt("[")), length: 2) : .nothing(length: bytes.count)
    }
    let length = end - bytes.startIndex + 1
    let final = body[end]
    // A byte that cannot stand in a sequence ends it and is looked at on its own.
    guard 0x40..<0x7F ~= final || final == UInt8(ascii: "$") else {
      return .nothing(length: length - 1)
    }
    let parameters = body[..<end]
    if parameters.count > Self.mostLength { return .nothing(length: length) }
    if final == UInt8(ascii: "M"), parameters.isEmpty { return oldMouse(bytes, isLast: isLast) }
    if parameters.first == UInt8(ascii: "<") {
      return mouse(parameters.dropFirst(), isPress: final == UInt8(ascii: "M"), length: length)
    }
    if final == UInt8(ascii: "~"), parameters.elementsEqual("200".utf8) {
      return .pasteBegins(length: length)
    }
    // "?", ">" and "=" before the numbers mark a terminal's answers.
    if let first = parameters.first, 0x3C..<0x40 ~= first { return .nothing(length: length) }
    guard let key = Key(parameters: Self.numbers(parameters), final: final) else {
      return .nothing(length: length)
    }
    return .input(.key(key), length: length)
  }

  /// Drops what is left of a sequence that is passed over; whether its end was there.
  static func passOver(_ rest: inout ArraySlice<UInt8>) -> Bool {
    rest = rest.drop { 0x20..<0x40 ~= $0 && $0 != UInt8(ascii: "$") }
    guard let final = rest.first else { return false }
    if 0x40..<0x7F ~= final || final == UInt8(ascii: "$") { rest.removeFirst() }
    return true
  }

  private func linuxFunction(_ bytes: ArraySlice<UInt8>, isLast: Bool) -> Step {
    guard let letter = bytes.dropFirst(3).first else {
      return isLast ? .nothing(length: bytes.count) : .incomplete
    }
    guard UInt8(ascii: "A")...UInt8(ascii: "E") ~= letter else { return .nothing(length: 4) }
    return .input(.key(.function(Int(letter - UInt8(ascii: "A")) + 1)), length: 4)
  }

  /// "ESC O": one letter, or a key of the number block.
  private func single(_ bytes: ArraySlice<UInt8>, isLast: Bool) -> Step {
    guard let letter = bytes.dropFirst(2).first else {
      return isLast ? .input(.key(.alt("O")), length: 2) : .incomplete
    }
    guard 0x20..<0x7F ~= letter else { return .input(.key(.alt("O")), length: 2) }
    guard let key = Key(numberBlock: letter) else { return .nothing(length: 3) }
    return .input(.key(key), length: 3)
  }

  /// A terminal's answer to a question that somebody asked: it ends with BEL or "ESC \".
  private func report(_ bytes: ArraySlice<UInt8>, isLast: Bool) -> Step {
    var before: UInt8 = 0
    for (offset, byte) in bytes.enumerated().dropFirst(2) {
      if byte == Byte.bell || (byte == UInt8(ascii: "\\") && before == Byte.escape) {
        return .nothing(length: offset + 1)
      }
      before = byte
    }
    if bytes.count > Self.mostReported { return .nothing(length: bytes.count) }
    guard isLast else { return .incomplete }
    guard bytes.count == 2 else { return .nothing(length: bytes.count) }
    return character(bytes.dropFirst(), isLast: true) { .alt($0) }.lengthened(by: 1)
  }

  private func mouse(_ parameters: ArraySlice<UInt8>, isPress: Bool, length: Int) -> Step {
    let numbers = Self.numbers(parameters)
    guard isPress, numbers.count == 3, numbers[1] > 0, numbers[2] > 0 else {
      return .nothing(length: length)
    }
    let position = Position(x: numbers[1] - 1, y: numbers[2] - 1)
    return .mouse(button: numbers[0], position: position, length: length)
  }

  /// "ESC [ M" and three bytes: what a terminal sends that does not know the form of 1006.
  private func oldMouse(_ bytes: ArraySlice<UInt8>, isLast: Bool) -> Step {
    let numbers = bytes.dropFirst(3).prefix(3).map { Int($0) - 32 }
    guard numbers.count == 3 else {
      return isLast ? .nothing(length: bytes.count) : .incomplete
    }
    guard numbers[0] & 3 != 3, numbers[1] > 0, numbers[2] > 0 else { return .nothing(length: 6) }
    let position = Position(x: numbers[1] - 1, y: numbers[2] - 1)
    return .mouse(button: numbers[0], position: position, length: 6)
  }

  private static func numbers(_ parameters: ArraySlice<UInt8>) -> [Int] {
    parameters.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false).map {
      Int(String(decoding: $0, as: UTF8.self)) ?? 0
    }
  }
}

extension InputDecoder.Step {
  fileprivate func lengthened(by more: Int) -> Self {
    switch self {
    case .input(let input, let length): .input(input, length: length + more)
    case .nothing(let length): .nothing(length: length + more)
    default: self
    }
  }
}
