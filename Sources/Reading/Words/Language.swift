/// A language that Tribune itself speaks.
public enum Language: String, CaseIterable, Sendable {
  case english = "en"
  case russian = "ru"

  /// The language of a locale name such as "ru_RU.UTF-8"; English where Tribune does not speak it.
  public init(locale: String) {
    self = Language(rawValue: String(locale.prefix(2)).lowercased()) ?? .english
  }
}
