/// What is wrong with a server's certificate; `Failure.tls` carries the raw value.
///
/// What is none of these comes in the network library's own words.
public enum CertificateFault: String, CaseIterable, Sendable {
  case expired = "certificate expired"
  case notYetValid = "certificate not yet valid"
  case wrongHost = "certificate for another host"
  case selfSigned = "certificate self-signed"
  case unknownAuthority = "certificate of an unknown authority"
}
