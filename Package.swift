// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "briefgen",
  products: [
    .executable(name: "briefgen", targets: ["briefgen"]),
    .library(name: "Templates", targets: ["Templates"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    // Leaves: Unicode tables, and the one way to speak about a problem.
    .target(name: "UnicodeLayout", swiftSettings: strict),
    .target(name: "Diagnostics", dependencies: ["UnicodeLayout"], swiftSettings: strict),

    // The Liquid engine, usable by any Swift program.
    .target(name: "Templates", dependencies: ["Diagnostics"], swiftSettings: strict),

    // Everything between the corpus and the output.
    .systemLibrary(
      name: "CCmarkGFM", pkgConfig: "libcmark-gfm",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
    .systemLibrary(name: "CLibYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    .systemLibrary(name: "CNettle", pkgConfig: "nettle", providers: [.apt(["nettle-dev"])]),
    .systemLibrary(name: "CLinux"),
    .target(
      name: "Report",
      dependencies: [
        "Templates", "Diagnostics", "UnicodeLayout", "CCmarkGFM", "CLibYAML", "CNettle", "CLinux",
      ],
      swiftSettings: strict, plugins: ["EmbedFiles"]),

    // What is made for the world from the same briefings.
    .target(
      name: "Site", dependencies: ["Report", "Templates", "Diagnostics", "UnicodeLayout"],
      swiftSettings: strict),
    .target(
      name: "Mail", dependencies: ["Report", "Templates", "Diagnostics", "UnicodeLayout"],
      swiftSettings: strict),

    // Puts templates/ and example/ into the binary.
    .executableTarget(name: "embed-files", swiftSettings: strict),
    .plugin(name: "EmbedFiles", capability: .buildTool(), dependencies: ["embed-files"]),

    .executableTarget(
      name: "briefgen",
      dependencies: [
        "Report", "Site", "Mail", "Templates", "Diagnostics",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),

    .testTarget(name: "TidyTests", swiftSettings: strict),
    .testTarget(
      name: "CommandTests", dependencies: ["briefgen", "Templates", "Diagnostics"], exclude: ["Transcripts"],
      swiftSettings: strict),
    .testTarget(name: "UnicodeLayoutTests", dependencies: ["UnicodeLayout"], swiftSettings: strict),
    .testTarget(
      name: "DiagnosticsTests", dependencies: ["Diagnostics"], exclude: ["Cases"], swiftSettings: strict),
    .testTarget(
      name: "TemplatesTests", dependencies: ["Templates", "Diagnostics", "Report", "CCmarkGFM"],
      exclude: ["Cases", "Conformance/undefined.txt", "Conformance/strict.txt"],
      swiftSettings: strict),
    .testTarget(
      name: "ReportTests", dependencies: ["Report", "Templates", "Diagnostics", "CCmarkGFM"],
      exclude: [
        "Checks/Cases", "Checks/Traps", "Checks/base.yaml", "Evidence/Cases", "Loading/Base", "Loading/Cases",
        "Loading/Full", "Loading/check_schema.py", "Reports/Expected", "Rendering/HTML/Cases",
        "Rendering/Text/Cases",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "SiteTests", dependencies: ["Site", "Report", "Templates", "Diagnostics"],
      exclude: ["Exports/Cases", "Exports/check_exports.py", "Pictures/Cases", "Projects"],
      swiftSettings: strict),
    .testTarget(
      name: "MailTests", dependencies: ["Mail", "Report", "Templates", "Diagnostics"],
      exclude: [
        "Addresses/mailboxes.txt", "Delivery/recipients.txt", "Digests/digest.html", "Digests/digest.txt",
        "Messages",
        "check_messages.py",
      ], swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
