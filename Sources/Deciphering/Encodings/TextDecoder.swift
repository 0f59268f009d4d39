/// Turns bytes in any encoding, in pieces cut anywhere, into valid UTF-8 for a parser of XML.
///
/// Where the encoding is UTF-8, or is not known, the first bytes beyond ASCII tell: Windows-1251 and
/// single bytes of Windows-1252 are found out. A character that XML forbids becomes a space.
public final class TextDecoder {
  /// So many bytes from the first one beyond ASCII on decide.
  private static let sampleLength = 4096

  private enum State {
    case undecided([UInt8])
    case utf8
    case converting(any CharacterReading, rest: [UInt8])
  }

  private var state: State
  private var output: [UInt8] = []
  private var repair = UTF8Repair()

  public init(_ charset: Charset?) {
    state = charset?.reading.map { .converting($0, rest: []) } ?? .undecided([])
  }

  /// Hands the text of these bytes on, as far as its last character is whole.
  public func decode(
    _ bytes: UnsafeBufferPointer<UInt8>,
    take: (UnsafeBufferPointer<UInt8>) -> Void
  ) {
    switch state {
    case .utf8: repair.repair(bytes, take: take)
    case .converting(let reading, let rest): convert(bytes, after: rest, with: reading, take)
    case .undecided(let held): look(at: bytes, after: held, take)
    }
  }

  /// Hands on what is left of a character that the document's end cut off.
  public func finish(take: (UnsafeBufferPointer<UInt8>) -> Void) {
    if case .undecided(let held) = state { decide(held, take) }
    if case .converting(_, let rest) = state, !rest.isEmpty {
      Array("\u{FFFD}".utf8).withUnsafeBufferPointer { repair.repair($0, take: take) }
    }
    repair.finish(take: take)
  }
}

extension TextDecoder {
  private typealias Take = (UnsafeBufferPointer<UInt8>) -> Void

  /// ASCII goes straight through until there is something to decide about.
  private func look(at bytes: UnsafeBufferPointer<UInt8>, after held: [UInt8], _ take: Take) {
    guard held.isEmpty else {
      let held = held + bytes
      if held.count >= TextDecoder.sampleLength { return decide(held, take) }
      state = .undecided(held)
      return
    }
    let start = UTF8Repair.endOfASCII(bytes)
    if start > 0 { repair.repair(UnsafeBufferPointer(rebasing: bytes[..<start]), take: take) }
    guard start < bytes.count else { return }
    let sample = bytes[start...]
    if sample.count >= TextDecoder.sampleLength { return decide(Array(sample), take) }
    state = .undecided(Array(sample))
  }

  private func decide(_ held: [UInt8], _ take: Take) {
    state = .utf8
    if UTF8Evidence.isCyrillic(held) {
      state = .converting(SingleByte.named("windows-1251"), rest: [])
    }
    held.withUnsafeBufferPointer { decode($0, take: take) }
  }

  private func convert(
    _ bytes: UnsafeBufferPointer<UInt8>,
    after rest: [UInt8],
    with reading: any CharacterReading,
    _ take: Take
  ) {
    var reading = reading
    let read: Int
    if rest.isEmpty {
      read = reading.convert(bytes, into: &output)
      state = .converting(reading, rest: Array(bytes[read...]))
    } else {
      let joined = rest + bytes
      read = joined.withUnsafeBufferPointer { reading.convert($0, into: &output) }
      state = .converting(reading, rest: Array(joined[read...]))
    }
    output.withUnsafeBufferPointer { repair.repair($0, take: take) }
    output.removeAll(keepingCapacity: true)
  }
}
