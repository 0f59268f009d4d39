import Documents

enum FuzzedText: FuzzedParser {
  static let name = "text"

  static let samples = [
    """
    A title

    By A B, 6 May 2024

    Print this article
    Rate this article (12 votes, 4.5 of 5)

    Prose of a few words, and then some more of them, so that it is prose. It goes on here.

    > quoted
    > > deeper

    * one
    * two

        code

    Poll conducted
    Which one?
    One
    33 (31%)
    Two
    74 (69%)
    """
  ].map { Array($0.utf8) }

  static func take(_ bytes: [UInt8]) {
    do throws(DocumentError) {
      FuzzedPage.check(try TextFile.read(bytes, name: "a.txt", url: nil))
    } catch {}
  }
}
