/// What two addresses have in common that lead to the same page.
///
/// http and https are alike, and so are upper and lower case in the host's name, a "www." before
/// it, the usual port and a dot at its end. Of the query the parameters that only tell where a
/// reader comes from are set aside. A fragment is, too, unless it begins with "!" or "/", by which
/// some sites tell their pages apart.
struct AddressKey {
  /// A hash of 64 bits, as the library keeps it.
  let stored: Int64

  /// Nil for what is no http address, and for a site's front page, to which feeds let many articles
  /// point.
  init?(_ address: String) {
    let bytes = Array(address.utf8)
    guard let start = Self.end(ofScheme: bytes) else { return nil }
    let rest = bytes[start...]
    let end = rest.firstIndex { Self.ends.contains($0) } ?? rest.endIndex
    let host = Self.host(rest[..<end])
    guard !host.isEmpty else { return nil }
    let hash = rest[end...].firstIndex(of: UInt8(ascii: "#")) ?? rest.endIndex
    let question = rest[end..<hash].firstIndex(of: UInt8(ascii: "?")) ?? hash
    let path = rest[end..<question]
    let query = question < hash ? Self.query(rest[(question + 1)..<hash]) : []
    let fragment = hash < rest.endIndex ? Self.fragment(rest[(hash + 1)...]) : []
    let isFront = path.allSatisfy { $0 == UInt8(ascii: "/") } && query.isEmpty && fragment.isEmpty
    guard !isFront else { return nil }
    var print = Fingerprint()
    print.add(host)
    print.add(path.isEmpty ? [UInt8(ascii: "/")] : path)
    for (index, parameter) in query.enumerated() {
      print.add(CollectionOfOne(index == 0 ? UInt8(ascii: "?") : UInt8(ascii: "&")))
      print.add(parameter)
    }
    print.add(fragment)
    stored = print.stored
  }
}

extension AddressKey {
  private typealias Bytes = ArraySlice<UInt8>

  private static let ends = Array("/?#\\".utf8)

  private static func end(ofScheme bytes: [UInt8]) -> Int? {
    for scheme in ["https://", "http://"] where bytes.count > scheme.utf8.count {
      let matches = zip(bytes, scheme.utf8).allSatisfy { lowered($0) == $1 }
      if matches { return scheme.utf8.count }
    }
    return nil
  }

  private static func host(_ bytes: Bytes) -> [UInt8] {
    var host = bytes.map(lowered)
    for port in [":80", ":443"] where host.ends(with: port) { host.removeLast(port.utf8.count) }
    while host.last == UInt8(ascii: ".") { host.removeLast() }
    if host.starts(with: "www.".utf8) { host.removeFirst(4) }
    return host
  }

  /// The parameters that belong to the page.
  private static func query(_ bytes: Bytes) -> [Bytes] {
    bytes.split(separator: UInt8(ascii: "&")).filter { parameter in
      let name = parameter.prefix { $0 != UInt8(ascii: "=") }.map(lowered)
      return !name.starts(with: "utm_".utf8)
        && !trackers.contains { $0.utf8.elementsEqual(name) }
    }
  }

  /// With its "#", where it tells pages apart.
  private static func fragment(_ bytes: Bytes) -> [UInt8] {
    guard let first = bytes.first, Array("!/".utf8).contains(first) else { return [] }
    return [UInt8(ascii: "#")] + bytes
  }

  /// Parameters that say by which letter, advertisement or network a reader came.
  private static let trackers = [
    "fbclid", "gclid", "gclsrc", "dclid", "gbraid", "wbraid", "msclkid", "yclid", "ysclid",
    "twclid", "ttclid", "igshid", "igsh", "_openstat", "mc_cid", "mc_eid", "_hsenc", "_hsmi",
    "mkt_tok", "vero_id", "oly_anon_id", "oly_enc_id",
  ]

  private static func lowered(_ byte: UInt8) -> UInt8 {
    0x41...0x5A ~= byte ? byte | 0x20 : byte
  }
}

extension [UInt8] {
  fileprivate func ends(with text: String) -> Bool {
    count >= text.utf8.count && suffix(text.utf8.count).elementsEqual(text.utf8)
  }
}
