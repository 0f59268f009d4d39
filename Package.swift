// swift-tools-version: 6.2
import PackageDescription

let safe: [SwiftSetting] =
  [
    "ExistentialAny", "InternalImportsByDefault", "MemberImportVisibility",
    "NonisolatedNonsendingByDefault", "InferIsolatedConformances",
  ].map { .enableUpcomingFeature($0) } + [.treatAllWarnings(as: .error)]

/// For the targets that touch no C and no pointer: the compiler holds them to it.
let pure: [SwiftSetting] = safe + [.strictMemorySafety()]

let arguments = Target.Dependency.product(
  name: "ArgumentParser",
  package: "swift-argument-parser"
)
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")

let package = Package(
  name: "tribune",
  products: [
    .executable(name: "tribune", targets: ["tribune"]),
    .executable(name: "tribune-worker", targets: ["tribune-worker"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    // Cellar: how values become bytes.
    .target(name: "Packing", swiftSettings: pure),

    // Floor 0: the values.
    .target(name: "Articles", dependencies: ["Packing"], swiftSettings: pure),
    .target(name: "Polls", dependencies: ["Packing", crypto], swiftSettings: pure),
    .target(name: "Screen", dependencies: ["CColumns"], swiftSettings: safe),
    .target(name: "Deciphering", dependencies: ["CCharsets"], swiftSettings: safe),

    // Floor 1: one outside thing each.
    .target(
      name: "Exchange",
      dependencies: ["Packing", "Articles", "Polls"],
      swiftSettings: pure
    ),
    .target(
      name: "Documents",
      dependencies: ["Articles", "Polls", "Deciphering", "CGumbo", "CMarkdown", yams],
      swiftSettings: safe
    ),
    .target(
      name: "Feeds",
      dependencies: ["Articles", "Polls", "Deciphering", "CXML"],
      swiftSettings: safe
    ),
    .target(
      name: "Fetching",
      dependencies: ["Articles", "CCurl", "CDecoding"],
      swiftSettings: safe
    ),
    .target(
      name: "Storage",
      dependencies: ["Packing", "Articles", "Polls", grdb],
      swiftSettings: safe
    ),
    .target(
      name: "Typesetting",
      dependencies: ["Articles", "Screen", "CUnistring"],
      swiftSettings: safe
    ),
    .target(
      name: "Themes",
      dependencies: ["Screen", yams],
      path: "themes",
      resources: [.embedInCode("schemes")],
      swiftSettings: pure
    ),
    .target(
      name: "Terminal",
      dependencies: ["Screen", "CTerminal"],
      swiftSettings: safe
    ),

    // Floor 2: the screen as values.
    .target(
      name: "Reading",
      dependencies: ["Articles", "Polls", "Screen", "Typesetting"],
      swiftSettings: pure
    ),

    // Roof: the two programs.
    .executableTarget(
      name: "tribune",
      dependencies: [
        "Articles", "Polls", "Screen", "Exchange", "Storage", "Typesetting", "Themes", "Terminal",
        "Reading", "CProcess", arguments, yams,
      ],
      resources: [
        .embedInCode("Edition"), .embedInCode("Manual/tribune.mdoc"),
        .embedInCode("Manual/configuration.mdoc"),
      ],
      swiftSettings: safe
    ),
    .executableTarget(
      name: "tribune-worker",
      dependencies: [
        "Articles", "Polls", "Deciphering", "Exchange", "Documents", "Feeds", "Fetching",
        "CProcess",
      ],
      swiftSettings: safe
    ),

    // C: plain functions over headers that Swift cannot import.
    .target(
      name: "CTerminal",
      dependencies: ["CColumns"],
      linkerSettings: [.linkedLibrary("ncursesw")]
    ),
    .target(name: "CProcess"),
    .target(name: "CColumns"),
    .target(name: "CCharsets", exclude: ["tables"]),
    .systemLibrary(name: "CGumbo"),
    .systemLibrary(name: "CMarkdown"),
    .systemLibrary(name: "CXML", pkgConfig: "libxml-2.0"),
    .target(name: "CCurl", linkerSettings: [.linkedLibrary("curl")]),
    .target(
      name: "CDecoding",
      linkerSettings: [.linkedLibrary("z"), .linkedLibrary("brotlidec")]
    ),
    .systemLibrary(name: "CUnistring"),

    // Tests: one target for each target that has something to test.
    .target(name: "Seeded", path: "Tests/Seeded", swiftSettings: pure),
    .testTarget(name: "PackingTests", dependencies: ["Packing", "Seeded"], swiftSettings: pure),
    .testTarget(
      name: "ArticlesTests",
      dependencies: ["Articles", "Packing", "Seeded"],
      swiftSettings: pure
    ),
    .testTarget(
      name: "PollsTests",
      dependencies: ["Polls", "Packing", "Seeded"],
      swiftSettings: pure
    ),
    .testTarget(name: "ScreenTests", dependencies: ["Screen", "CColumns"], swiftSettings: safe),
    .testTarget(name: "DecipheringTests", dependencies: ["Deciphering"], swiftSettings: safe),
    .testTarget(
      name: "ExchangeTests",
      dependencies: ["Exchange", "Packing", "Articles", "Polls"],
      swiftSettings: pure
    ),
    .testTarget(
      name: "DocumentsTests",
      dependencies: ["Documents", "Articles", "Polls", "Seeded"],
      swiftSettings: safe
    ),
    .testTarget(
      name: "FeedsTests",
      dependencies: ["Feeds", "Articles", "Seeded"],
      swiftSettings: safe
    ),
    .target(name: "Loopback", path: "Tests/Loopback", swiftSettings: safe),
    .testTarget(
      name: "FetchingTests",
      dependencies: ["Fetching", "Loopback"],
      swiftSettings: safe
    ),
    .testTarget(
      name: "StorageTests",
      dependencies: ["Storage", "Articles", "Polls", "Voter", "Seeded", grdb],
      swiftSettings: safe
    ),
    .testTarget(
      name: "TypesettingTests",
      dependencies: ["Typesetting", "Articles", "Screen", "Seeded"],
      swiftSettings: safe
    ),
    .testTarget(name: "ThemesTests", dependencies: ["Themes", "Screen"], swiftSettings: safe),
    .testTarget(
      name: "TerminalTests",
      dependencies: ["Terminal", "Screen", "TerminalProbe"],
      swiftSettings: safe
    ),
    .testTarget(
      name: "ReadingTests",
      dependencies: ["Reading", "Articles", "Polls", "Screen", "Typesetting", "Seeded"],
      exclude: ["Screens"],
      swiftSettings: pure
    ),
    .testTarget(
      name: "tribuneTests",
      dependencies: [
        "tribune", "Articles", "Polls", "Screen", "Reading", "Storage", "Exchange", "CProcess",
        "Loopback", "Seeded",
      ],
      swiftSettings: safe
    ),
    .executableTarget(
      name: "TerminalProbe",
      dependencies: ["Terminal", "Screen"],
      path: "Tests/TerminalProbe",
      swiftSettings: safe
    ),
    .executableTarget(
      name: "Voter",
      dependencies: ["Storage", "Articles", "Polls"],
      path: "Tests/Voter",
      swiftSettings: safe
    ),
    .executableTarget(
      name: "Benchmarks",
      dependencies: [
        "Articles", "Polls", "Screen", "Storage", "Typesetting", "Themes", "Terminal", "Reading",
        "Loopback", "Seeded", grdb,
      ],
      path: "Tests/Benchmarks",
      swiftSettings: safe
    ),
  ]
)

// Built by Tests/Fuzzing/run alone: libFuzzer brings its own `main`, without which it does not link.
if Context.environment["TRIBUNE_FUZZING"] != nil {
  package.targets.append(
    .executableTarget(
      name: "Fuzzing",
      dependencies: [
        "Packing", "Articles", "Polls", "Screen", "Exchange", "Documents", "Feeds", "Typesetting",
        "Themes", "Terminal", "Deciphering",
      ],
      path: "Tests/Fuzzing",
      exclude: ["run"],
      swiftSettings: safe
    )
  )
}
