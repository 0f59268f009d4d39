import Articles
import Packing

/// An enclosure as it is kept: libraries have been written so since before durations were known,
/// which stand in a column of their own.
struct StoredEnclosure: Packable {
  var enclosure: Enclosure

  init(_ enclosure: Enclosure) {
    self.enclosure = enclosure
  }

  func pack(into packer: inout Packer) {
    packer.pack(enclosure.url)
    packer.pack(enclosure.type)
    packer.pack(enclosure.length)
  }

  init(from unpacker: inout Unpacker) throws(UnpackingError) {
    enclosure = Enclosure(
      url: try unpacker.string(),
      type: try unpacker.optionalString(),
      length: try unpacker.optionalInt()
    )
  }

  /// What the column `durations` has; nothing where none is known.
  static func durations(of enclosures: [Enclosure]) -> [Int] {
    guard enclosures.contains(where: { $0.duration != nil }) else { return [] }
    return enclosures.map { $0.duration ?? -1 }
  }

  static func enclosures(_ stored: [StoredEnclosure], durations: [Int]) -> [Enclosure] {
    stored.enumerated().map { index, stored in
      var enclosure = stored.enclosure
      if durations.indices.contains(index), durations[index] >= 0 {
        enclosure.duration = durations[index]
      }
      return enclosure
    }
  }
}
