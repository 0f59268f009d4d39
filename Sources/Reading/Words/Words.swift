public import Articles
public import FoundationEssentials
public import Screen

/// Says things to the person in one language.
public struct Words: Sendable {
  public var language: Language
  /// The keys that sentences name.
  public var keymap: Keymap
  public var dateStyle: DateStyle
  /// Seconds east of Greenwich at an instant, by the person's clock.
  var offset: @Sendable (Date) -> Int

  public init(
    _ language: Language,
    keymap: Keymap = .standard,
    dateStyle: DateStyle = .relative,
    offset: @escaping @Sendable (Date) -> Int = { _ in 0 }
  ) {
    self.language = language
    self.keymap = keymap
    self.dateStyle = dateStyle
    self.offset = offset
  }

  /// A sentence in the person's language; what it quotes from outside is made safe with it.
  public func callAsFunction(_ sentence: Sentence) -> SafeText {
    SafeText(string(sentence))
  }

  public func string(_ sentence: Sentence) -> String {
    switch language {
    case .english: sentence.english(self)
    case .russian: sentence.russian(self)
    }
  }

  /// What is the matter, without a capital and a full stop.
  public func string(_ trouble: Trouble) -> String {
    switch language {
    case .english: trouble.english
    case .russian: trouble.russian
    }
  }

  /// What is wrong with a query, without a capital and a full stop.
  public func string(_ problem: QueryProblem) -> String {
    switch language {
    case .english: problem.fact.english(self)
    case .russian: problem.fact.russian(self)
    }
  }
}
