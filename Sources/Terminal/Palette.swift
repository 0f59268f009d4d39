import Screen

/// The colours that a terminal has, and which of them stands for a colour of a theme.
struct Palette: Equatable {
  enum Depth: Equatable {
    /// Colours are given as 0xRRGGBB.
    case direct
    /// The cube and the greys of xterm's 256; the first 16 belong to the person.
    case cube
    /// So many of the 16 that every terminal names.
    case named(Int)
    case none
  }

  let depth: Depth

  /// Takes the count that terminfo tells.
  init(colours: Int) {
    depth =
      switch colours {
      case (1 << 16)...: .direct
      case 256...: .cube
      case 16...: .named(16)
      case 8...: .named(8)
      default: .none
      }
  }

  /// The numbers of a style's foreground and background; -1 is the terminal's own.
  func numbers(of style: Style) -> (foreground: Int, background: Int) {
    guard case .named(let count) = depth else {
      return (number(of: style.foreground), number(of: style.background))
    }
    // With few colours a reversed style is the terminal's own reversed: what two of its colours
    // were to show may be one and the same here.
    if style.attributes.contains(.reverse) { return (-1, -1) }
    let background = number(of: style.background)
    let foreground = number(of: style.foreground)
    guard foreground >= 0, background >= 0 else { return (foreground, background) }
    let ground = Self.named[background]
    if Self.named[foreground].contrast(to: ground) >= 3 { return (foreground, background) }
    let black = Self.named[0].contrast(to: ground)
    let white = Self.named[count - 1].contrast(to: ground)
    return (black > white ? 0 : count - 1, background)
  }

  /// The nearest that the terminal has; -1 is its own.
  func number(of colour: Colour) -> Int {
    guard case .rgb(let red, let green, let blue) = colour else { return -1 }
    let wanted = Shade(red: Int(red), green: Int(green), blue: Int(blue))
    switch depth {
    case .none: return -1
    case .direct:
      let number = wanted.red << 16 | wanted.green << 8 | wanted.blue
      // In the descriptions of such terminals the first eight numbers are the person's palette.
      return number < 8 ? 0x01_01_01 : number
    case .cube: return Self.cubeNumber(of: wanted)
    case .named(let count):
      // A greyish shade is grey before it is a hue: facts must not shout like the accent.
      let candidates = Self.named.prefix(count).indices.filter {
        !wanted.isGreyish || Self.named[$0].isGreyish
      }
      return candidates.min {
        Self.named[$0].distance(to: wanted) < Self.named[$1].distance(to: wanted)
      } ?? -1
    }
  }
}

extension Palette {
  /// What xterm shows for the 16 names; persons change them, but not a dark one for a light one.
  private static let named: [Shade] = [
    0x00_00_00, 0xCD_00_00, 0x00_CD_00, 0xCD_CD_00, 0x00_00_EE, 0xCD_00_CD, 0x00_CD_CD, 0xE5_E5_E5,
    0x7F_7F_7F, 0xFF_00_00, 0x00_FF_00, 0xFF_FF_00, 0x5C_5C_FF, 0xFF_00_FF, 0x00_FF_FF, 0xFF_FF_FF,
  ].map { Shade(red: $0 >> 16, green: $0 >> 8 & 0xFF, blue: $0 & 0xFF) }

  private static let steps = [0, 95, 135, 175, 215, 255]

  /// Numbers 16 to 231 are a cube of six steps a side, 232 to 255 greys from 8 to 238.
  private static func cubeNumber(of wanted: Shade) -> Int {
    let red = step(of: wanted.red)
    let green = step(of: wanted.green)
    let blue = step(of: wanted.blue)
    let inCube = Shade(red: steps[red], green: steps[green], blue: steps[blue])
    let mean = (wanted.red + wanted.green + wanted.blue) / 3
    let grey = min(max((mean - 3) / 10, 0), 23)
    let level = 8 + 10 * grey
    let inGreys = Shade(red: level, green: level, blue: level)
    return inGreys.distance(to: wanted) < inCube.distance(to: wanted)
      ? 232 + grey : 16 + 36 * red + 6 * green + blue
  }

  private static func step(of level: Int) -> Int {
    steps.indices.min { abs(steps[$0] - level) < abs(steps[$1] - level) } ?? 0
  }
}
