import Foundation

/// The programs that open what Tribune passes on.
enum Browser {
  /// The person's browser: `$BROWSER`, the first of its commands that is installed, or `xdg-open`.
  ///
  /// A command may hold `%s` where the address goes; otherwise it goes at the end.
  static func program(for url: String, environment: [String: String]) -> Program? {
    let commands = (environment["BROWSER"] ?? "").split(separator: ":").map(String.init)
    for command in commands + ["xdg-open"] {
      if command.contains("%s") {
        let words = command.split(separator: " ").map(String.init)
        let arguments = words.dropFirst().map { $0 == "%s" ? url : $0 }
        if let program = Program(
          command: words.first ?? "",
          arguments: Array(arguments),
          environment: environment
        ) {
          return program
        }
      } else if let program = Program(
        command: command,
        arguments: [url],
        environment: environment
      ) {
        return program
      }
    }
    return nil
  }

  /// A mail program with a letter begun: `xdg-email`, or else a mail program of the terminal.
  static func letter(
    subject: String,
    body: String,
    environment: [String: String]
  ) -> Program? {
    let hasDesktop = environment["DISPLAY"] != nil || environment["WAYLAND_DISPLAY"] != nil
    let desktop = Program(
      command: "xdg-email",
      arguments: ["--utf8", "--subject", subject, "--body", body],
      environment: environment
    )
    if hasDesktop, let desktop { return desktop }
    let text = "mailto:?subject=\(escaped(subject))&body=\(escaped(body))"
    for name in ["neomutt", "mutt", "aerc"] {
      if let program = Program(command: name, arguments: [text], environment: environment) {
        return program
      }
    }
    return desktop
  }

  /// Escapes as RFC 6068 asks of the fields of a `mailto:` address.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "~"):
        escaped.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        escaped += "%" + (digits.count == 1 ? "0" : "") + digits
      }
    }
    return escaped
  }

  /// The host of an http or https address, which the person is shown.
  static func host(of url: String) -> String {
    guard let start = url.range(of: "://") else { return url }
    let authority = url[start.upperBound...].prefix { !"/?#\\".contains($0) }
    return String(authority.split(separator: "@").last ?? authority)
  }
}
