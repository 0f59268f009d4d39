/// The short name by which an article or a poll can be typed.
///
/// Eight characters of Crockford's base 32 (https://www.crockford.com/base32.html) in lower case:
/// 40 bits of a hash.
struct ShortKey {
  static let length = 8
  private static let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz")

  let text: String

  /// The key of these words; another salt gives another key.
  init(of words: [String], salt: UInt64) {
    var fingerprint = Fingerprint()
    for word in words {
      fingerprint.add(word.utf8)
      fingerprint.add(CollectionOfOne(0))
    }
    // SplitMix64's finalizer: FNV-1a alone barely stirs its upper bits on short words.
    var bits = fingerprint.value ^ salt
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    bits ^= bits >> 31
    text = String(
      (0..<Self.length).map { Self.alphabet[Int(truncatingIfNeeded: bits >> (5 * $0)) & 31] }
    )
  }

  /// What was typed as the beginning of a key, with the letters that Crockford reads as digits.
  static func reading(_ typed: String) -> String {
    String(
      typed.lowercased().filter { $0 != "-" && !$0.isWhitespace }.map { character in
        switch character {
        case "o": "0"
        case "i", "l": "1"
        default: character
        }
      }
    )
  }
}
