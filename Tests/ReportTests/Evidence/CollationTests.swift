import Testing

@testable import Report

struct CollationTests {
  @Test(arguments: CaseFile.all(in: "Collation"))
  func comparison(_ file: CaseFile) throws {
    let comparison = Collation.compare(base: file["base"] ?? "", reading: file["reading"] ?? "")
    var lines = [comparison.kind.rawValue]
    for difference in comparison.differences {
      lines.append("\(difference.kind.rawValue): \(difference.first) → \(difference.second)")
    }
    try file.expect(lines.joined(separator: "\n"))
  }

  @Test func everyKindHasACase() {
    let seen = Set(
      CaseFile.all(in: "Collation").compactMap { $0.expected?.split(separator: "\n").first.map(String.init) })
    #expect(seen == Set(Comparison.Kind.allCases.map(\.rawValue)))
  }

  @Test func longReadingsAreComparedAtTheirEnds() {
    let base = Array(repeating: "port", count: 3_000).joined(separator: " ")
    let comparison = Collation.compare(base: base + " agreed", reading: base + " refused")
    #expect(comparison.kind == .wordChange)
    #expect(comparison.differences.map(\.first) == ["agreed"])
    #expect(comparison.differences.map(\.second) == ["refused"])
  }
}
