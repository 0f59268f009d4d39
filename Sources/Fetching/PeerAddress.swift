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

  /// Reads an address in digits, such as "127.0.0.1", "::1" or "[::1]"; nil for a name.
  public init?(_ text: String) {
    let isBracketed = text.hasPrefix("[") && text.hasSuffix("]")
    // What follows a percent sign names an interface of this machine.
    let digits = (isBracketed ? text.dropFirst().dropLast() : text[...]).prefix { $0 != "%" }
    var four = in_addr()
    var six = in6_addr()
    if inet_pton(AF_INET, String(digits), &four) == 1 {
      family = .version4
      bytes = withUnsafeBytes(of: four) { Array($0) }
    } else if inet_pton(AF_INET6, String(digits), &six) == 1 {
      family = .version6
      bytes = withUnsafeBytes(of: six) { Array($0) }
    } else {
      return nil
    }
  }
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
