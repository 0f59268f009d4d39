extension Charset {
  /// By label, of which only lower-case letters and digits are left.
  static let labels: [String: Charset] = {
    var labels: [String: Charset] = [:]
    for (charset, names) in multiByte {
      for name in names.split(separator: " ") { labels[String(name)] = charset }
    }
    for (charset, names) in singleByte {
      for name in names.split(separator: " ") { labels[String(name)] = .singleByte(charset) }
    }
    return labels
  }()

  private static let multiByte: [(Charset, String)] = [
    (.utf8, "utf8 unicode11utf8 unicode20utf8 xunicode20utf8 u8 utf8mb4 utf8n"),
    (
      .utf16(lowFirst: true),
      "utf16 utf16le ucs2 iso10646ucs2 csunicode unicode unicodefeff u16 ucs2le csutf16"
    ),
    (.utf16(lowFirst: false), "utf16be unicodefffe ucs2be"),
    (.utf32(lowFirst: true), "utf32 utf32le ucs4 iso10646ucs4 csucs4 u32 ucs4le"),
    (.utf32(lowFirst: false), "utf32be ucs4be"),
    (
      .gb18030,
      """
      gb18030 gbk gb2312 gb231280 xgbk cp936 ms936 windows936 chinese csgb2312 csiso58gb231280 \
      isoir58 euccn xeuccn
      """
    ),
    (.big5, "big5 big5hkscs cnbig5 csbig5 xxbig5 big5tw cp950 ms950 windows950 eten"),
    (
      .eucKR,
      """
      euckr cseuckr ksc56011987 ksc56011989 ksc5601 csksc56011987 isoir149 korean windows949 cp949 \
      uhc ms949 xwindows949
      """
    ),
    (
      .shiftJIS,
      "shiftjis sjis xsjis csshiftjis mskanji ms932 windows31j cswindows31j cp932 windows932"
    ),
    (.eucJP, "eucjp xeucjp cseucpkdfmtjapanese ujis cp51932"),
    (.iso2022JP, "iso2022jp csiso2022jp iso2022jp1 iso2022jp2 cp50220 jis"),
  ]

  private static let singleByte: [(String, String)] = [
    (
      "windows-1252",
      """
      windows1252 cp1252 xcp1252 win1252 ansi ansix341968 ascii usascii us iso646us iso88591 \
      iso885911987 isoir100 csisolatin1 latin1 l1 cp819 ibm819 88591
      """
    ),
    ("windows-1250", "windows1250 cp1250 xcp1250 win1250"),
    ("windows-1251", "windows1251 cp1251 xcp1251 win1251 ansi1251"),
    ("windows-1253", "windows1253 cp1253 xcp1253 win1253"),
    (
      "windows-1254",
      "windows1254 cp1254 xcp1254 win1254 iso88599 iso885991989 isoir148 csisolatin5 latin5 l5"
    ),
    ("windows-1255", "windows1255 cp1255 xcp1255 win1255"),
    ("windows-1256", "windows1256 cp1256 xcp1256 win1256"),
    ("windows-1257", "windows1257 cp1257 xcp1257 win1257"),
    ("windows-1258", "windows1258 cp1258 xcp1258 win1258"),
    ("windows-874", "windows874 cp874 dos874 tis620 iso885911"),
    ("iso-8859-2", "iso88592 iso885921987 isoir101 csisolatin2 latin2 l2"),
    ("iso-8859-3", "iso88593 iso885931988 isoir109 csisolatin3 latin3 l3"),
    ("iso-8859-4", "iso88594 iso885941988 isoir110 csisolatin4 latin4 l4"),
    ("iso-8859-5", "iso88595 iso885951988 isoir144 csisolatincyrillic cyrillic"),
    ("iso-8859-6", "iso88596 iso885961987 isoir127 csisolatinarabic arabic asmo708 ecma114"),
    ("iso-8859-7", "iso88597 iso885971987 isoir126 csisolatingreek greek greek8 elot928 ecma118"),
    (
      "iso-8859-8",
      "iso88598 iso885981988 iso88598i iso88598e isoir138 csisolatinhebrew hebrew visual logical"
    ),
    ("iso-8859-10", "iso885910 isoir157 csisolatin6 latin6 l6"),
    ("iso-8859-13", "iso885913 latin7"),
    ("iso-8859-14", "iso885914 latin8"),
    ("iso-8859-15", "iso885915 csisolatin9 latin9 l9"),
    ("iso-8859-16", "iso885916 latin10"),
    ("koi8-r", "koi8r koi cskoi8r koi8"),
    ("koi8-u", "koi8u koi8ru"),
    ("macintosh", "macintosh mac macroman xmacroman csmacintosh"),
    ("x-mac-cyrillic", "xmaccyrillic maccyrillic xmacukrainian"),
    ("x-mac-ce", "xmacce macce maccentraleurope"),
    ("ibm437", "ibm437 cp437 437"),
    ("ibm850", "ibm850 cp850 850"),
    ("ibm852", "ibm852 cp852 852"),
    ("ibm855", "ibm855 cp855 855"),
    ("ibm866", "ibm866 cp866 866 csibm866"),
  ]
}
