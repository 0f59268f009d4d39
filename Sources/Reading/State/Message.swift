/// A line on the message line.
public struct Message: Equatable, Sendable {
  public var sentence: Sentence
  public var isError: Bool
}
