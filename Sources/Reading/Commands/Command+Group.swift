extension Command {
  /// The heading under which the help shows a command.
  public enum Group: CaseIterable, Sendable {
    case moving
    case say
    case reading
    case finding
    case passingOn
    case sources
    case program
  }
}
