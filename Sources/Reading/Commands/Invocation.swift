/// A command with its argument: what keys or a `:` line come to.
public struct Invocation: Hashable, Sendable {
  public var command: Command
  /// Empty where the command is used without one.
  public var argument: String
  /// How often, or to which row: what was typed before the key; 1 or more.
  public var count: Int?

  public init(_ command: Command, _ argument: String = "", count: Int? = nil) {
    self.command = command
    self.argument = argument
    self.count = count
  }
}
