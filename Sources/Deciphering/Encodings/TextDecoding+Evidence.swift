extension TextDecoding {
  /// How many characters beyond ASCII are no accident.
  private static let convincing = 8

  /// Whether bytes are UTF-8 beyond doubt, whatever a document says of itself.
  ///
  /// Other encodings hardly ever make a row of valid UTF-8.
  public static func isSurelyUTF8(_ bytes: [UInt8]) -> Bool {
    let evidence = UTF8Evidence(bytes)
    return evidence.wrong == 0 && evidence.right >= convincing
  }
}
