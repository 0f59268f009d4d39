public import Packing

extension Change: Packable {
  public func pack(into packer: inout Packer) {
    packer.pack(deed)
    packer.pack(count)
    packer.pack(title)
  }

  public init(from unpacker: inout Unpacker) throws(UnpackingError) {
    self.init(
      try unpacker.value(),
      count: try unpacker.int(),
      title: try unpacker.string()
    )
  }
}

extension Change.Deed: Packable {
  public func pack(into packer: inout Packer) {
    switch self {
    case .read(let isRead):
      packer.pack(0)
      packer.pack(isRead)
    case .kept(let isKept):
      packer.pack(1)
      packer.pack(isKept)
    case .rated(let rating):
      packer.pack(2)
      packer.pack(rating?.stars)
    case .tagged(let adding, let removing):
      packer.pack(3)
      packer.pack(adding)
      packer.pack(removing)
    case .cast: packer.pack(4)
    case .recast: packer.pack(5)
    case .withdrawn: packer.pack(6)
    case .renamed(let name):
      packer.pack(7)
      packer.pack(name)
    case .moved(let folder):
      packer.pack(8)
      packer.pack(folder)
    case .fullText(let isOn):
      packer.pack(9)
      packer.pack(isOn)
    case .removed: packer.pack(10)
    case .restored: packer.pack(11)
    case .folderRenamed(let name):
      packer.pack(12)
      packer.pack(name)
    case .viewAdded: packer.pack(13)
    case .viewRenamed(let name):
      packer.pack(14)
      packer.pack(name)
    case .viewChanged: packer.pack(15)
    case .viewRemoved: packer.pack(16)
    }
  }

  public init(from unpacker: inout Unpacker) throws(UnpackingError) {
    switch try unpacker.int() {
    case 0: self = .read(try unpacker.bool())
    case 1: self = .kept(try unpacker.bool())
    case 2: self = .rated(try unpacker.optionalInt().flatMap { Rating(stars: $0) })
    case 3:
      self = .tagged(adding: try unpacker.strings(), removing: try unpacker.strings())
    case 4: self = .cast
    case 5: self = .recast
    case 6: self = .withdrawn
    case 7: self = .renamed(try unpacker.optionalString())
    case 8: self = .moved(folder: try unpacker.string())
    case 9: self = .fullText(try unpacker.bool())
    case 10: self = .removed
    case 11: self = .restored
    case 12: self = .folderRenamed(try unpacker.string())
    case 13: self = .viewAdded
    case 14: self = .viewRenamed(try unpacker.string())
    case 15: self = .viewChanged
    case 16: self = .viewRemoved
    default: throw .malformed
    }
  }
}
