public import Packing

/// Why a document did not become articles.
public enum Failure: Error, Equatable, Sendable {
  /// Nothing readable was found; the text names what was found instead.
  case notReadable(String)
  /// A limit on size, depth or time was reached, or the worker died of it.
  case tooComplex
  /// The connection failed; the text is the network library's own.
  case unreachable(String)
  /// The server answered with a status that is no success.
  case refused(status: Int)
  /// The address is none that is fetched; the text says why.
  case badAddress(String)
}

extension Failure: Packable {
  public func pack(into packer: inout Packer) {
    switch self {
    case .notReadable(let what):
      packer.pack(0)
      packer.pack(what)
    case .tooComplex:
      packer.pack(1)
    case .unreachable(let why):
      packer.pack(2)
      packer.pack(why)
    case .refused(let status):
      packer.pack(3)
      packer.pack(status)
    case .badAddress(let why):
      packer.pack(4)
      packer.pack(why)
    }
  }

  public init(from unpacker: inout Unpacker) throws(UnpackingError) {
    switch try unpacker.int() {
    case 0: self = .notReadable(try unpacker.string())
    case 1: self = .tooComplex
    case 2: self = .unreachable(try unpacker.string())
    case 3: self = .refused(status: try unpacker.int())
    case 4: self = .badAddress(try unpacker.string())
    default: throw .malformed
    }
  }
}
