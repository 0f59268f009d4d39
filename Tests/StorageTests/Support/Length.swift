import Foundation

/// How long tests go on that could go on for ever.
///
///     TRIBUNE_LONG=1 swift test --filter StorageTests
///
/// runs as many of everything as the figures that were agreed on ask for.
enum Length {
  static let isLong = ProcessInfo.processInfo.environment["TRIBUNE_LONG"] != nil

  static func of(_ short: Int, orLong long: Int) -> Int { isLong ? long : short }

  /// Says what came of a long run.
  static func tell(_ figure: String) {
    if isLong { print("figure: \(figure)") }
  }
}
