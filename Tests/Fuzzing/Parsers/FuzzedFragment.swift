import Articles
import Documents
import Packing

enum FuzzedFragment: FuzzedParser {
  static let name = "fragment"

  static var samples: [[UInt8]] { FuzzedPage.samples }

  static func take(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    _ = HTMLFragment.plainText(of: text)
    check(HTMLFragment.body(of: text, base: "http://a.example/b/c?d"))
  }

  static func check(_ body: Body) {
    let packed = body.packed
    expect((try? Body(packed: packed))?.packed == packed, "a body is lost on the way")
    _ = (body.plainText, body.markdown, body.html, body.words)
  }
}
