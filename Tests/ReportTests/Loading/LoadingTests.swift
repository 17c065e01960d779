import Diagnostics
import Foundation
import Report
import Testing

/// Whole frames for every fault that loading knows, from the files in `Cases`.
@Suite struct LoadingTests {
  static let isAccepting = ProcessInfo.processInfo.environment["BRIEFGEN_ACCEPT"] == "1"

  @Test(arguments: try LoadingCase.names()) func reports(_ name: String) throws {
    let text = try LoadingCase.text(name)
    let loading = try LoadingCase(text)
    let accepted = try loading.accepted()
    if Self.isAccepting, accepted != text {
      try accepted.write(toFile: LoadingCase.folder + "/Cases/" + name, atomically: true, encoding: .utf8)
    } else {
      #expect(loading.expected != nil, "no expectation: run with BRIEFGEN_ACCEPT=1")
      #expect(try loading.output() == loading.expected)
    }
  }

  /// Every code has a case of its name, and that case shows it.
  @Test(arguments: LoadingCatalogue.diagnosticCodes.map(\.name)) func isShown(_ code: String) throws {
    let frames = try #require(try LoadingCase(LoadingCase.text(code + ".txt")).expected)
    #expect(frames.contains("[\(code)]"))
  }

  @Test func codesAreUnique() {
    let names = LoadingCatalogue.diagnosticCodes.map(\.name)
    #expect(Set(names).count == names.count)
  }
}
