import Deciphering
import Testing

struct PageAddressTests {
  /// RFC 3986, section 5.4, against "http://a/b/c/d;p?q".
  @Test(arguments: [
    ("g:h", "g:h"), ("g", "http://a/b/c/g"), ("./g", "http://a/b/c/g"), ("g/", "http://a/b/c/g/"),
    ("/g", "http://a/g"), ("//g", "http://g"), ("?y", "http://a/b/c/d;p?y"),
    ("g?y", "http://a/b/c/g?y"), ("#s", "http://a/b/c/d;p?q#s"), ("g#s", "http://a/b/c/g#s"),
    ("", "http://a/b/c/d;p?q"), (".", "http://a/b/c/"), ("./", "http://a/b/c/"),
    ("..", "http://a/b/"), ("../", "http://a/b/"), ("../g", "http://a/b/g"),
    ("../..", "http://a/"), ("../../g", "http://a/g"), ("../../../g", "http://a/g"),
    ("/./g", "http://a/g"), ("/../g", "http://a/g"), ("g.", "http://a/b/c/g."),
    ("./../g", "http://a/b/g"), ("./g/.", "http://a/b/c/g/"), ("g/../h", "http://a/b/c/h"),
    ("g?y/./x", "http://a/b/c/g?y/./x"), ("g#s/../x", "http://a/b/c/g#s/../x"),
  ])
  func `references are resolved as the standard shows`(_ reference: String, _ address: String) {
    #expect(PageAddress.resolve(reference, against: "http://a/b/c/d;p?q") == address)
  }

  @Test func `an address without a folder gets one`() {
    #expect(PageAddress.resolve("x", against: "http://a.example") == "http://a.example/x")
  }

  @Test func `without a base a reference stays as it is`() {
    #expect(PageAddress.resolve(" x/y ", against: nil) == "x/y")
  }
}
