public import Packing

extension SourceFailure: Packable {
  public func pack(into packer: inout Packer) {
    switch self {
    case .refused(let status): packer.pack(0, status)
    case .gone: packer.pack(1)
    case .unreachable(let why): packer.pack(2, why)
    case .insecure(let why): packer.pack(3, why)
    case .timeOut: packer.pack(4)
    case .tooManyRedirects: packer.pack(5)
    case .privateAddress(let address): packer.pack(6, address)
    case .badAddress(let why): packer.pack(7, why)
    case .tooLarge: packer.pack(8)
    case .tooComplex: packer.pack(9)
    case .notReadable(let what): packer.pack(10, what)
    case .noFeed: packer.pack(11)
    case .noArticle: packer.pack(12)
    case .noSuchFile: packer.pack(13)
    case .told(let words): packer.pack(14, words)
    }
  }

  public init(from unpacker: inout Unpacker) throws(UnpackingError) {
    switch try unpacker.int() {
    case 0: self = .refused(status: try unpacker.int())
    case 1: self = .gone
    case 2: self = .unreachable(try unpacker.string())
    case 3: self = .insecure(try unpacker.string())
    case 4: self = .timeOut
    case 5: self = .tooManyRedirects
    case 6: self = .privateAddress(try unpacker.string())
    case 7: self = .badAddress(try unpacker.string())
    case 8: self = .tooLarge
    case 9: self = .tooComplex
    case 10: self = .notReadable(try unpacker.string())
    case 11: self = .noFeed
    case 12: self = .noArticle
    case 13: self = .noSuchFile
    case 14: self = .told(try unpacker.string())
    default: throw .malformed
    }
  }
}

extension Packer {
  fileprivate mutating func pack(_ number: Int, _ fact: Int) {
    pack(number)
    pack(fact)
  }

  fileprivate mutating func pack(_ number: Int, _ fact: String) {
    pack(number)
    pack(fact)
  }
}
