import Testing

@testable import Fetching

struct HeaderTests {
  private func head(_ lines: String...) -> ResponseHead {
    var head = ResponseHead()
    for line in ["HTTP/1.1 200 OK"] + lines { head.add("\(line)\r\n"[...]) }
    return head
  }

  @Test(
    arguments: [
      ("max-age=300", nil, 300), ("public, Max-Age=300", "60", 240), ("max-age=\"300\"", nil, 300),
      ("max-age=10", "20", 0), ("no-cache", nil, 0), ("no-store, max-age=9", nil, 0),
      ("max-age=x", nil, nil), ("max-age=99999999999999999999", nil, 3_155_760_000), ("", nil, nil),
    ] as [(String, String?, Int?)]
  )
  func `how long a body is fresh`(_ control: String, _ age: String?, _ seconds: Int?) {
    #expect(
      head("Cache-Control: \(control)", "Age: \(age ?? "")").freshFor(now: 0) == seconds
    )
  }

  @Test func `without max-age the dates say how long`() {
    let date = "Date: Wed, 21 Oct 2015 07:28:00 GMT"
    #expect(head(date, "Expires: Wed, 21 Oct 2015 08:28:00 GMT").freshFor(now: 0) == 3600)
    #expect(head(date, "Expires: Wed, 21 Oct 2015 06:28:00 GMT").freshFor(now: 0) == 0)
    #expect(head(date, "Expires: 0").freshFor(now: 0) == 0)
    #expect(
      head(date, "Expires: Wed, 21 Oct 2015 08:28:00 GMT", "Cache-Control: max-age=5")
        .freshFor(now: 0) == 5
    )
    #expect(head("Expires: Thu, 01 Jan 1970 00:01:00 GMT").freshFor(now: 20) == 40)
  }

  @Test func `when to ask again is told in seconds or by a date`() {
    #expect(head("Retry-After: 120").retryAfter(now: 0) == 120)
    #expect(head("Retry-After: Thu, 01 Jan 1970 00:02:00 GMT").retryAfter(now: 30) == 90)
    #expect(head("Retry-After: Thu, 01 Jan 1970 00:00:10 GMT").retryAfter(now: 30) == 0)
    #expect(head("Retry-After: soon").retryAfter(now: 0) == nil)
    #expect(head("Retry-After: -5").retryAfter(now: 0) == nil)
  }

  @Test func `a second answer forgets the first`() {
    var head = head("ETag: \"1\"", "Location: /x")
    head.add("HTTP/2 304\r\n"[...])
    #expect(head.status == 304)
    #expect(head.etag == nil)
    #expect(head.location == nil)
  }

  @Test func `addresses are taken apart as libcurl takes them`() throws {
    let url = try WebURL("HTTP://Ann:p%40ss@Example.ORG.:8080/a b?c#d")
    #expect(url.text.hasPrefix("http://"))
    #expect(url.host == "example.org")
    #expect(url.port == "8080")
    #expect(url.credentials == "Ann:p@ss")
    #expect(!url.text.contains("@") && !url.text.contains("#") && !url.text.contains(" "))
    let next = try WebURL("//other.example/x", relativeTo: url)
    #expect(next.text == "http://other.example/x")
    #expect(next.credentials == nil)
    #expect(!next.isTrusted(as: url))
    #expect(try WebURL("https://a/").isTrusted(as: WebURL("http://a/")))
    #expect(try !WebURL("http://a/").isTrusted(as: WebURL("https://a/")))
    #expect(try !WebURL("http://a:81/").isTrusted(as: WebURL("http://a/")))
  }

  @Test func `requests wait host by host`() {
    var waiting = WaitingRequests()
    waiting.add([
      (WebRequest(number: 1, url: ""), "a"), (WebRequest(number: 2, url: ""), "a"),
      (WebRequest(number: 3, url: ""), "b"), (WebRequest(number: 4, url: ""), "a"),
    ])
    #expect(waiting.next { _ in true }?.number == 1)
    #expect(waiting.next { $0 != "b" }?.number == 2)
    #expect(waiting.remove(4)?.number == 4)
    #expect(waiting.remove(4) == nil)
    #expect(waiting.next { $0 == "a" } == nil)
    #expect(waiting.next { _ in true }?.number == 3)
    #expect(waiting.isEmpty)
  }
}
