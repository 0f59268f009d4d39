import CCurl

/// Why a server's certificate was not accepted.
public enum TLSProblem: Equatable, Sendable {
  case expired
  case notYetValid
  case wrongHost
  case selfSigned
  case unknownAuthority
  /// Anything else, in the library's own words.
  case other(String)

  /// Nil where the code is about something else.
  ///
  /// The numbers are OpenSSL's (`X509_V_ERR_…` in openssl/x509_vfy.h).
  init?(_ code: CURLcode, verification: Int, words: String) {
    switch code {
    case CURLE_PEER_FAILED_VERIFICATION:
      switch verification {
      case 9: self = .notYetValid
      case 10: self = .expired
      case 18, 19: self = .selfSigned
      case 2, 20, 21, 27: self = .unknownAuthority
      // Nothing is wrong with the chain (1: it was not said yet), so curl, which compares the names
      // afterwards, has found another one.
      case 0, 1, 62, 64: self = .wrongHost
      default: self = .other(words)
      }
    case CURLE_SSL_CONNECT_ERROR, CURLE_SSL_CERTPROBLEM, CURLE_SSL_CIPHER,
      CURLE_SSL_CACERT_BADFILE, CURLE_SSL_ISSUER_ERROR, CURLE_SSL_INVALIDCERTSTATUS:
      self = .other(words)
    default: return nil
    }
  }
}
