/// What could not be measured, and at which step.
struct Failure: Error, CustomStringConvertible {
  var step: String

  var description: String { "could not \(step)" }
}
