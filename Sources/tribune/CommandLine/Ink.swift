/// How a printed line looks on a terminal; elsewhere all lines are plain.
enum Ink {
  case plain
  case bold
  case muted

  /// The sequence of ECMA-48 that begins it; 0 ends each.
  var sequence: String {
    switch self {
    case .plain: ""
    case .bold: "\u{1B}[1m"
    case .muted: "\u{1B}[2m"
    }
  }
}
