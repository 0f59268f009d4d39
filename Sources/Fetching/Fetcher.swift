import CCurl

/// Fetches http and https addresses with libcurl, one at a time, and hands the body on as it comes.
///
/// Connections are kept between fetches. Certificates are verified; proxies are those of the
/// environment; redirects lead to http and https only.
public final class Fetcher {
  static let agent = "Tribune/0.1"

  private let curl = CurlHandle()
  private let limits: FetchLimits
  private let mayConnect: (PeerAddress) -> Bool

  /// Makes a fetcher.
  ///
  /// `mayConnect` is asked before every connection, those after redirects and name lookups
  /// included, and may forbid it.
  public init(
    limits: FetchLimits = FetchLimits(),
    mayConnect: @escaping (PeerAddress) -> Bool = { _ in true }
  ) {
    self.limits = limits
    self.mayConnect = mayConnect
  }

  /// Fetches an address and gives `take` the decompressed body in pieces.
  ///
  /// An empty body is no call of `take`; the body of a refusal is not handed on.
  /// - Throws: `FetchError`, or what `take` threw.
  public func fetch(
    _ url: String,
    take: (Response, UnsafeBufferPointer<UInt8>) throws -> Void
  ) throws -> Response {
    guard let handle = curl.pointer else { throw FetchError.unreachable("libcurl does not start") }
    return try withoutActuallyEscaping(take) { take in
      let transfer = Transfer(handle, limits: limits, mayConnect: mayConnect, take: take)
      return try transfer.run(url)
    }
  }
}
