import Feeds
import Testing

struct EncodingTests {
  private func title(_ bytes: [UInt8], contentType: String? = nil) throws -> String? {
    let begin = Array("<rss><channel><title>".utf8)
    let end = Array("</title></channel></rss>".utf8)
    return try ReadFeed(begin + bytes + end, contentType: contentType, piece: 5)
      .head?.title?.markup.source
  }

  @Test func `the charset of the content type is used`() throws {
    #expect(
      try title([0xEC, 0xE8, 0xF0], contentType: "text/xml; charset=\"windows-1251\"") == "мир"
    )
  }

  @Test func `the XML declaration is used`() throws {
    let xml = Array("<?xml version='1.0' encoding='koi8-r'?><rss><channel><title>".utf8)
    let feed = try ReadFeed(xml + [0xCD, 0xC9, 0xD2] + Array("</title></channel></rss>".utf8))
    #expect(feed.head?.title?.markup.source == "мир")
  }

  @Test func `Latin 1 is read as Windows 1252`() throws {
    #expect(try title([0x93, 0x61, 0x94], contentType: "text/xml; charset=iso-8859-1") == "“a”")
  }

  @Test func `bytes that are no UTF-8 are repaired one by one`() throws {
    #expect(try title([0xC3, 0xA9, 0xE9, 0x80, 0x62]) == "éé€b")
  }

  @Test func `references to Windows 1252 are the characters that were meant`() throws {
    #expect(
      try title(Array("don&#146;t \u{C2} &#xA0;&#x92;".utf8))
        == "don\u{2019}t \u{C2} \u{A0}\u{2019}"
    )
  }

  @Test func `control characters become spaces`() throws {
    #expect(try title([0x61, 0x00, 0x1B, 0x62]) == "a  b")
  }

  @Test(arguments: [[0xFF, 0xFE], []] as [[UInt8]])
  func `UTF-16 is read with its mark and without`(_ mark: [UInt8]) throws {
    let text =
      "<?xml version='1.0' encoding='utf-16'?><rss><channel><title>мир 𝄞</title></channel></rss>"
    let bytes = mark + text.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
    let feed = try ReadFeed(bytes, piece: 3)
    #expect(feed.head?.title?.markup.source == "мир 𝄞")
  }

  @Test func `an encoding of more than one byte is cut anywhere`() throws {
    let bytes: [UInt8] = [0x93, 0xFA, 0x96, 0x7B, 0x8C, 0xEA]
    #expect(try title(bytes, contentType: "text/xml; charset=shift_jis") == "日本語")
  }

  @Test func `an unknown encoding is read as UTF-8`() throws {
    #expect(try title(Array("é".utf8), contentType: "text/xml; charset=nonsense") == "é")
  }
}
