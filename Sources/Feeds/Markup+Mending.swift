extension Markup {
  /// With HTML that parsers of HTML would take for something else put right.
  ///
  /// An element that is closed in XML's way, `<iframe …/>`, or a frame that is never closed, would
  /// swallow all text after it; so would a CDATA section inside of HTML up to the next tag, and a
  /// "<!" that begins nothing.
  public var mended: Markup {
    guard case .html(let source) = self else { return self }
    var text = source
    let mended = text.withUTF8 { bytes in
      var mending = HTMLMending(bytes)
      return mending.mended()
    }
    return mended.map { .html(String(decoding: $0, as: UTF8.self)) } ?? self
  }
}
