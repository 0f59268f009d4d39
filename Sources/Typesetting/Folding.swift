import CUnistring

/// What search takes for the same: letters of either case, with or without marks.
enum Folding {
  /// Appends what a scalar folds to: nothing for a mark, two letters for "ß".
  static func fold(_ scalar: Unicode.Scalar, into folded: inout [UInt32]) {
    let value = scalar.value
    if value < 0x80 {
      folded.append(0x41...0x5A ~= value ? value | 0x20 : value)
    } else if Int(value) < table.count {
      folded.append(contentsOf: table[Int(value)])
    } else if 0x3400...0xD7A3 ~= value {
      // Ideographs and syllables have no case, and their parts are no marks.
      folded.append(value)
    } else {
      folded.append(contentsOf: folding(of: scalar))
    }
  }
}

extension Folding {
  /// The alphabets of Europe, folded once.
  private static let table = (0..<UInt32(0x530)).map { value in
    Unicode.Scalar(value).map(folding) ?? []
  }

  private static func folding(of scalar: Unicode.Scalar) -> [UInt32] {
    switch scalar {
    case "\u{2018}", "\u{2019}", "\u{201A}", "\u{201B}": return [0x27]
    case "\u{201C}", "\u{201D}", "\u{201E}", "\u{201F}", "\u{AB}", "\u{BB}": return [0x22]
    case _ where scalar.properties.isWhitespace: return [0x20]
    default: break
    }
    return decomposition(of: scalar)
      .filter { $0.properties.generalCategory != .nonspacingMark }
      .flatMap { base in
        // By way of the capitals "ß" meets "SS", and both sigmas each other.
        base.properties.uppercaseMapping.lowercased().unicodeScalars
          .filter { $0.properties.generalCategory != .nonspacingMark }
          .map { $0.value == 0x3C2 ? 0x3C3 : $0.value }
      }
  }

  /// The letters and marks of which a scalar is made, down to the last.
  private static func decomposition(of scalar: Unicode.Scalar) -> [Unicode.Scalar] {
    var parts = [ucs4_t](repeating: 0, count: Int(UC_DECOMPOSITION_MAX_LENGTH))
    let count = uc_canonical_decomposition(scalar.value, &parts)
    guard count > 0 else { return [scalar] }
    return parts.prefix(Int(count)).compactMap(Unicode.Scalar.init).flatMap { part in
      part == scalar ? [part] : decomposition(of: part)
    }
  }
}
