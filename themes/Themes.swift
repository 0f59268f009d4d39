public import Screen

/// The themes that come with the program, and the reading of others.
///
/// A theme is a scheme of sixteen colours in the form of base16 or base24, as hundreds are
/// published, laid upon the scopes of the screen.
public enum Themes {
  /// The theme of a dark and of a light terminal whose person chose none.
  public static let standardDark = "lantern"
  public static let standardLight = "press-sheet"

  /// The names of the built-in themes, dark ones first; "plain" has no colours.
  public static let names = schemes.map(\.name) + [Theme.plain.name]

  /// All built-in themes; each is parsed at the call.
  public static var builtIn: [Theme] { names.compactMap(named) }

  /// A built-in theme, the only one that is parsed.
  public static func named(_ name: String) -> Theme? {
    if name == Theme.plain.name { return .plain }
    guard let scheme = schemes.first(where: { $0.name == name }) else { return nil }
    return try? read(yaml: String(decoding: scheme.yaml(), as: UTF8.self), name: name)
  }

  /// Reads the text of a scheme; the name, its file's for example, serves where it states no slug.
  ///
  /// - Throws: ``SchemeError``, with the scheme's name and the fact.
  public static func read(yaml: String, name: String) throws(SchemeError) -> Theme {
    Theme(try Scheme(yaml: yaml, name: name))
  }
}

extension Themes {
  private struct BuiltIn: Sendable {
    var name: String
    var yaml: @Sendable () -> [UInt8]
  }

  /// Closures, so that the bytes of a theme that is not wanted are never laid out.
  private static let schemes = [
    BuiltIn(name: "lantern") { PackageResources.lantern_yaml },
    BuiltIn(name: "quay") { PackageResources.quay_yaml },
    BuiltIn(name: "spruce") { PackageResources.spruce_yaml },
    BuiltIn(name: "kiln") { PackageResources.kiln_yaml },
    BuiltIn(name: "late-train") { PackageResources.late_train_yaml },
    BuiltIn(name: "slate-roof") { PackageResources.slate_roof_yaml },
    BuiltIn(name: "night-print") { PackageResources.night_print_yaml },
    BuiltIn(name: "press-sheet") { PackageResources.press_sheet_yaml },
    BuiltIn(name: "morning-post") { PackageResources.morning_post_yaml },
    BuiltIn(name: "linen-cloth") { PackageResources.linen_cloth_yaml },
    BuiltIn(name: "birch-bark") { PackageResources.birch_bark_yaml },
    BuiltIn(name: "day-print") { PackageResources.day_print_yaml },
  ]
}
