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
  /// No secure connection came about: a `CertificateFault`'s raw value, or the library's own words.
  case tls(String)
  /// The body is longer than was asked for, or the header than any is.
  case tooLarge
  /// The machine is one of a private network, and nobody typed its name; the text names it.
  case privateAddress(String)
  case tooManyRedirects
  /// The server did not answer in time, or too slowly.
  case timeOut
  /// It was given up because the person, or a reader of its body, wanted no more.
  case stopped
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
    case .tls(let why):
      packer.pack(5)
      packer.pack(why)
    case .tooLarge: packer.pack(6)
    case .privateAddress(let what):
      packer.pack(7)
      packer.pack(what)
    case .tooManyRedirects: packer.pack(8)
    case .timeOut: packer.pack(9)
    case .stopped: packer.pack(10)
    }
  }

  public init(from unpacker: inout Unpacker) throws(UnpackingError) {
    switch try unpacker.int() {
    case 0: self = .notReadable(try unpacker.string())
    case 1: self = .tooComplex
    case 2: self = .unreachable(try unpacker.string())
    case 3: self = .refused(status: try unpacker.int())
    case 4: self = .badAddress(try unpacker.string())
    case 5: self = .tls(try unpacker.string())
    case 6: self = .tooLarge
    case 7: self = .privateAddress(try unpacker.string())
    case 8: self = .tooManyRedirects
    case 9: self = .timeOut
    case 10: self = .stopped
    default: throw .malformed
    }
  }
}
