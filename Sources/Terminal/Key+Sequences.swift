import Screen

extension Key {
  /// The key of a control byte; nil for the beginnings of characters and for ESC.
  init?(control byte: UInt8) {
    switch byte {
    case Byte.carriageReturn, Byte.lineFeed: self = .enter
    case Byte.tab: self = .tab
    case Byte.backspace, Byte.delete: self = .backspace
    case Byte.escape: return nil
    case 0: self = .control(" ")
    case 1...26: self = .control(Character(Unicode.Scalar(byte + 0x60)))
    case 0x1C..<Byte.space: self = .control(Character(Unicode.Scalar(byte + 0x40)))
    default: return nil
    }
  }

  /// The key of "ESC [ parameters final"; Shift, Ctrl and Alt on it make no difference.
  init?(parameters: [Int], final: UInt8) {
    switch final {
    case UInt8(ascii: "~"), UInt8(ascii: "$"), UInt8(ascii: "^"), UInt8(ascii: "@"):
      guard let number = parameters.first, let key = Self.numbered(number) else { return nil }
      self = key
    default:
      // Other numbers before a letter make it a report, of the cursor's place for example.
      guard let number = parameters.first, number <= 1, let key = Self.lettered(final),
        UInt8(ascii: "A")...UInt8(ascii: "Z") ~= final || parameters == [0]
      else { return nil }
      self = key
    }
  }

  /// The key of "ESC O letter".
  init?(numberBlock letter: UInt8) {
    switch letter {
    case UInt8(ascii: "M"): self = .enter
    case UInt8(ascii: "X"): self = .character("=")
    // The letters from "j" on are the ASCII signs from "*" on.
    case UInt8(ascii: "j")...UInt8(ascii: "y"):
      self = .character(Character(Unicode.Scalar(letter - 0x40)))
    default:
      guard let key = Self.lettered(letter) else { return nil }
      self = key
    }
  }

  private static func lettered(_ letter: UInt8) -> Key? {
    switch letter {
    case UInt8(ascii: "A"), UInt8(ascii: "a"): .up
    case UInt8(ascii: "B"), UInt8(ascii: "b"): .down
    case UInt8(ascii: "C"), UInt8(ascii: "c"): .right
    case UInt8(ascii: "D"), UInt8(ascii: "d"): .left
    case UInt8(ascii: "H"): .home
    case UInt8(ascii: "F"): .end
    case UInt8(ascii: "Z"): .backTab
    case UInt8(ascii: "P"): .function(1)
    case UInt8(ascii: "Q"): .function(2)
    case UInt8(ascii: "R"): .function(3)
    case UInt8(ascii: "S"): .function(4)
    default: nil
    }
  }

  private static func numbered(_ number: Int) -> Key? {
    switch number {
    case 1, 7: .home
    case 2: .insert
    case 3: .delete
    case 4, 8: .end
    case 5: .pageUp
    case 6: .pageDown
    // The numbers leave gaps where the keyboard of the VT220 did.
    case 11...15: .function(number - 10)
    case 17...21: .function(number - 11)
    case 23...24: .function(number - 12)
    default: nil
    }
  }
}
