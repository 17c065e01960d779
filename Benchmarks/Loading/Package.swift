// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that nobody who builds briefgen builds Yams. The loader's sources are linked in,
// not copied: `LoadingBenchmark` is the shipped code with a stop-watch. Yams brings its own copy of libyaml
// under the same symbols, so it has a program of its own.
let package = Package(
  name: "loading-benchmark",
  dependencies: [.package(url: "https://github.com/jpsim/Yams", exact: "6.2.2")],
  targets: [
    .systemLibrary(name: "CLibYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    .target(name: "UnicodeLayout"),
    .target(name: "Diagnostics", dependencies: ["UnicodeLayout"]),
    .executableTarget(
      name: "LoadingBenchmark", dependencies: ["Diagnostics", "CLibYAML"],
      swiftSettings: [
        .enableUpcomingFeature("ExistentialAny"), .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
      ]),
    .executableTarget(name: "YamsBenchmark", dependencies: ["Yams"]),
  ],
  swiftLanguageModes: [.v6]
)
