import FoundationEssentials

/// What `tribune` does without a subcommand: the screen, for the library or for one document.
enum DocumentStart {
  /// Returns the exit status.
  ///
  /// Without a terminal a document is printed as text.
  static func run(_ document: String?) throws -> Int32 {
    if let document, StandardStreams.columns(of: 1) == nil {
      var output = Output()
      try ExitError.from {
        try ForeignPrinting(document: document).print(to: &output)
      }
      try output.finish()
      return 0
    }
    return try ScreenStart().run(document: document)
  }
}
