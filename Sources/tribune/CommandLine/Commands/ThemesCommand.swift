import ArgumentParser
import Screen
import Themes

struct ThemesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "themes",
    abstract: "Lists the themes, or shows the colours of one.",
    subcommands: [ListThemes.self, ShowTheme.self],
    defaultSubcommand: ListThemes.self
  )
}

struct ListThemes: PrintingCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Lists the themes, your own after the built-in ones."
  )

  @OptionGroup var json: JSONOption

  func print(to output: inout Output) throws {
    let shelf = ThemeShelf(folder: Folders.current.themes)
    let own = Set(shelf.ownNames)
    var rows: [JSON] = []
    for name in shelf.names {
      // One that cannot be read keeps the others out of the list as little as out of the menu.
      guard let theme = try? shelf.theme(named: name) else {
        StandardError.print("\(name): this theme cannot be read; “tribune doctor” tells why")
        continue
      }
      let ground = theme.isDark ? "dark" : "light"
      if json.isWanted {
        rows.append(
          .object([
            ("name", .string(name)), ("ground", .string(ground)),
            ("own", .boolean(own.contains(name))),
          ])
        )
      } else {
        try output.print(
          SafeText("\(name) · \(ground)\(own.contains(name) ? " · your own" : "")")
        )
      }
    }
    if json.isWanted { try output.print(.object([("themes", .array(rows))])) }
  }
}

struct ShowTheme: PrintingCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Shows the colours of a theme by what they are for."
  )

  @Argument(help: "The theme’s name.") var name: String
  @OptionGroup var json: JSONOption

  func print(to output: inout Output) throws {
    let shelf = ThemeShelf(folder: Folders.current.themes)
    let found: Theme?
    do {
      found = try shelf.theme(named: name)
    } catch {
      throw ExitError(.data, "\(name).yaml: \(ThemeShelf.fact(error))")
    }
    guard let theme = found else { throw ExitError(.data, "\(name): there is no such theme") }
    if json.isWanted {
      let scopes = Scope.allCases.map { scope in
        JSON.object([
          ("scope", .string("\(scope)")), ("letters", JSON(theme[scope].foreground.hexadecimal)),
          ("ground", JSON(theme[scope].background.hexadecimal)),
        ])
      }
      return try output.print(.object([("name", .string(name)), ("scopes", .array(scopes))]))
    }
    for scope in Scope.allCases {
      let style = theme[scope]
      output.paint(style.background)
      output.paint(style.foreground)
      let colours = [style.foreground, style.background].map { $0.hexadecimal ?? "terminal’s own" }
      try output.print(SafeText("\(scope): \(colours.joined(separator: " on "))"))
    }
  }
}

extension Colour {
  /// "#rrggbb"; nil for the terminal's own.
  fileprivate var hexadecimal: String? {
    guard case .rgb(let red, let green, let blue) = self else { return nil }
    let digits = [red, green, blue].map { part in
      (part < 16 ? "0" : "") + String(part, radix: 16)
    }
    return "#" + digits.joined()
  }
}
