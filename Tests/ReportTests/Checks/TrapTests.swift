import Diagnostics
import Testing

@testable import Report

/// Twenty-two ways in which a careful reader of five news texts could go wrong, each as a case with invented
/// texts in `Traps`, and what the program says of it.
@Suite struct TrapTests {
  /// A trap: what a careful editor expects, and the codes that we report, warnings with a `?`.
  struct Trap: Sendable, CustomTestStringConvertible {
    let id: String
    let expected: String
    let codes: [String]
    /// Why the codes alone are not the answer: what a machine cannot decide, or what is printed instead.
    var remark = ""

    var testDescription: String { id }
  }

  static let table: [Trap] = [
    Trap(id: "T01", expected: "wrong source: fail", codes: ["quotation-differs"]),
    Trap(id: "T02", expected: "verified after folding: pass", codes: []),
    Trap(id: "T03", expected: "verified with ellipsis: pass", codes: []),
    Trap(id: "T04", expected: "meaning reversed: fail", codes: ["omission-changes-sense"]),
    Trap(id: "T06", expected: "number mismatch: fail", codes: ["quotation-differs"]),
    Trap(id: "T08", expected: "boilerplate only: fail", codes: ["quotation-in-furniture"]),
    Trap(id: "T10", expected: "date mismatch: fail", codes: [], remark: "not checked: a date in our words"),
    Trap(id: "T11", expected: "invalid date: fail", codes: ["impossible-date"]),
    Trap(id: "T12", expected: "altered: fail", codes: ["quotation-in-pull-quote"]),
    Trap(id: "T14", expected: "not a quotation: fail", codes: ["quotation-is-reported-speech"]),
    Trap(id: "T16", expected: "verified: pass with warnings", codes: ["marks-do-not-pair?"]),
    Trap(id: "T19", expected: "contradicted: fail", codes: [], remark: "not checked: a statement in our words"),
    Trap(id: "B01", expected: "verified with alias: warn", codes: ["quotation-differs"], remark: "stricter"),
    Trap(id: "B02", expected: "unsupported: fail", codes: ["quotation-differs"]),
    Trap(id: "B04", expected: "spelling variant: warn", codes: ["quotation-differs"], remark: "stricter"),
    Trap(id: "B06", expected: "not independent: warn", codes: [], remark: "printed as one origin"),
    Trap(id: "B08", expected: "unsupported: fail", codes: ["quotation-in-caption?"], remark: "a person decides"),
    Trap(id: "B09", expected: "unsupported: fail", codes: ["quotation-absent"]),
    Trap(id: "B10", expected: "verified: pass", codes: []),
    Trap(id: "B12", expected: "verified but for case: pass", codes: []),
    Trap(id: "B14", expected: "verified, cut in the source: warn", codes: ["quotation-cut?"]),
    Trap(id: "B15", expected: "wrong source: fail", codes: ["quotation-elsewhere"]),
  ]

  @Test(arguments: table) func isCaught(_ trap: Trap) throws {
    let evidence = try EvidenceCase(EvidenceCase.text("Traps/\(trap.id).txt"))
    let codes = try evidence.diagnostics().map { $0.code.name + ($0.severity == .warning ? "?" : "") }
    #expect(codes == trap.codes)
    if trap.remark.hasPrefix("not checked") {
      #expect(try evidence.output().contains("not checked: in our words"))
    }
  }

  @Test func everyTrapIsInTheTable() throws {
    #expect(try EvidenceCase.names("Traps") == Self.table.map { "Traps/\($0.id).txt" }.sorted())
    #expect(Self.table.count == 22)
  }

  /// B06: two outlets of one story are one origin.
  @Test func copiesCountOnce() throws {
    let corpus = try #require(try EvidenceCase(EvidenceCase.text("Traps/B06.txt")).loaded())
    let desk = Desk(corpus: corpus, verdicts: Verdicts(corpus: corpus))
    #expect(desk.corroborations["ports"]?.level == .single)
  }
}
