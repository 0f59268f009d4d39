import CCurl

/// A libcurl handle, which lives as long as this object.
final class CurlHandle {
  let pointer: UnsafeMutableRawPointer?

  init() {
    // Starting the library twice is allowed and cheap; it must only precede the first handle.
    curl_global_init(Int(CURL_GLOBAL_DEFAULT))
    pointer = curl_easy_init()
  }

  deinit {
    if let pointer { curl_easy_cleanup(pointer) }
  }
}
