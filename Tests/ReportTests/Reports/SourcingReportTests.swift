import Diagnostics
import Foundation
import Templates
import Testing

@testable import Report

/// The JSON says what the sourcing notes print, and all that stands behind it.
@Suite struct SourcingReportTests {
  static let folder = String(#filePath.prefix(upTo: #filePath.lastIndex(of: "/") ?? #filePath.endIndex))

  /// The whole report on the example, with one quotation that its source has otherwise.
  @Test func theWholeReportIsAsExpected() throws {
    let edits = ["exact: no sailing shall be a secret, locator": "exact: no sailing may be a secret, locator"]
    try expect(StraitProject(edits).sourcing.text(), equals: "sourcing.json")
  }

  @Test func theWholeImpactIsAsExpected() throws {
    let example = try StraitProject()
    let report = ImpactReport(impact: try example.impact(of: "wire"), desk: example.desk)
    try expect(report.text(), equals: "impact.json")
  }

  private func expect(_ text: String, equals name: String) throws {
    let path = Self.folder + "/Expected/" + name
    if LoadingTests.isAccepting { return try text.write(toFile: path, atomically: true, encoding: .utf8) }
    #expect(try text == String(contentsOfFile: path, encoding: .utf8))
  }

  // MARK: - The same numbers

  private static func repository() throws -> (desk: Desk, report: TemplateValue) {
    let root = RepositoryLockTests.root
    let corpus = try #require(try ProjectLoader.load(root: root).corpus)
    let lock = try #require(try LockFile(root + "/" + Lock.fileName).read().lock)
    let evidence = EvidenceGate(corpus: corpus, texts: SourceTexts(folder: "sources"), lock: lock).report()
    let desk = Desk(corpus: corpus, verdicts: evidence.verdicts)
    return (desk, try JSONReader.read(Array(SourcingReport(desk: desk, passes: true).text().utf8)))
  }

  /// Every table of the notes against the list of the report that stands for it.
  @Test func theNotesPrintTheseNumbers() throws {
    let (desk, report) = try Self.repository()
    let notes = SourcingNotes(desk: desk).value
    func expectSame(
      _ table: TemplateValue?, _ fields: [String], _ list: String, _ names: [String],
      location: SourceLocation = #_sourceLocation
    ) {
      let printed = rows(table).map { row in fields.map { row[$0] ?? .null } }
      let reported = rows(report[list]).map { row in names.map { row[$0] ?? .null } }
      #expect(!printed.isEmpty, sourceLocation: location)
      #expect(printed == reported, sourceLocation: location)
    }
    expectSame(notes["attribution"], ["count"], "attribution", ["evidence"])
    expectSame(notes["mix"], ["sources", "evidence"], "mix", ["sources", "evidence"])
    expectSame(
      notes["words"], ["words", "budget", "licence"], "words_quoted", ["words", "budget", "licence"])
    expectSame(notes["dependence"]?["parties"], ["count"], "parties", ["evidence"])
    expectSame(notes["contested"], ["id"], "contested", ["claim"])
    expectSame(notes["single_origin"], ["id", "at_a_glance"], "single_origins", ["claim", "at_a_glance"])
    expectSame(notes["quotations"], ["id", "text"], "quotations", ["id", "text"])
    #expect(rows(notes["dependence"]?["derivations"]).count == rows(report["derivations"]).count)
    let alike = rows(report["comparisons"]).filter { $0["wording"]?["relation"] != "independent" }
    #expect(!alike.isEmpty && rows(notes["likeness"]?["pairs"]).count == alike.count)
  }

  @Test func aFactWithoutAnyOriginIsCounted() throws {
    let example = try StraitProject([
      "locator: {lines: \"7\"}, attribution: own-reporting, origin: {kind: reporting, of: strait-wire}":
        "locator: {lines: \"7\"}, origin: {kind: unknown}"
    ])
    let summary = SourcingSummary(notes: SourcingNotes(desk: example.desk))
    #expect(summary.numbers.noOrigin == 1)
    #expect(
      summary.text.contains(
        "Of 4 factual claims, 2 have a single known origin, 1 has two or more, 1 has none, and 1 is contested."
      ))
  }

  /// The repository waives nothing.
  @Test func theWaiversAreThoseThatArePrinted() throws {
    let waiver = """
      waivers:
        - id: seen
          code: undeclared-dependence
          record: source/wire
          source: statement
          reason: Looked at.
          by: Ada
          on: "2031-06-18"
          until: "2032-06-18"

      """
    let example = try StraitProject(["principles:\n": waiver + "principles:\n"])
    let report = try JSONReader.read(Array(example.sourcing.text().utf8))
    let fields = ["id", "code", "by", "reason"]
    let printed = rows(SourcingNotes(desk: example.desk).value["waivers"]).map { row in fields.map { row[$0] }
    }
    #expect(printed == [["seen", "undeclared-dependence", "Ada", "Looked at."]])
    #expect(rows(report["waivers"]).map { row in fields.map { row[$0] } } == printed)
    #expect(rows(report["waivers"]).map { $0["until"] } == ["2032-06-18"])
  }

  /// The notes list only sources without which something falls.
  @Test func theFragilityIsTheOneThatIsPrinted() throws {
    let (desk, report) = try Self.repository()
    let printed = rows(SourcingNotes(desk: desk).value["fragility"])
    let numbers = Dictionary(
      uniqueKeysWithValues: rows(report["fragility"]).map { row in
        let counts = [
          number(row["claims"]), rows(row["to_one_origin"]).count, rows(row["to_no_origin"]).count,
        ]
        return (row["source"] ?? .null, counts)
      })
    #expect(printed.count > 20)
    #expect(printed.count == numbers.values.count { $0[1] + $0[2] > 0 })
    for row in printed {
      #expect(numbers[row["id"] ?? .null] == ["claims", "to_one", "to_none"].map { number(row[$0]) })
    }
  }

  @Test func theCorroborationOfEveryClaimIsTheOneThatIsPrinted() throws {
    let (desk, report) = try Self.repository()
    var reported: [String: String] = [:]
    for claim in rows(report["claims"]) {
      guard case .string(let id) = claim["id"], let found = claim["corroboration"] else { continue }
      let (sources, known) = (number(found["sources"]), rows(found["supporting"]).count)
      let (against, unknown) = (rows(found["contradicting"]).count, number(found["unknown"]))
      reported[id] =
        "\(sources) source\(sources == 1 ? "" : "s"); \(known) origin\(known == 1 ? "" : "s") for"
        + (against > 0 ? ", \(against) against" : "") + (unknown > 0 ? "; \(unknown) not stated" : "")
    }
    let printed = rows(SourcingNotes(desk: desk).value["corroboration"])
    #expect(printed.count > 50)
    for row in printed {
      guard case .string(let id) = row["id"], case .string(let counted) = row["counted"] else { continue }
      #expect(reported[id] == counted)
    }
  }

  @Test func theCoverageIsTheOneThatIsPrinted() throws {
    let (desk, report) = try Self.repository()
    let words: [TemplateValue: TemplateValue] = [
      "quoted": "●\u{A0}quoted", "paraphrased": "◐\u{A0}paraphrased", "absent": "– absent",
      "not-examined": "?\u{A0}not\u{A0}examined",
    ]
    let printed = rows(SourcingNotes(desk: desk).value["coverage"]?["rows"]).map { rows($0["cells"]) }
    let reported = rows(report["coverage"]).map { row in
      rows(row["sources"]).map { words[$0["treatment"] ?? .null] ?? .null }
    }
    #expect(printed.count == 8)
    #expect(printed == reported)
  }

  /// The numbers of the paragraph, in the order in which it gives them.
  @Test func theSummaryIsTheOneThatIsPrinted() throws {
    let (desk, report) = try Self.repository()
    let names = [
      "sources", "publishers", "languages", "held", "uncited", nil, "checked", "by_receipt", "not_checked",
      "without_words", "facts", "single_origin", "several_origins", "no_origin", "contested", "derived",
      "without_origin",
    ]
    let summary = try #require(report["summary"])
    let reported = names.map { name in
      name.map { number(summary[$0]) }
        ?? ["checked", "by_receipt", "not_checked"].reduce(0) { $0 + number(summary[$1]) }
    }
    let text = SourcingSummary(notes: SourcingNotes(desk: desk)).text
    #expect(text.matches(of: #/\d+/#).compactMap { Int($0.0) } == reported)
  }

  // MARK: - States

  @Test func everyPassageByReceiptSaysSince() throws {
    let (_, report) = try Self.repository()
    let passages = rows(report["claims"]).flatMap { rows($0["evidence"]) }.compactMap { $0["passage"] }
    let receipts = passages.filter { $0["state"] == "receipt" }
    #expect(receipts.count > 50)
    for passage in receipts {
      #expect(passage["checked_on"] != .null && passage["checked_by"] != .null)
      #expect(["exact", "normalized"].contains(passage["verdict"]))
      #expect(rows(passage["range"]).count == 2)
    }
    for passage in passages where passage["state"] != "receipt" { #expect(passage["verdict"] == .null) }
  }

  @Test func whatIsNotHereIsMissing() throws {
    let corpus = try StraitProject().corpus
    let evidence = EvidenceGate(corpus: corpus, texts: SourceTexts(folder: "sources"), lock: Lock()).report()
    let text = SourcingReport(corpus: corpus, verdicts: evidence.verdicts, passes: false).text()
    let report = try JSONReader.read(Array(text.utf8))
    let states = rows(report["quotations"]).flatMap { rows($0["witnesses"]) }.map { $0["passage"]?["state"] }
    #expect(states == ["missing", "missing"])
  }

  private func rows(_ value: TemplateValue?) -> [TemplateValue] {
    if case .array(let items) = value { items } else { [] }
  }

  private func number(_ value: TemplateValue?) -> Int {
    if case .int(let number) = value { number } else { -1 }
  }
}
