import Articles
import Testing

struct MaskedAddressTests {
  @Test(arguments: [
    ("https://ann:secret@example.org/feed?x=1#y", "https://***@example.org/feed?x=1#y"),
    ("http://token@example.org:8080", "http://***@example.org:8080"),
    ("https://ann:p@ss@word@example.org/", "https://***@example.org/"),
    ("HTTPS://:secret@[::1]/", "HTTPS://***@[::1]/"),
    ("https://ann:secret@example.org?a@b", "https://***@example.org?a@b"),
  ])
  func `a name and a password in an address are not shown`(_ address: String, _ shown: String) {
    #expect(MaskedAddress.text(address) == shown)
  }

  @Test(arguments: [
    "https://example.org/@ann", "https://example.org/?mail=a@b.c", "ann@example.org", "",
    "/home/ann/feed@2.xml", "mailto:ann@example.org", "https://example.org#@",
  ])
  func `an address without them stays as it is`(_ address: String) {
    #expect(MaskedAddress.text(address) == address)
  }
}
