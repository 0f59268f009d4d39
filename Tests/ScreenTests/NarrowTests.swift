import CColumns
import Testing

@testable import Screen

struct NarrowTests {
  @Test func `what is taken for narrow unasked is narrow to the C library too`() {
    let scalars = (0x20...0x2FFF).compactMap { Unicode.Scalar($0 as Int) }
    let narrow = scalars.filter(Columns.isNarrow)
    #expect(narrow.count > 800)
    #expect(narrow.allSatisfy { columns_of_scalar($0.value) == 1 })
  }
}
