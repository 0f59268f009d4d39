/// A colour as its three lights, 0 to 255 each.
struct Shade: Equatable {
  var red: Int
  var green: Int
  var blue: Int

  /// Whether no hue stands out in it.
  var isGreyish: Bool { max(red, green, blue) - min(red, green, blue) < 48 }

  /// How different two colours look, on no scale of its own.
  ///
  /// The weights are those of the "low-cost approximation" at compuphase.com/cmetric.htm.
  func distance(to other: Shade) -> Int {
    let mean = (red + other.red) / 2
    let (r, g, b) = (red - other.red, green - other.green, blue - other.blue)
    return (512 + mean) * r * r / 256 + 4 * g * g + (767 - mean) * b * b / 256
  }

  /// From 1, the same, to 21, black on white; the formula of WCAG 2 with the sRGB curve taken as a
  /// square, which is near enough to tell dark from light.
  func contrast(to other: Shade) -> Double {
    let (own, its) = (luminance + 0.05, other.luminance + 0.05)
    return max(own, its) / min(own, its)
  }

  private var luminance: Double {
    let (r, g, b) = (Double(red) / 255, Double(green) / 255, Double(blue) / 255)
    return 0.2126 * r * r + 0.7152 * g * g + 0.0722 * b * b
  }
}
