import Diagnostics
import Foundation
import Testing

@testable import Report

/// Whole frames for every way in which words can fail to stand in their source, from the files in `Cases`.
@Suite struct EvidenceGateTests {
  static let isAccepting = ProcessInfo.processInfo.environment["BRIEFGEN_ACCEPT"] == "1"

  @Test(arguments: try EvidenceCase.names("Cases") + EvidenceCase.names("Traps")) func says(_ name: String)
    throws
  {
    let text = try EvidenceCase.text(name)
    let evidence = try EvidenceCase(text)
    let accepted = try evidence.accepted()
    if Self.isAccepting, accepted != text {
      try accepted.write(toFile: EvidenceCase.folder + "/" + name, atomically: true, encoding: .utf8)
    } else {
      #expect(evidence.expected != nil, "no expectation: run with BRIEFGEN_ACCEPT=1")
      #expect(try evidence.output() == evidence.expected)
    }
  }

  /// Every code has a case of its name, and that case shows it; what the disk has, `SourceTextsTests` show.
  @Test(
    arguments: Set(EvidenceCatalogue.diagnosticCodes).subtracting([.unreadableSource, .unclaimedText]).map(
      \.name))
  func isShown(_ code: String) throws {
    let frames = try #require(try EvidenceCase(EvidenceCase.text("Cases/\(code).txt")).expected)
    #expect(frames.contains("[\(code)]"))
  }

  @Test func codesAreUniqueAndExplained() {
    let names = DiagnosticCatalogue.all.map(\.name)
    #expect(Set(names).count == names.count)
    #expect(EvidenceCatalogue.diagnosticCodes.allSatisfy { $0.explanation.count > 40 })
  }
}
