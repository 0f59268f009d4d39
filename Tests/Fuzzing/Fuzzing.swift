import Foundation

/// What can be chosen with `FUZZED` in the environment.
private let parsers: [any (FuzzedParser & SendableMetatype).Type] = [
  FuzzedFeed.self, FuzzedJSONFeed.self, FuzzedOPML.self, FuzzedPage.self, FuzzedFragment.self,
  FuzzedMarkdown.self,
  FuzzedFrontMatter.self, FuzzedPollBlock.self, FuzzedText.self, FuzzedDates.self,
  FuzzedAddresses.self, FuzzedEncodings.self, FuzzedReplies.self, FuzzedRequests.self,
  FuzzedKeys.self, FuzzedTerminalText.self, FuzzedThemes.self, FuzzedTypesetting.self,
]

private let environment = ProcessInfo.processInfo.environment
private let chosen = parsers.first { $0.name == environment["FUZZED"] }

/// Called by libFuzzer before everything else.
///
/// Without a parser it ends with their names; with a folder in `FUZZING_SAMPLES` it ends after
/// writing the parser's own samples there.
@_cdecl("LLVMFuzzerInitialize")
public func initialize(_ count: OpaquePointer?, _ arguments: OpaquePointer?) -> Int32 {
  guard let chosen else {
    for parser in parsers { print(parser.name) }
    exit(64)
  }
  guard let folder = environment["FUZZING_SAMPLES"] else { return 0 }
  for (number, sample) in chosen.samples.enumerated() {
    let url = URL(filePath: folder).appending(path: "own-\(number)")
    guard (try? Data(sample).write(to: url)) != nil else { exit(73) }
  }
  exit(0)
}

/// Called by libFuzzer, which brings `main` along, for every input.
@_cdecl("LLVMFuzzerTestOneInput")
public func test(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
  chosen?.take(Array(UnsafeBufferPointer(start: bytes, count: count)))
  return 0
}
