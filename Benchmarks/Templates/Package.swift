// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that nobody who builds briefgen builds the peers. The engine's sources are linked in,
// not copied. The peers have types called like ours, so they have a program of their own.
let package = Package(
  name: "templates-benchmark",
  dependencies: [
    .package(url: "https://github.com/stencilproject/Stencil", exact: "0.15.1"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
  ],
  targets: [
    .target(name: "UnicodeLayout"),
    .target(name: "Diagnostics", dependencies: ["UnicodeLayout"]),
    .target(
      name: "Templates", dependencies: ["Diagnostics"],
      swiftSettings: [
        .enableUpcomingFeature("ExistentialAny"), .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
      ]),
    .target(name: "CMallocCount"),
    .executableTarget(name: "OurEngine", dependencies: ["Templates", "Diagnostics", "CMallocCount"]),
    .executableTarget(
      name: "SwiftPeers",
      dependencies: [
        .product(name: "Stencil", package: "Stencil"), .product(name: "Mustache", package: "swift-mustache"),
      ], swiftSettings: [.swiftLanguageMode(.v5)]),
  ],
  swiftLanguageModes: [.v6]
)
