import Testing

/// Imports point one way, and each library that is not ours lives in one folder.
@Suite struct LayeringTests {
  /// Folder → what its files may import. The longest matching folder decides.
  static let allowed: [String: Set<String>] = [
    "Sources/UnicodeLayout": [],
    "Sources/Diagnostics": ["UnicodeLayout"],
    "Sources/Templates": ["Diagnostics"],
    "Sources/Report": ["Diagnostics", "Templates", "UnicodeLayout"],
    "Sources/Report/Corpus": ["Diagnostics"],
    "Sources/Report/Checks": ["Diagnostics"],
    "Sources/Report/Lock": ["Diagnostics"],
    "Sources/Report/Editions": ["Diagnostics"],
    "Sources/Report/Evidence": ["Swift", "Synchronization"],
    "Sources/Report/Loading": ["Diagnostics", "CLibYAML", "Glibc"],
    "Sources/Report/Markdown": ["Diagnostics", "CCmarkGFM", "Glibc", "Synchronization"],
    "Sources/Report/Support": ["CNettle", "Dispatch", "Glibc"],
    "Sources/Report/Publishing": ["CLinux", "Glibc"],
    "Sources/Site": ["Diagnostics", "Report", "Templates", "UnicodeLayout"],
    "Sources/Mail": ["Diagnostics", "Report", "Templates", "UnicodeLayout"],
    "Sources/Mail/Delivery": ["Diagnostics", "Glibc", "Report"],
    "Sources/briefgen": ["ArgumentParser", "Mail", "Report", "Site", "Templates", "Diagnostics", "Glibc"],
  ]

  @Test func importsAreAllowed() throws {
    for file in try Repository.swiftFiles(under: "Sources") where !file.path.hasPrefix("Sources/embed-files")
    {
      let folder = Self.allowed.keys.filter { file.path.hasPrefix($0 + "/") }.max { $0.count < $1.count }
      let allowed = Self.allowed[folder ?? ""] ?? []
      for name in file.imports {
        #expect(allowed.contains(name), "\(file.path) may not import \(name)")
      }
    }
  }

  @Test func everyRuleHasFiles() throws {
    let paths = try Repository.swiftFiles(under: "Sources").map(\.path)
    for folder in Self.allowed.keys {
      #expect(paths.contains { $0.hasPrefix(folder + "/") }, "no Swift file under \(folder)")
    }
  }
}

extension Repository.File {
  /// The modules that the file imports.
  fileprivate var imports: [String] {
    lines.compactMap { line in
      let words = line.split(separator: " ")
      guard let keyword = words.firstIndex(of: "import"), keyword + 1 < words.count,
        words[..<keyword].allSatisfy({
          ["public", "package", "internal", "@testable", "@preconcurrency"].contains($0)
            || $0.hasPrefix("@_spi")
        })
      else { return nil }
      return String(words[keyword + 1])
    }
  }
}
