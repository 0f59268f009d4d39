/// A command with its argument: what a key or a `:` line comes to.
public struct Invocation: Hashable, Sendable {
  public var command: Command
  /// Empty where the command is used without one.
  public var argument: String

  public init(_ command: Command, _ argument: String = "") {
    self.command = command
    self.argument = argument
  }
}
