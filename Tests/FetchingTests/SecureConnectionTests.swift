import Fetching
import Testing

struct SecureConnectionTests {
  @Test func `a certificate of a known authority is accepted`() throws {
    let server = try TLSServer(Certificates.good)
    let fetcher = Fetcher(environment: server.environment)
    #expect(Fetched.one(server.url, with: fetcher).text == "hello")
  }

  @Test func `what is wrong with a certificate is told`() throws {
    let wrong: [(String, TLSProblem)] = [
      (Certificates.expired, .expired), (Certificates.early, .notYetValid),
      (Certificates.ofOther, .wrongHost), (Certificates.selfSigned, .selfSigned),
    ]
    for (certificate, problem) in wrong {
      let server = try TLSServer(certificate)
      let fetcher = Fetcher(environment: server.environment)
      #expect(Fetched.one(server.url, with: fetcher).error == .tls(problem))
    }
  }

  @Test func `a certificate of an authority that nobody knows is refused`() throws {
    let server = try TLSServer(Certificates.good)
    #expect(Fetched.one(server.url).error == .tls(.unknownAuthority))
  }
}
