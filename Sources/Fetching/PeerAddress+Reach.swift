extension PeerAddress {
  /// Whether it can be reached from anywhere: no loopback, private, link-local or shared network,
  /// no multicast and nothing reserved.
  ///
  /// The blocks are those of IANA's registries of special-purpose addresses.
  public var isPublic: Bool {
    switch family {
    case .version4: return Self.isPublic4(bytes)
    case .version6:
      if bytes[..<10].allSatisfy({ $0 == 0 }) {
        // ::ffff:a.b.c.d and the old ::a.b.c.d, among which are :: and ::1.
        let isMapped = bytes[10] == 0xFF && bytes[11] == 0xFF
        return isMapped && Self.isPublic4(Array(bytes[12...]))
      }
      switch (bytes[0], bytes[1]) {
      // NAT64 (64:ff9b::/96), behind which lies an IPv4 address; the rest of 64:ff9b is local.
      case (0x00, 0x64):
        return bytes[2] == 0xFF && bytes[3] == 0x9B && bytes[4..<12].allSatisfy { $0 == 0 }
          && Self.isPublic4(Array(bytes[12...]))
      // 6to4, likewise.
      case (0x20, 0x02): return Self.isPublic4(Array(bytes[2..<6]))
      // Teredo, benchmarking, ORCHID and documentation.
      case (0x20, 0x01): return bytes[2] >= 0x02 && !(bytes[2] == 0x0D && bytes[3] == 0xB8)
      // Global unicast is 2000::/3; unique local, link-local and multicast lie outside of it.
      default: return bytes[0] & 0xE0 == 0x20
      }
    }
  }

  private static func isPublic4(_ bytes: [UInt8]) -> Bool {
    switch (bytes[0], bytes[1], bytes[2]) {
    case (0, _, _), (10, _, _), (127, _, _): false
    case (100, 64...127, _): false
    case (169, 254, _): false
    case (172, 16...31, _): false
    case (192, 0, 0), (192, 0, 2), (192, 88, 99), (192, 168, _): false
    case (198, 18...19, _), (198, 51, 100), (203, 0, 113): false
    case (224..., _, _): false
    default: true
    }
  }

  /// As people write it.
  public var text: String {
    switch family {
    case .version4: bytes.map(String.init).joined(separator: ".")
    case .version6:
      stride(from: 0, to: 16, by: 2)
        .map { String(Int(bytes[$0]) << 8 | Int(bytes[$0 + 1]), radix: 16) }
        .joined(separator: ":")
    }
  }
}
