import CCurl
import Glibc

/// The address of a machine that is about to be connected to.
public struct PeerAddress: Equatable, Sendable {
  public enum Family: Sendable {
    case version4
    case version6
  }

  public var family: Family
  /// 4 or 16 bytes in network order.
  public var bytes: [UInt8]
}

extension PeerAddress {
  /// Nil for families other than IP.
  init?(_ address: UnsafePointer<curl_sockaddr>) {
    var copy = address.pointee
    switch copy.family {
    case AF_INET:
      family = .version4
      bytes = withUnsafeBytes(of: &copy.addr) { raw in
        withUnsafeBytes(of: raw.loadUnaligned(as: sockaddr_in.self).sin_addr) { Array($0) }
      }
    case AF_INET6:
      // libcurl allocates as many bytes as the family needs, which is more than the declared field.
      let offset = MemoryLayout<curl_sockaddr>.offset(of: \.addr) ?? 0
      let raw = UnsafeRawPointer(address) + offset
      family = .version6
      bytes = withUnsafeBytes(of: raw.loadUnaligned(as: sockaddr_in6.self).sin6_addr) { Array($0) }
    default: return nil
    }
  }
}
