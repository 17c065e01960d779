// swift-tools-version: 6.2
import PackageDescription

// The program's own sources, linked in, with the instrumentation of libFuzzer. SwiftPM cannot link a fuzzer (it has
// a `main` of its own), so this makes a static library and run.sh links one fuzzer for each entry point. It is
// built for release, because a million inputs are to take minutes; assertions stay.
let instrumented: [SwiftSetting] = [
  .unsafeFlags(["-sanitize=fuzzer,address", "-parse-as-library", "-assert-config", "Debug"])
]

let features: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"), .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "fuzz",
  products: [.library(name: "FuzzTargets", type: .static, targets: ["FuzzTargets"])],
  targets: [
    .target(name: "UnicodeLayout", swiftSettings: features + instrumented),
    .target(name: "Diagnostics", dependencies: ["UnicodeLayout"], swiftSettings: features + instrumented),
    .target(name: "Templates", dependencies: ["Diagnostics"], swiftSettings: features + instrumented),
    .systemLibrary(name: "CCmarkGFM", pkgConfig: "libcmark-gfm"),
    .systemLibrary(name: "CLibYAML", pkgConfig: "yaml-0.1"),
    .systemLibrary(name: "CNettle", pkgConfig: "nettle"),
    .systemLibrary(name: "CLinux"),
    .executableTarget(name: "embed-files", swiftSettings: features),
    .plugin(name: "EmbedFiles", capability: .buildTool(), dependencies: ["embed-files"]),
    .target(
      name: "Report",
      dependencies: [
        "Templates", "Diagnostics", "UnicodeLayout", "CCmarkGFM", "CLibYAML", "CNettle", "CLinux",
      ],
      swiftSettings: features + instrumented, plugins: ["EmbedFiles"]),
    .target(
      name: "FuzzTargets", dependencies: ["Templates", "Diagnostics", "Report"],
      swiftSettings: features + instrumented),
  ],
  swiftLanguageModes: [.v6]
)
