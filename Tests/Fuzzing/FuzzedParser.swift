/// A parser that is fed with whatever libFuzzer makes up.
///
/// What must hold of its answer for every input is checked with `expect`, whose failure ends the
/// process as a trap does; libFuzzer keeps the input.
protocol FuzzedParser: Sendable {
  /// The parser's name on the command line and of its folder among the samples.
  static var name: String { get }

  /// Small inputs of ours from which libFuzzer goes on.
  static var samples: [[UInt8]] { get }

  static func take(_ bytes: [UInt8])
}

/// What every input must fulfil; optimisation does not leave it out.
func expect(_ condition: @autoclosure () -> Bool, _ what: String) {
  if !condition() { fatalError(what) }
}
