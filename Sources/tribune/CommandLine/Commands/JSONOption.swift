import ArgumentParser

/// The option that every printing subcommand has.
struct JSONOption: ParsableArguments {
  @Flag(name: .customLong("json"), help: "Print JSON for programs.")
  var isWanted = false
}
