import Fetching
import Testing

struct BodyHashTests {
  private func hash(_ bytes: [UInt8], cut: Int = .max) -> UInt64 {
    var hash = BodyHash()
    for start in stride(from: 0, to: bytes.count, by: min(cut, max(1, bytes.count))) {
      let end = cut == .max ? bytes.count : min(start + cut, bytes.count)
      bytes[start..<end].withUnsafeBytes { hash.add($0) }
    }
    return hash.value
  }

  @Test func `a body has one hash however it is cut`() {
    let bytes = (0..<1000).map { UInt8(truncatingIfNeeded: $0 &* 7) }
    for cut in 1..<70 { #expect(hash(bytes, cut: cut) == hash(bytes)) }
  }

  @Test func `bodies that differ a little have hashes that differ much`() {
    var seen: Set<UInt64> = []
    for length in 0..<200 { seen.insert(hash([UInt8](repeating: 0, count: length))) }
    let bytes = (0..<100).map { UInt8($0) }
    for place in 0..<100 {
      for bit in 0..<8 {
        var changed = bytes
        changed[place] ^= 1 << UInt8(bit)
        let difference = (hash(changed) ^ hash(bytes)).nonzeroBitCount
        #expect((12...52).contains(difference))
        seen.insert(hash(changed))
      }
    }
    #expect(seen.count == 1000)
  }

  @Test func `the hash is the same in every version`() {
    #expect(hash([]) == 14_284_281_289_622_728_569)
    #expect(hash(Array("tide".utf8)) == 2_188_438_553_429_731_954)
  }
}
