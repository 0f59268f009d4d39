import GRDB

extension Database {
  /// A key made of these words that no row of the table has yet.
  func freeKey(of words: [String], in table: String) throws -> String {
    var salt: UInt64 = 0
    while true {
      let key = ShortKey(of: words, salt: salt).text
      if try number("SELECT count(*) FROM \(table) WHERE key = ?", [key]) == 0 { return key }
      salt = .random(in: 1...UInt64.max)
    }
  }
}
