// swift-tools-version: 6.2
import PackageDescription

// The engine's own sources, linked in, with the instrumentation of libFuzzer. SwiftPM cannot link a fuzzer (it has
// a `main` of its own), so this makes a static library and run.sh links one fuzzer for each entry point.
let instrumented: [SwiftSetting] = [
  .unsafeFlags(["-sanitize=fuzzer,address", "-parse-as-library", "-Onone", "-assert-config", "Debug"])
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
    .target(name: "Evidence", swiftSettings: features + instrumented),
    .target(name: "FuzzTargets", dependencies: ["Templates", "Diagnostics", "Evidence"], swiftSettings: instrumented),
  ],
  swiftLanguageModes: [.v6]
)
