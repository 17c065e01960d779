import Diagnostics
import Foundation
import Report
import Testing

/// Loads a project from elsewhere, when `BRIEFGEN_PROJECT` names its folder.
@Suite struct OutsideProjectTests {
  static let root = ProcessInfo.processInfo.environment["BRIEFGEN_PROJECT"]

  @Test(.enabled(if: root != nil)) func loadsWithoutError() throws {
    let result = try ProjectLoader.load(root: try #require(Self.root))
    #expect(result.corpus != nil, "\n\(DiagnosticPrinter.full(color: false).print(result.diagnostics))")
  }
}
