import Testing

@testable import Report

/// Runs the files in `Cases/Verdicts`: `text ID` gives a source, `furniture ID` its lines of furniture,
/// `cited`, `prefix`, `suffix` and `fold` belong to the quotation.
struct VerdictTests {
  @Test(arguments: CaseFile.all(in: "Verdicts"))
  func verdict(_ file: CaseFile) throws {
    let matcher = Matcher(sources: Self.sources(file))
    let cited = file["cited"].flatMap { $0 == "none" ? nil : $0 } ?? (file["cited"] == nil ? "wire" : nil)
    let query = QuotationQuery(
      file["quotation"] ?? "", in: cited, prefix: file["prefix"] ?? "", suffix: file["suffix"] ?? "")
    let declared = Set(
      (file["fold"] ?? "").split(separator: " ").compactMap { FoldingKind(rawValue: String($0)) })
    try file.expect(VerdictText(matcher.verdict(for: query), declared: declared).text)
  }

  @Test func everyFindingHasACase() {
    let seen = Set(
      CaseFile.all(in: "Verdicts").compactMap { $0.expected?.split(separator: "\n").first.map(String.init) })
    #expect(seen.isSuperset(of: Verdict.Finding.allCases.map(\.rawValue)))
  }

  @Test func everyFlagHasACase() {
    let flags = CaseFile.all(in: "Verdicts").compactMap(\.expected).joined().split(separator: "\n").filter {
      $0.hasPrefix("flags:")
    }.joined()
    for flag in DifferenceFlag.allCases { #expect(flags.contains(flag.rawValue), "\(flag.rawValue)") }
  }

  static func sources(_ file: CaseFile) -> [EvidenceText] {
    file.fields.compactMap { key, value in
      guard key.hasPrefix("text ") else { return nil }
      let id = String(key.dropFirst(5))
      let bytes = Array(value.utf8)
      let furniture = file["furniture \(id)"].map { lines in
        lines.split(separator: " ").compactMap { range -> PageRegion? in
          let ends = range.split(separator: "-").compactMap { Int($0) }
          guard let first = ends.first, let last = ends.last else { return nil }
          return PageRegion(.furniture, lines: first...last, of: bytes)
        }
      }
      return EvidenceText(id: id, bytes: bytes, regions: furniture)
    }
  }
}

/// A verdict as lines, for golden files.
struct VerdictText {
  let text: String

  init(_ verdict: Verdict, declared: Set<FoldingKind> = []) {
    var lines = [verdict.finding.rawValue]
    if let standing = verdict.standing { lines.append("standing: \(standing.rawValue)") }
    if let obstacle = verdict.obstacle { lines.append("obstacle: \(obstacle.rawValue)") }
    if let match = verdict.match { lines += Self.lines(match) }
    lines += verdict.passages.map { "passage: \($0.scalars.lowerBound)–\($0.scalars.upperBound) \($0.text)" }
    lines += verdict.others.map { "also: \($0.source) \($0.standing.rawValue)" }
    let refusals = Gate.refusals(verdict, declared: declared).map(Self.text)
    lines.append(refusals.isEmpty ? "gate: passes" : "gate: refused, \(refusals.joined(separator: ", "))")
    text = lines.joined(separator: "\n")
  }

  private static func lines(_ match: Match) -> [String] {
    var lines = [
      "at: \(match.source) scalars \(match.scalars.lowerBound)–\(match.scalars.upperBound)"
        + " bytes \(match.bytes.lowerBound)–\(match.bytes.upperBound) paragraph \(match.paragraph) \(match.region.rawValue)",
      "wording: \(match.wording)",
    ]
    if !match.kinds.isEmpty { lines.append("kinds: " + match.kinds.map(\.rawValue).joined(separator: ", ")) }
    if !match.flags.isEmpty { lines.append("flags: " + match.flags.map(\.rawValue).joined(separator: ", ")) }
    if match.similarity < 1 { lines.append("similarity: \((match.similarity * 1000).rounded() / 1000)") }
    lines += match.differences.filter { $0.kind != .same }.map {
      "\($0.kind.rawValue): \($0.first) → \($0.second)"
    }
    if match.occurrences.count > 1 { lines.append("occurrences: \(match.occurrences.count)") }
    lines.append(
      "voice: \(match.voice.rawValue)" + (match.speaker.map { ", \($0)" } ?? "")
        + (match.speakerIsNamedOnly ? " (named only)" : ""))
    let remarks: [(Bool, String)] = [
      (match.needsContext, "needs context"), (match.crossesParagraph, "crosses a paragraph"),
      (match.joinsQuotations, "joins separate quotations"),
      (match.joinsAcrossAttribution, "joined across an attribution"),
      (match.marksAreMalformed, "malformed marks"),
      (match.startsInsideSentence, "starts inside a sentence"),
      (match.endsInsideSentence, "ends inside a sentence"),
      (match.followsDenial, "follows a denial"), (match.followsCondition, "follows a condition"),
      (match.precedesDenial, "a denial follows"),
      (match.dropsQuestion, "drops a question mark"),
      (match.bracketChangesWord, "a bracket changes a word"),
      (match.omittedWords > 0, "\(match.omittedWords) words omitted"),
    ]
    let said = remarks.filter(\.0).map(\.1)
    return lines + (said.isEmpty ? [] : ["remarks: \(said.joined(separator: "; "))"])
  }

  private static func text(_ refusal: Gate.Refusal) -> String {
    switch refusal {
    case .finding(let finding): "only \(finding.rawValue)"
    case .undeclared(let kind): "rule \(kind.rule.number) \(kind.rawValue) not declared"
    case .flag(let flag): flag.rawValue
    }
  }
}
