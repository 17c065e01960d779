import Foundation
import Testing

@testable import Report

/// Cases on real articles, which are not ours to commit. `EVIDENCE_DATA` names a folder with
/// `realcases.jsonl`, `SOURCES_DATA` one with the articles; without them nothing is run.
@Suite(.enabled(if: RealCaseFolders.given != nil, "EVIDENCE_DATA and SOURCES_DATA are not set"))
struct RealCaseTests {
  static var folders: (cases: String, sources: String)? {
    let environment = ProcessInfo.processInfo.environment
    guard let cases = environment["EVIDENCE_DATA"], let sources = environment["SOURCES_DATA"] else {
      return nil
    }
    return (cases, sources)
  }

  private struct Case: Decodable {
    struct Truth: Decodable {
      let accept: [String]
      let want: [Int]?
      let doc: String?
      let ranges: [[Int]]
    }

    let id: String
    let quote: String
    let source: String?
    let prefix: String?
    let suffix: String?
    let truth: Truth
  }

  @Test func everyCaseGetsItsVerdict() throws {
    let folders = try #require(RealCaseFolders.given)
    let matcher = Matcher(sources: try Self.sources(folders.sources))
    let lines = try String(contentsOfFile: folders.cases + "/realcases.jsonl", encoding: .utf8).split(
      separator: "\n")
    let cases = try lines.map { try JSONDecoder().decode(Case.self, from: Data($0.utf8)) }
    #expect(cases.count == 122)
    let verdicts = matcher.verdicts(
      for: cases.map {
        QuotationQuery($0.quote, in: $0.source, prefix: $0.prefix ?? "", suffix: $0.suffix ?? "")
      })
    for (item, verdict) in zip(cases, verdicts) {
      #expect(item.truth.accept.contains(Self.scored(verdict.finding)), "\(item.id) \(verdict.finding)")
      guard let match = verdict.match, match.source == item.truth.doc, verdict.finding == .exact else {
        continue
      }
      let wanted = item.truth.want.map { [$0] } ?? item.truth.ranges
      #expect(wanted.contains([match.scalars.lowerBound, match.scalars.upperBound]), "\(item.id)")
    }
  }

  /// The cases know six findings; the two that say more than `absent` count as it.
  private static func scored(_ finding: Verdict.Finding) -> String {
    switch finding {
    case .partial, .spliced: Verdict.Finding.absent.rawValue
    case .exact, .normalized, .near, .elsewhere, .boilerplate, .absent, .uncheckable: finding.rawValue
    }
  }

  private static func sources(_ folder: String) throws -> [EvidenceText] {
    let files = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".txt") }
      .sorted()
    return try files.map { file in
      let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(file)")))
      return EvidenceText(id: String(file.prefix(3)), bytes: bytes)
    }
  }
}

private struct RealCaseFolders {
  let cases: String
  let sources: String

  static var given: RealCaseFolders? {
    let environment = ProcessInfo.processInfo.environment
    guard let cases = environment["EVIDENCE_DATA"], let sources = environment["SOURCES_DATA"] else {
      return nil
    }
    return RealCaseFolders(cases: cases, sources: sources)
  }
}
