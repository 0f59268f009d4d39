/// A line typed after `:` and what can be made of it.
public enum TypedCommand {
  /// The names that the `:` line takes, in alphabetical order.
  public static let names = Set(Command.table.filter(\.isTyped).map(\.command.rawValue)).sorted()

  /// Reads "name argument"; a unique beginning of a name is enough.
  ///
  /// - Throws: `Problem` when no command, or more than one, begins so.
  public static func parse(_ line: String) throws(Problem) -> Invocation {
    let parts = line.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: true)
    guard let name = parts.first.map(String.init) else { throw Problem(sentence: .nothingTyped) }
    let argument = parts.count > 1 ? parts[1].trimmingSpaces : ""
    if let command = Command(rawValue: name), names.contains(name) {
      return Invocation(command, argument)
    }
    let candidates = names.filter { $0.hasPrefix(name) }
    guard let only = candidates.first, let command = Command(rawValue: only) else {
      throw Problem(sentence: .noSuchCommand(name))
    }
    guard candidates.count == 1 else {
      throw Problem(sentence: .ambiguousCommand(name, candidates))
    }
    return Invocation(command, argument)
  }

  /// The ways in which a half-typed line can be completed, each as a whole line.
  ///
  /// `arguments` gives the known arguments of a command in the order to offer them.
  public static func completions(
    of line: String,
    arguments: (Command) -> [String]
  ) -> [String] {
    guard let space = line.firstIndex(of: " ") else {
      return names.filter { $0.hasPrefix(line) }
    }
    let name = String(line[..<space])
    let begun = line[line.index(after: space)...].trimmingSpaces
    guard let command = Command(rawValue: name) else { return [] }
    return arguments(command).filter { $0.hasPrefix(begun) }.map { "\(name) \($0)" }
  }

  /// What is wrong with a typed line.
  public struct Problem: Error, Equatable, Sendable {
    public var sentence: Sentence
  }
}

extension StringProtocol {
  /// Without the spaces at both ends.
  var trimmingSpaces: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
