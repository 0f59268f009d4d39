import CCurl
import Glibc

/// One request under way, from its first address over all redirects to the end of the body.
final class Transfer {
  let request: WebRequest
  let curl: UnsafeMutableRawPointer
  let limits: FetchLimits
  /// The address that was asked for.
  let origin: WebURL
  /// The address that is being asked now.
  var url: WebURL
  var isThroughProxy = false
  var redirects = 0
  /// Where the permanent redirects at the beginning have led.
  var permanent: WebURL?
  var isPermanent = true

  var head = ResponseHead()
  var headerCount = 0
  var pace: Pace
  /// How many bytes of the body may still be taken now; above it, the transfer pauses.
  var room = 0
  var isPaused = false
  /// Whether all has arrived, so that only decoding is left.
  var isDrained = false
  /// Whether the answer was told before its body had ended.
  var isTold = false
  /// Whether what comes now is of no interest, and enough of it has come.
  var isEnough = false
  var skipped = 0
  /// The last private machine to which no connection was made.
  var refusedPeer: String?
  var problem: FetchError?

  var decoder: ContentDecoder?
  var encoded: ArraySlice<UInt8> = []
  /// Whether the decoder has more to give than there was room for.
  var mayHaveMore = false
  var isBegun = false
  var body: [UInt8] = []
  var bodyCount = 0
  var hash = BodyHash()

  var headers: UnsafeMutablePointer<curl_slist>?
  let errorRoom: UnsafeMutablePointer<CChar>

  /// - Throws: `FetchError.badAddress`.
  init(_ request: WebRequest, limits: FetchLimits) throws(FetchError) {
    let url = try WebURL(request.url)
    guard let curl = curl_easy_init() else { throw .unreachable("libcurl does not start") }
    self.request = request
    self.limits = limits
    self.url = url
    self.curl = curl
    origin = url
    pace = Pace(limits, now: Pace.now)
    errorRoom = .allocate(capacity: Int(CURL_ERROR_SIZE))
    errorRoom.initialize(repeating: 0, count: Int(CURL_ERROR_SIZE))
  }

  deinit {
    curl_easy_cleanup(curl)
    curl_slist_free_all(headers)
    errorRoom.deallocate()
  }

  /// The body's bytes in memory, with what its decoder keeps of them.
  var weight: Int {
    encoded.count + body.count * (decoder?.keepsWindow == true ? 2 : 1)
  }

  var isDecoded: Bool { encoded.isEmpty && !mayHaveMore }

  var answer: WebAnswer {
    let now = time(nil)
    return WebAnswer(
      url: url.text,
      permanentURL: permanent?.text,
      status: head.status,
      contentType: head.contentType,
      length: head.encoding == nil ? head.length : nil,
      etag: head.etag,
      lastModified: head.lastModified,
      freshFor: head.freshFor(now: now),
      retryAfter: head.retryAfter(now: now)
    )
  }

  /// Whether a connection to this machine may be made for the address that is asked now.
  func mayConnect(to peer: PeerAddress) -> Bool {
    if isThroughProxy || peer.isPublic { return true }
    return request.mayReachPrivate && url.host == origin.host
  }

  /// Goes on to where the answer leads.
  ///
  /// - Throws: `FetchError`.
  func follow(_ location: String) throws(FetchError) {
    guard redirects < limits.redirects else { throw .tooManyRedirects }
    redirects += 1
    let next = try WebURL(location, relativeTo: url)
    isPermanent = isPermanent && [301, 308].contains(head.status)
    if isPermanent { permanent = next }
    url = next
    head = ResponseHead()
    headerCount = 0
    skipped = 0
    isEnough = false
    refusedPeer = nil
  }
}
