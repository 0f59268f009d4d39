import Screen

/// A text as search sees it: without case, without marks, with one kind of quotation mark.
struct FoldedText {
  private(set) var scalars: [UInt32] = []
  /// Which character each scalar came from; nil where each character gave one scalar.
  private var characters: [Int32]?

  init(_ text: SafeText) {
    let bytes = Array(text.string.utf8)
    scalars.reserveCapacity(bytes.count)
    if bytes.allSatisfy({ $0 < 0x80 }) {
      for byte in bytes { scalars.append(UInt32(0x41...0x5A ~= byte ? byte | 0x20 : byte)) }
      return
    }
    var origins: [Int32] = []
    origins.reserveCapacity(bytes.count)
    var number: Int32 = 0
    if Script(of: bytes) == .complex {
      for character in text.string {
        for scalar in character.unicodeScalars { Folding.fold(scalar, into: &scalars) }
        while origins.count < scalars.count { origins.append(number) }
        number += 1
      }
    } else {
      var index = 0
      while index < bytes.count {
        let scalar = Script.scalar(in: bytes, at: index)
        Folding.fold(scalar, into: &scalars)
        while origins.count < scalars.count { origins.append(number) }
        number += 1
        index += UTF8.width(scalar)
      }
    }
    characters = origins
  }

  /// The scalars without the spaces at both ends.
  var trimmed: ArraySlice<UInt32> {
    var rest = scalars[...]
    while rest.first == 0x20 { rest.removeFirst() }
    while rest.last == 0x20 { rest.removeLast() }
    return rest
  }

  /// The characters at which these scalars occur, one after another.
  func occurrences(of wanted: ArraySlice<UInt32>) -> [Range<Int>] {
    guard let first = wanted.first else { return [] }
    var found: [Range<Int>] = []
    var index = 0
    let last = scalars.count - wanted.count
    while index <= last {
      guard scalars[index] == first, beginsCharacter(index),
        beginsCharacter(index + wanted.count),
        scalars[index..<index + wanted.count].elementsEqual(wanted)
      else {
        index += 1
        continue
      }
      found.append(character(at: index)..<character(at: index + wanted.count - 1) + 1)
      index += wanted.count
    }
    return found
  }
}

extension FoldedText {
  private func character(at index: Int) -> Int {
    characters.map { Int($0[index]) } ?? index
  }

  private func beginsCharacter(_ index: Int) -> Bool {
    guard index > 0, index < scalars.count, let characters else { return true }
    return characters[index - 1] != characters[index]
  }
}
