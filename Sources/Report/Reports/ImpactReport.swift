package import Diagnostics

/// `briefgen impact`: everything that rests on one source, and what falls without it.
package struct ImpactReport: ReportRecord {
  let impact: Impact
  let desk: Desk

  /// The report on the source with an identifier, or why there is none.
  package static func report(
    on id: String, corpus: Corpus, verdicts: Verdicts
  ) -> Result<ImpactReport, Diagnostic> {
    guard let source = corpus.sources[id] else {
      return .failure(.unknownSource(id, known: corpus.sources.records.map(\.id.value)))
    }
    let desk = Desk(corpus: corpus, verdicts: verdicts)
    let impact = Impact(of: source, desk: desk, index: ImpactIndex(desk))
    return .success(ImpactReport(impact: impact, desk: desk))
  }

  /// The report as JSON, ending in a line feed.
  package func text() -> String { json.write() + "\n" }

  static let shape = ReportShape<ImpactReport>(
    "impact",
    """
    Everything that rests on one source, and what falls without it. Evidence rests on a source that it cites, and on \
    one through which it was taken, from copy to copy; what another text says on its own word stands.
    """,
    [
      ReportField("format", "the form of this report") { _ in 1 },
      ReportField("source", "the source") { $0.impact.source.id.value },
      ReportField("copies", "sources that were made from it, directly or through others") {
        $0.impact.copies.map(\.id.value)
      },
      ReportField("to_one_origin", "claims that fall to one known party without it") {
        $0.impact.claims(falling: .toOne)
      },
      ReportField("to_no_origin", "claims that fall to none") { $0.impact.claims(falling: .toNone) },
      ReportField("claims", "claims with evidence that rests on it") { report in
        report.impact.claims.map {
          ClaimImpactRow(impact: $0, text: $0.claim.sentence(in: report.desk.language))
        }
      },
      ReportField("judgments", "claims that have one of these as their basis") {
        $0.impact.judgments.map(\.id.value)
      },
      ReportField("quotations", "quotations of which it, or a copy of it, is a witness") {
        $0.impact.quotations.map(QuotationImpactRow.init)
      },
      ReportField("events", "events that one of the claims tells of") { $0.impact.events.map(\.id.value) },
      ReportField("principles", "principles that one of the claims or quotations carries") {
        $0.impact.principles.map(\.id.value)
      },
      ReportField("lines", "what the briefings print of all this, but for the sourcing notes") {
        $0.impact.lines.map(LineRow.init)
      },
    ])
}

/// One claim that rests on the source.
struct ClaimImpactRow: ReportRecord {
  let impact: ClaimImpact
  let text: String

  static let shape = ReportShape<ClaimImpactRow>(
    "claim_impact", "A claim that rests on a source: how it stands with it and without it.",
    [
      ReportField("claim", "its identifier") { $0.impact.claim.id.value },
      ReportField("text", "its sentence") { $0.text },
      ReportField("evidence", "how many pieces of evidence fall") { $0.impact.evidence.count },
      ReportField("through", "other sources whose evidence falls, because it was taken from this one") {
        $0.impact.through
      },
      ReportField("before", "the parties behind it with the source") { CorroborationRow($0.impact.before) },
      ReportField("after", "the parties behind it without the source") { CorroborationRow($0.impact.after) },
      ReportField(
        "falls", "how far the known parties for it fall; `null` where two or more are left, or as many"
      ) {
        $0.impact.fall
      },
    ])
}

/// One quotation of which the source is a witness.
struct QuotationImpactRow: ReportRecord {
  let impact: QuotationImpact

  init(_ impact: QuotationImpact) { self.impact = impact }

  static let shape = ReportShape<QuotationImpactRow>(
    "quotation_impact", "A quotation of which a source is a witness, and who else has its words.",
    [
      ReportField("quotation", "its identifier") { $0.impact.quotation.id.value },
      ReportField("is_base", "whether the reading that is printed goes") { $0.impact.isBase },
      ReportField("left", "sources that have the words and were not made from this one") { $0.impact.left },
      ReportField("falls", "whether one independent text is left of several, or none") { $0.impact.fall },
    ])
}

/// One line of a briefing.
struct LineRow: ReportRecord {
  let line: BriefingLine

  init(_ line: BriefingLine) { self.line = line }

  static let shape = ReportShape<LineRow>(
    "line", "Something that a briefing prints, and where its plan says so.",
    [
      ReportField("briefing", "the briefing") { $0.line.briefing },
      ReportField("section", "the field of its plan") { $0.line.section },
      ReportField("record", "what is printed, as kind and identifier") { $0.line.record.name },
      ReportField("file", "the file of the plan") { $0.line.span.text.name },
      ReportField("line", "the line of the file") {
        $0.line.span.text.position(of: $0.line.span.range.lowerBound).line
      },
    ])
}

extension ClaimImpact.Fall: ReportChoice {}

extension Diagnostic {
  fileprivate static func unknownSource(_ id: String, known: [String]) -> Diagnostic {
    let command = "briefgen impact "
    let argument = SourceText(name: "<command line>", text: command + id)
    let help = NearestName.of(id, among: known).map { "write `\($0)`" }
    return Diagnostic(
      .error, .unknownSource, "there is no source `\(id)`",
      at: Span(argument, command.utf8.count..<argument.bytes.count),
      helps: [help ?? "the sources are \(known.map { "`\($0)`" }.joined(separator: ", "))"])
  }
}

extension DiagnosticCode {
  package static let unknownSource = DiagnosticCode(
    "unknown-source", "`briefgen impact` takes the identifier of a source in the corpus's list `sources`.")
}
