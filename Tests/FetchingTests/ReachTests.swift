import Fetching
import Loopback
import Testing

struct ReachTests {
  @Test(arguments: [
    "127.0.0.1", "127.255.0.9", "10.1.2.3", "172.16.0.1", "172.31.255.255", "192.168.1.1",
    "169.254.169.254", "100.64.0.1", "100.127.255.255", "0.0.0.0", "0.1.2.3", "224.0.0.1",
    "255.255.255.255", "192.0.2.1", "198.18.0.1", "203.0.113.5", "::", "::1", "fe80::1",
    "fe80::1%eth0", "fc00::1", "fd12:3456::1", "ff02::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1",
    "::127.0.0.1", "64:ff9b::10.0.0.1", "2002:7f00:1::", "2001:db8::1", "[::1]", "2001::1",
  ])
  func `a private machine is none that anybody can name`(_ text: String) throws {
    #expect(try !#require(PeerAddress(text)).isPublic)
  }

  @Test(arguments: [
    "1.1.1.1", "172.15.0.1", "172.32.0.1", "100.63.0.1", "100.128.0.1", "192.167.1.1", "9.9.9.9",
    "223.255.255.255", "2606:4700::1111", "[2a00:1450::1]", "::ffff:1.1.1.1", "64:ff9b::1.1.1.1",
  ])
  func `a public machine can be reached`(_ text: String) throws {
    #expect(try #require(PeerAddress(text)).isPublic)
  }

  @Test(arguments: ["localhost", "example.org", "", "1.2.3", "127.0.0.1.", "::g"])
  func `a name is no address`(_ text: String) {
    #expect(PeerAddress(text) == nil)
  }

  @Test func `a private machine is not reached by an address that nobody typed`() throws {
    let server = try LoopbackServer(["/": .init(keeping: Array("secret".utf8))])
    for host in ["127.0.0.1", "localhost", "2130706433", "0x7f.1", "[::ffff:127.0.0.1]"] {
      let fetched = Fetched.one("http://\(host):\(server.port)/") { $0.mayReachPrivate = false }
      guard case .privateAddress = fetched.error else {
        Issue.record("\(host): \(fetched)")
        continue
      }
    }
    #expect(server.connections == 0)
  }

  @Test func `a connection that is open already is no way around it`() throws {
    let server = try LoopbackServer { _ in .init(keeping: Array("secret".utf8)) }
    let fetcher = Fetcher()
    #expect(Fetched.one(server.url("/"), with: fetcher).text == "secret")
    let again = Fetched.one(server.url("/"), with: fetcher) { $0.mayReachPrivate = false }
    #expect(again.error == .privateAddress("127.0.0.1"))
    #expect(server.requests.count == 1)
  }

  @Test func `a redirect does not lead to another private host`() throws {
    let inner = try LoopbackServer(["/": .init(keeping: Array("secret".utf8))])
    let outer = try LoopbackServer([
      "/": .init("302 Found", ["Location: http://localhost:\(inner.port)/"]),
      "/own": .init("302 Found", ["Location: http://127.0.0.1:\(inner.port)/"]),
    ])
    guard case .privateAddress = Fetched.one(outer.url("/")).error else {
      Issue.record("\(Fetched.one(outer.url("/")))")
      return
    }
    #expect(inner.connections == 0)
    #expect(Fetched.one(outer.url("/own")).text == "secret")
  }

  @Test func `what is meant for one host is not said to another`() throws {
    let other = try LoopbackServer(["/": .init(keeping: Array("other".utf8))])
    let first = try LoopbackServer([
      "/": .init("302 Found", ["Location: http://127.0.0.1:\(other.port)/"])
    ])
    let fetched = Fetched.one(first.url("/")) {
      $0.headers = ["X-Key: 7"]
      $0.credentials = "ann:secret"
    }
    #expect(fetched.text == "other")
    #expect(first.requests.last?.header("X-Key") == "7")
    #expect(other.requests.last?.header("X-Key") == nil)
    #expect(other.requests.last?.header("Authorization") == nil)
  }

  @Test(arguments: ["X: a\r\nY: b", "X: a\nY: b", "no colon", ": x", "X Y: z", "X: \u{0}"])
  func `a header that would be two is refused`(_ line: String) throws {
    let server = try LoopbackServer(["/": .init(keeping: [])])
    let fetched = Fetched.one(server.url("/")) { $0.headers = [line] }
    guard case .badAddress = fetched.error else {
      Issue.record("\(fetched)")
      return
    }
    #expect(server.connections == 0)
  }

  @Test func `a proxy of the environment is used, and refuses no one by its own address`() throws {
    let proxy = try LoopbackServer { request in .init(keeping: Array(request.path.utf8)) }
    let environment = [
      "http_proxy": "http://127.0.0.1:\(proxy.port)", "no_proxy": "near.example,.far.example",
    ]
    func fetch(_ url: String) -> Fetched.Outcome {
      Fetched.one(url, with: Fetcher(environment: environment)) { $0.mayReachPrivate = false }
    }
    #expect(fetch("http://public.example/x").text == "http://public.example/x")
    for host in ["127.0.0.1", "[::1]", "10.0.0.1", "localhost", "nas.local"] {
      guard case .privateAddress = fetch("http://\(host)/").error else {
        Issue.record("\(host)")
        continue
      }
    }
    #expect(proxy.requests.count == 1)
    for url in ["http://near.example/", "http://a.near.example/", "http://far.example/"] {
      #expect(fetch(url).error != nil)
    }
    #expect(proxy.requests.count == 1)
  }
}
