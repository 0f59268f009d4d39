/// A folder of sources: a path-like name such as "news/science", and what is set for all in it.
public struct SourceFolder: Hashable, Sendable {
  public var name: String
  public var settings: SourceSettings

  public init(name: String, settings: SourceSettings = SourceSettings()) {
    self.name = name
    self.settings = settings
  }

  /// How many folders deep, and how many characters long, a name may be.
  public static let deepest = 8
  public static let longest = 200

  /// The name as it is kept: without empty parts and blanks around the others; "" is no folder.
  ///
  /// Nil where it is too deep or too long.
  public static func name(typed: String) -> String? {
    let parts = typed.split(separator: "/").map(trimmed).filter { !$0.isEmpty }
    let name = parts.joined(separator: "/")
    return parts.count <= deepest && name.count <= longest ? name : nil
  }

  /// The folder itself and those around it, the innermost first: "a/b", "a".
  public static func chain(of name: String) -> [String] {
    let parts = name.split(separator: "/")
    return parts.indices.reversed().map { parts[...$0].joined(separator: "/") }
  }

  /// Whether a folder is this one or lies in it.
  public static func contains(_ folder: String, _ other: String) -> Bool {
    folder.isEmpty || other == folder || other.hasPrefix(folder + "/")
  }

  private static func trimmed(_ part: Substring) -> String {
    let beginning = part.drop(while: \.isWhitespace)
    let end = beginning.lastIndex { !$0.isWhitespace }
    return end.map { String(beginning[...$0]) } ?? ""
  }
}

extension SourceSettings {
  /// The settings that hold for a source in a folder, its own and the folders' together.
  public func inherited(
    in folder: String,
    of folders: [String: SourceSettings]
  ) -> SourceSettings {
    SourceFolder.chain(of: folder).reduce(self) { settings, name in
      folders[name].map(settings.inheriting) ?? settings
    }
  }
}
