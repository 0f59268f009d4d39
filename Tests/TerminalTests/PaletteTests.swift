import Screen
import Testing

@testable import Terminal

struct PaletteTests {
  private func colour(_ text: String) -> Colour { Colour(hexadecimal: text) ?? .standard }

  @Test(arguments: [
    ("000000", 16), ("ffffff", 231), ("ff0000", 196), ("5f87af", 67), ("080808", 232),
    ("eeeeee", 255), ("1e1f22", 234), ("d70000", 160),
  ])
  func `of 256 colours the nearest is taken, and none of the person's own`(
    text: String,
    number: Int
  ) {
    #expect(Palette(colours: 256).number(of: colour(text)) == number)
  }

  @Test(arguments: [
    ("102030", 0), ("f0f0f0", 7), ("c02020", 1), ("30b040", 2), ("2040c0", 4), ("909030", 3),
  ])
  func `of eight colours the nearest is taken`(text: String, number: Int) {
    #expect(Palette(colours: 8).number(of: colour(text)) == number)
  }

  @Test(arguments: [("123456", 0x12_34_56), ("ffffff", 0xFF_FF_FF), ("000000", 0x01_01_01)])
  func `a direct colour is its own number`(text: String, number: Int) {
    #expect(Palette(colours: 1 << 24).number(of: colour(text)) == number)
  }

  @Test(arguments: [8, 16, 88])
  func `with few colours letters differ from their ground`(count: Int) {
    let palette = Palette(colours: count)
    for ground in ["17130e", "faf6ef", "0d1926", "f4ead6", "808080"] {
      for letters in ["6d6357", "9e9184", "e7dcd0", "c38824", "241f14", "a04034"] {
        let numbers = palette.numbers(
          of: Style(foreground: colour(letters), background: colour(ground))
        )
        #expect(numbers.foreground != numbers.background, "\(letters) on \(ground)")
        #expect(numbers.foreground < count)
      }
    }
  }

  @Test func `with few colours a reversed style is the terminal's own`() {
    let style = Style(
      foreground: colour("2f2a25"),
      background: colour("fbf4ed"),
      attributes: .reverse
    )
    #expect(Palette(colours: 8).numbers(of: style) == (-1, -1))
    #expect(Palette(colours: 256).numbers(of: style) != (-1, -1))
  }

  @Test func `without colours every colour is the terminal's own`() {
    #expect(Palette(colours: 0).number(of: colour("ff0000")) == -1)
    #expect(Palette(colours: -1).numbers(of: .plain) == (-1, -1))
  }

  @Test(arguments: [
    ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="),
    ("fooba", "Zm9vYmE="), ("foobar", "Zm9vYmFy"),
  ])
  func `base64 is that of the standard`(text: String, letters: String) {
    #expect(Base64.text(of: text.utf8) == letters)
  }
}
