// swift-tools-version: 6.2
import PackageDescription

let safe: [SwiftSetting] =
  [
    "ExistentialAny", "InternalImportsByDefault", "MemberImportVisibility",
    "NonisolatedNonsendingByDefault", "InferIsolatedConformances",
  ].map { .enableUpcomingFeature($0) } + [.treatAllWarnings(as: .error)]

/// For the targets that touch no C and no pointer: the compiler holds them to it.
let pure: [SwiftSetting] = safe + [.strictMemorySafety()]

let package = Package(
  name: "tribune",
  targets: [
    .target(name: "Packing", swiftSettings: pure),
    .target(name: "Articles", dependencies: ["Packing"], swiftSettings: pure),
    .target(name: "Polls", dependencies: ["Packing"], swiftSettings: pure),
    .target(name: "Screen", dependencies: ["CColumns"], swiftSettings: safe),
    .target(
      name: "Exchange",
      dependencies: ["Packing", "Articles", "Polls"],
      swiftSettings: pure
    ),
    .target(name: "CColumns"),
  ]
)
