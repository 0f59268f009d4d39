/// Goes through the lines of a file of bytes, and through what stands in them.
///
/// Blanks are the characters up to the space, other than the end of a line.
struct LineCursor {
  private let bytes: [UInt8]
  private let comment: UInt8
  private var next: Int
  /// The line in which it stands, counted from 1; 0 before the first.
  private(set) var number = 0

  private static let lineEnd: UInt8 = 0x0A

  /// Stands before the first line; what begins with `comment` is no part of a line.
  init(_ bytes: [UInt8], comment: UInt8 = 0x0A) {
    self.bytes = bytes
    self.comment = comment
    next = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// How many bytes the file has.
  var size: Int { bytes.count }

  /// What comes next in the line; the end of a line also at the end of the file.
  @inline(__always) var byte: UInt8 {
    UInt(bitPattern: next) < UInt(bitPattern: bytes.count) ? bytes[next] : Self.lineEnd
  }

  @inline(__always) var isAtEnd: Bool { byte == Self.lineEnd || byte == comment }

  /// Goes to the next line with something in it, behind its blanks; false: there is none.
  mutating func goToFilledLine() -> Bool {
    if number > 0 { skipLine() }
    while next < bytes.count {
      number += 1
      skipBlanks()
      if !isAtEnd { return true }
      skipLine()
    }
    return false
  }

  @inline(__always) mutating func skipBlanks() {
    while byte <= 0x20, byte != Self.lineEnd { next += 1 }
  }

  /// Goes past a character, and past the blanks behind it; false: another one stands here.
  @inline(__always) mutating func take(_ wanted: UInt8) -> Bool {
    guard byte == wanted, !isAtEnd else { return false }
    next += 1
    skipBlanks()
    return true
  }

  /// Takes a number of at most 15 digits, and the blanks behind it; nil where there is none.
  @inline(__always) mutating func takeNumber() -> Int? {
    var number = digit
    guard number < 10 else { return nil }
    next += 1
    // Most numbers have one digit or two, and no pattern: to choose without a branch is faster.
    let second = digit
    let isDigit = second < 10
    number = isDigit ? number &* 10 &+ second : number
    next &+= isDigit ? 1 : 0
    if byte == 0x20 {
      next += 1
      if byte > 0x20 { return number }
    }
    let start = next
    while digit < 10 {
      guard next - start < 13 else { return nil }
      number = number &* 10 &+ digit
      next += 1
    }
    skipBlanks()
    return number
  }

  /// The digit that comes next; 10 or more where there is none.
  @inline(__always) private var digit: Int { Int(byte &- 0x30) }

  /// Goes past what stands up to a character and past that, if it is in the line at all.
  mutating func skip(past wanted: UInt8) {
    var place = next
    while place < bytes.count, bytes[place] != Self.lineEnd {
      if bytes[place] == wanted {
        next = place + 1
        return skipBlanks()
      }
      place += 1
    }
  }

  /// What is left of the line, without blanks behind it, and without a comment where it is cut.
  func rest(cutsComment: Bool = true) -> ArraySlice<UInt8> {
    var end = next
    while end < bytes.count, bytes[end] != Self.lineEnd, !cutsComment || bytes[end] != comment {
      end += 1
    }
    while end > next, bytes[end - 1] <= 0x20 { end -= 1 }
    return bytes[next..<end]
  }

  func problem(_ fact: BallotFileProblem.Fact) -> BallotFileProblem {
    BallotFileProblem(line: max(1, number), fact: fact)
  }

  private mutating func skipLine() {
    while next < bytes.count, bytes[next] != Self.lineEnd { next += 1 }
    next += 1
  }
}

extension ArraySlice<UInt8> {
  var text: String { String(decoding: self, as: UTF8.self) }
}
