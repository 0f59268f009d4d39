import Packing
import Seeded
import Testing

@Suite struct UnpackerTests {
  /// A value that holds values of its own kind.
  private struct Nest: Packable, Equatable {
    var inner: [Nest]

    init(depth: Int) {
      inner = depth > 1 ? [Nest(depth: depth - 1)] : []
    }

    func pack(into packer: inout Packer) { packer.pack(inner) }

    init(from unpacker: inout Unpacker) throws(UnpackingError) {
      inner = try unpacker.nested { (unpacker) throws(UnpackingError) in try unpacker.array() }
    }
  }

  @Test func `nesting is read to its limit and no further`() throws {
    let deepest = Nest(depth: Unpacker.deepestNesting)
    #expect(try Nest(packed: deepest.packed) == deepest)
    let tooDeep = Nest(depth: Unpacker.deepestNesting + 1)
    #expect(throws: UnpackingError.tooDeep) { try Nest(packed: tooDeep.packed) }
  }

  @Test func `endless nesting ends`() {
    let bytes = [UInt8](repeating: 2, count: 1_000_000)
    #expect(throws: UnpackingError.tooDeep) { try Nest(packed: bytes) }
  }

  @Test func `a count larger than what is left is a lie`() {
    var unpacker = Unpacker([0xFE, 0xFF, 0xFF, 0xFF, 0x0F, 0, 0])
    #expect(throws: UnpackingError.malformed) { try unpacker.ints() }
    unpacker = Unpacker([1])
    #expect(throws: UnpackingError.malformed) { try unpacker.ints() }
  }

  @Test(
    arguments: [
      ([], .tooShort), ([4, 0x61], .tooShort), ([1], .tooShort), ([2, 0xFF], .malformed),
      ([4, 0xED, 0xA0, 0x80], .malformed), ([4, 0xC0, 0x80], .malformed),
      ([0xFE, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x01, 0x61], .tooShort),
    ] as [([UInt8], UnpackingError)]
  )
  func `text must be there and be UTF-8`(bytes: [UInt8], error: UnpackingError) {
    var unpacker = Unpacker(bytes)
    #expect(throws: error) { try unpacker.string() }
  }

  @Test(
    arguments: [
      [0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x01],
      [0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x02],
    ] as [[UInt8]]
  )
  func `an integer of more than 64 bits is refused`(bytes: [UInt8]) {
    var unpacker = Unpacker(bytes)
    #expect(throws: UnpackingError.malformed) { try unpacker.int() }
  }

  @Test func `a truth is 0 or 1`() {
    var unpacker = Unpacker([2])
    #expect(throws: UnpackingError.malformed) { try unpacker.bool() }
  }

  @Test func `a slice is read by its own indices`() throws {
    let bytes: [UInt8] = [9, 9, 2, 0x61, 4]
    var unpacker = Unpacker(bytes[2...])
    #expect(try unpacker.string() == "a")
    #expect(try unpacker.int() == 2)
    #expect(unpacker.isAtEnd)
  }

  @Test(arguments: 1...200 as ClosedRange<UInt64>)
  func `any bytes give values or errors`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var unpacker = Unpacker((0..<200).map { _ in UInt8.random(in: 0...255, using: &generator) })
    var reads = 0
    while !unpacker.isAtEnd, reads < 1000 {
      let before = unpacker
      do {
        try Self.read(Int.random(in: 0..<8, using: &generator), from: &unpacker)
      } catch {
        // Go on behind the byte that was not understood.
        unpacker = before
        _ = try? unpacker.bool()
      }
      reads += 1
    }
    #expect(unpacker.isAtEnd)
  }

  private static func read(_ kind: Int, from unpacker: inout Unpacker) throws {
    switch kind {
    case 0: _ = try unpacker.int()
    case 1: _ = try unpacker.bool()
    case 2: _ = try unpacker.double()
    case 3: _ = try unpacker.string()
    case 4: _ = try unpacker.byteArray()
    case 5: _ = try unpacker.strings()
    case 6: _ = try unpacker.optionalDate()
    default: _ = try unpacker.ints()
    }
  }
}
