import FoundationEssentials
import Packing
import Seeded
import Testing

@Suite struct PackerTests {
  private func packed(_ pack: (inout Packer) -> Void) -> [UInt8] {
    var packer = Packer()
    pack(&packer)
    return packer.bytes
  }

  @Test(
    arguments: [
      (0, [0]), (-1, [1]), (1, [2]), (63, [126]), (64, [128, 1]), (-65, [129, 1]),
    ] as [(Int, [UInt8])]
  )
  func `small integers are small`(value: Int, bytes: [UInt8]) {
    #expect(packed { $0.pack(value) } == bytes)
  }

  @Test func `integers are read back, the extreme ones too`() throws {
    var generator = SeededGenerator(seed: 1)
    let random = (0..<1000).map { _ in
      Int.random(in: .min ... .max, using: &generator) >> Int.random(in: 0..<64, using: &generator)
    }
    let values = [0, 1, -1, .max, .min, .max - 1, .min + 1] + random
    var unpacker = Unpacker(packed { $0.pack(values) })
    #expect(try unpacker.ints() == values)
    #expect(unpacker.isAtEnd)
  }

  @Test func `every kind of value is read back in its order`() throws {
    var unpacker = Unpacker(
      packed {
        $0.pack("ночь 🌙\0")
        $0.pack(true)
        $0.pack(-0.1)
        $0.pack([7, 255] as [UInt8])
        $0.pack(["a", ""])
        $0.pack(nil as String?)
        $0.pack(5 as Int?)
        $0.pack(Date(timeIntervalSince1970: -0.25))
        $0.pack(nil as Date?)
      }
    )
    #expect(try unpacker.string() == "ночь 🌙\0")
    #expect(try unpacker.bool())
    #expect(try unpacker.double() == -0.1)
    #expect(try unpacker.byteArray() == [7, 255])
    #expect(try unpacker.strings() == ["a", ""])
    #expect(try unpacker.optionalString() == nil)
    #expect(try unpacker.optionalInt() == 5)
    #expect(try unpacker.date() == Date(timeIntervalSince1970: -0.25))
    #expect(try unpacker.optionalDate() == nil)
    #expect(unpacker.isAtEnd)
  }

  @Test(arguments: [1e300, -1e300, .infinity, -.infinity, .nan, 1e16])
  func `an instant beyond the integers is packed as the nearest`(seconds: Double) throws {
    var unpacker = Unpacker(packed { $0.pack(Date(timeIntervalSince1970: seconds)) })
    let date = try unpacker.date()
    #expect(
      seconds.isNaN
        ? date.timeIntervalSince1970 == 0 : date.timeIntervalSince1970.sign == seconds.sign
    )
    #expect(unpacker.isAtEnd)
  }
}
