import Deciphering
import Testing

struct CharsetTests {
  @Test(
    arguments: [
      ("windows-1251", [0xCC, 0xE8, 0xF0], "Мир"), ("koi8-r", [0xED, 0xC9, 0xD2], "Мир"),
      ("ISO-8859-5", [0xBC, 0xD8, 0xE0], "Мир"), ("cp866", [0x8C, 0xA8, 0xE0], "Мир"),
      ("iso-8859-1", [0x93, 0xE9, 0x94], "“é”"), ("iso-8859-2", [0xA3, 0xF3, 0x64, 0xBC], "Łódź"),
      ("ISO_8859-7", [0xC1, 0xE8], "Αθ"), ("iso-8859-9", [0xDD, 0xFE], "İş"),
      ("windows-1255", [0xF9, 0xEC], "של"), ("windows-874", [0xA1, 0xD2], "กา"),
      ("macintosh", [0x8E], "é"),
      ("gb2312", [0xD6, 0xD0, 0xCE, 0xC4], "中文"), ("gbk", [0x96, 0x7C, 0x41], "東A"),
      ("gb18030", [0x81, 0x30, 0x84, 0x36, 0x94, 0x39, 0xDA, 0x33], "¥💩"),
      ("big5", [0xA4, 0xA4, 0xA4, 0xE5], "中文"), ("big5-hkscs", [0x88, 0x62, 0xFB, 0xF8], "Ê̄亷"),
      ("euc-kr", [0xC7, 0xD1, 0xB1, 0xDB], "한글"), ("ks_c_5601-1987", [0x8C, 0x63], "똠"),
      ("shift_jis", [0x93, 0xFA, 0x96, 0x7B, 0xB1, 0x5C], "日本ｱ\\"), ("cp932", [0x87, 0x40], "①"),
      ("euc-jp", [0xC6, 0xFC, 0xCB, 0xDC, 0x8E, 0xB1, 0x8F, 0xB0, 0xA1], "日本ｱ丂"),
      (
        "iso-2022-jp", [0x1B, 0x24, 0x42, 0x46, 0x7C, 0x4B, 0x5C, 0x1B, 0x28, 0x42, 0x61], "日本a"
      ),
      ("utf-16le", [0x3D, 0xD8, 0xA9, 0xDC], "💩"), ("utf-32be", [0, 1, 0xF4, 0xA9], "💩"),
    ] as [(String, [UInt8], String)]
  )
  func `bytes become the characters of their encoding`(
    _ label: String,
    _ bytes: [UInt8],
    _ text: String
  ) {
    #expect(String(decoding: TextDecoding.utf8(bytes, declared: label), as: UTF8.self) == text)
    // The same, one byte at a time.
    let decoder = TextDecoder(Charset(label: label))
    var pieces: [UInt8] = []
    for byte in bytes {
      [byte].withUnsafeBufferPointer { decoder.decode($0) { pieces += $0 } }
    }
    decoder.finish { pieces += $0 }
    #expect(String(decoding: pieces, as: UTF8.self) == text)
  }

  @Test(
    arguments: [
      ("gbk", [0x41, 0xFF, 0x42], "A\u{FFFD}B"), ("gbk", [0xD6, 0x3C, 0x42], "\u{FFFD}<B"),
      ("gb18030", [0xE3, 0x32, 0x9A, 0x36], "\u{FFFD}"), ("big5", [0xA4], "\u{FFFD}"),
      ("euc-kr", [0xFE, 0xFE], "\u{FFFD}"), ("shift_jis", [0x81, 0x22], "\u{FFFD}\""),
      ("euc-jp", [0x8F, 0xB0], "\u{FFFD}"), ("utf-16le", [0x3D, 0xD8, 0x41, 0], "\u{FFFD}A"),
      ("utf-32le", [0, 0xD8, 0, 0], "\u{FFFD}"), ("iso-8859-7", [0xAE], "\u{FFFD}"),
      ("iso-2022-jp", [0x1B, 0x25, 0x40, 0x41], "\u{FFFD}%@A"),
    ] as [(String, [UInt8], String)]
  )
  func `what is no character is marked, and the text goes on`(
    _ label: String,
    _ bytes: [UInt8],
    _ text: String
  ) {
    #expect(String(decoding: TextDecoding.utf8(bytes, declared: label), as: UTF8.self) == text)
  }

  @Test(arguments: [
    ("Latin1", "windows-1252"), (" ISO_8859-1:1987 ", "windows-1252"), ("x-cp1251", "windows-1251"),
    ("csKOI8R", "koi8-r"), ("tis-620", "windows-874"),
  ])
  func `an encoding has many labels`(_ label: String, _ name: String) {
    #expect(Charset(label: label) == .singleByte(name))
  }

  @Test(arguments: ["", "nonsense", "utf-7", "iso-2022-cn-ext", "UTF-8//TRANSLIT//x"])
  func `an unknown label is none`(_ label: String) {
    #expect(Charset(label: label) == nil)
  }

  @Test func `marks and zeros tell wide encodings`() {
    #expect(Charset.marked([0xFF, 0xFE, 0, 0])?.charset == .utf32(lowFirst: true))
    #expect(Charset.marked([0xFE, 0xFF, 0, 0x3C])?.length == 2)
    #expect(Charset.wide([0x3C, 0, 0x3F, 0]) == .utf16(lowFirst: true))
    #expect(Charset.wide([0, 0, 0, 0x3C]) == .utf32(lowFirst: false))
    #expect(Charset.wide([0x3C, 0x3F, 0x78, 0x6D]) == nil)
  }

  @Test(
    arguments: [
      ("text/xml; charset=\"UTF-8\"", "utf-8"), ("text/html;charset = big5 ; x=y", "big5"),
      ("text/html", nil), ("text/html; charset=", nil),
    ] as [(String, String?)]
  )
  func `the content type names an encoding`(_ type: String, _ label: String?) {
    #expect(Charset.label(in: type) == label)
  }

  @Test func `a document names its encoding`() {
    let xml = Array("\n<?xml version='1.0' encoding = 'KOI8-R' ?><rss/>".utf8)
    #expect(Charset.declared(inXML: xml[...]) == "koi8-r")
    let page = "<meta name=x><META http-equiv=a content='text/html; charset=gbk'>"
    #expect(Charset.declared(inPage: Array(page.utf8)) == "gbk")
    #expect(Charset.declared(inPage: Array("<meta charset=utf-16>".utf8)) == "utf-8")
  }

  @Test(arguments: [1, 3, 5000])
  func `Russian in Windows-1251 is found out in a stream`(_ piece: Int) {
    let word: [UInt8] = [0xD0, 0xE5, 0xEA, 0xE0, 0x20]
    let bytes = Array("<title>".utf8) + Array(repeatElement(word, count: 1500).joined())
    let decoder = TextDecoder(nil)
    var text: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: piece) {
      let part = Array(bytes[start..<min(start + piece, bytes.count)])
      part.withUnsafeBufferPointer { decoder.decode($0) { text += $0 } }
    }
    decoder.finish { text += $0 }
    #expect(text == Array(("<title>" + String(repeating: "Река ", count: 1500)).utf8))
  }
}
