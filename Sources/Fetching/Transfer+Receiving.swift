import CCurl

extension Transfer {
  /// Takes a header line; false ends the transfer.
  func receiveHeader(_ bytes: UnsafeRawBufferPointer) -> Bool {
    pace.add(bytes.count)
    headerCount += bytes.count
    guard headerCount <= limits.header else {
      problem = .tooLarge
      return false
    }
    let line = String(decoding: bytes, as: UTF8.self)
    head.add(line[...])
    return true
  }

  /// Takes a piece of the body, and tells how many bytes of it libcurl may forget.
  func receive(_ bytes: UnsafeRawBufferPointer) -> Int {
    guard 200..<300 ~= head.status else { return skip(bytes.count) }
    guard encoded.isEmpty, room > 0 else {
      isPaused = true
      return Int(CURL_WRITEFUNC_PAUSE)
    }
    pace.add(bytes.count)
    if !isBegun {
      isBegun = true
      guard begin(bytes) else { return 0 }
    }
    if decoder == nil {
      body.append(contentsOf: bytes)
      return count(bytes.count) ? bytes.count : 0
    }
    encoded = Array(bytes)[...]
    return decode() ? bytes.count : 0
  }

  /// Decodes what there is room for; false where it went wrong.
  func decode() -> Bool {
    guard let decoder, !(encoded.isEmpty && !mayHaveMore) else { return true }
    let before = body.count
    let step = decoder.decode(&encoded, to: &body, room: room)
    mayHaveMore = step == .full
    guard step != .wrong else {
      problem = .unreachable("Its compression is damaged")
      return false
    }
    return count(body.count - before)
  }

  /// What may be said of it, where libcurl has given up.
  func error(_ code: CURLcode) -> FetchError {
    if let problem { return problem }
    if let refusedPeer { return .privateAddress(refusedPeer) }
    let told = String(cString: errorRoom)
    let words = told.isEmpty ? String(cString: curl_easy_strerror(code)) : told
    let verification = curl_number(curl, CURLINFO_SSL_VERIFYRESULT)
    if let problem = TLSProblem(code, verification: verification, words: words) {
      return .tls(problem)
    }
    switch code {
    case CURLE_OPERATION_TIMEDOUT: return .timeOut
    // The scheme has been looked at before: here it means that no status line came.
    case CURLE_UNSUPPORTED_PROTOCOL: return .unreachable("The answer is not HTTP")
    case CURLE_URL_MALFORMAT: return .badAddress(words)
    default: return .unreachable(words)
    }
  }
}

extension Transfer {
  private static let mostSkipped = 64 << 10

  private func skip(_ count: Int) -> Int {
    pace.add(count)
    skipped += count
    isEnough = skipped > Self.mostSkipped
    return isEnough ? 0 : count
  }

  /// Looks at the beginning of the body; false where it cannot be decoded.
  private func begin(_ bytes: UnsafeRawBufferPointer) -> Bool {
    guard let encoding = head.encoding else { return true }
    // Some servers call a body gzip that is none.
    if encoding.hasSuffix("gzip"), bytes.first != 0x1F { return true }
    decoder = ContentDecoder(encoding)
    if decoder == nil { problem = .unreachable("Its compression is not known: \(encoding)") }
    return decoder != nil
  }

  /// Counts what has been added to the body.
  private func count(_ added: Int) -> Bool {
    bodyCount += added
    room -= added
    guard bodyCount <= request.largest else {
      problem = .tooLarge
      return false
    }
    body.withUnsafeBytes { hash.add(UnsafeRawBufferPointer(rebasing: $0.suffix(added))) }
    return true
  }
}
