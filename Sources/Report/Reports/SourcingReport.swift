/// What was computed of a corpus, for other programs: the numbers of the sourcing notes and the verdicts
/// behind them.
package struct SourcingReport: ReportRecord {
  private let notes: SourcingNotes
  private let passes: Bool

  /// - Parameter passes: whether nothing stops a build.
  package init(corpus: Corpus, verdicts: Verdicts, passes: Bool) {
    self.init(desk: Desk(corpus: corpus, verdicts: verdicts), passes: passes)
  }

  init(desk: Desk, passes: Bool) {
    notes = SourcingNotes(desk: desk)
    self.passes = passes
  }

  /// The report as JSON, ending in a line feed.
  package func text() -> String { json.write() + "\n" }

  private var desk: Desk { notes.desk }
  private var corpus: Corpus { desk.corpus }

  // What is computed of a corpus as a whole gets its line here, and with it its place in the JSON, in the
  // schema and on the reference page.
  static let shape = ReportShape<SourcingReport>(
    "sourcing", "What the corpus rests on, and how every passage stands in its source.",
    [
      ReportField("format", "the form of this report") { _ in 1 },
      ReportField("title", "the title of the project") { $0.corpus.project.title.value },
      ReportField("as_of", "the day on which the corpus was brought up to date, in EDTF") {
        $0.corpus.project.asOf.value.description
      },
      ReportField("passes", "whether nothing in the corpus, the texts or the lock stops a build") {
        $0.passes
      },
      ReportField("summary", "the numbers of the summary") { SourcingSummary(notes: $0.notes).numbers },
      ReportField("claims", "every claim, in the order of the corpus") { report in
        report.corpus.claims.records.map { ClaimRow($0, report.desk) }
      },
      ReportField("quotations", "every quotation, in the order of the corpus") { report in
        report.corpus.quotations.records.map { QuotationRow($0, report.desk) }
      },
      ReportField("contested", "claims that are marked as contested") { report in
        report.notes.contested.map { ContestRow($0, report.notes) }
      },
      ReportField("single_origins", "facts that rest on one party, those at the top of a briefing first") {
        $0.singleOrigins
      },
      ReportField("coverage", "every principle, by number") { report in
        let matrix = CoverageMatrix(desk: report.desk)
        return report.corpus.principlesByNumber.map { CoverageRow($0, matrix) }
      },
      ReportField("derivations", "which source was made from which, as declared") { $0.derivations },
      ReportField("comparisons", "pairs of held texts, and how much of their own wording they share") {
        $0.desk.verdicts.comparisons.map(ComparisonRow.init)
      },
      ReportField("comparisons_left_out", "pairs of held texts that are not in that list") {
        $0.desk.verdicts.leftOut
      },
      ReportField("parties", "who stands behind the evidence, most first") {
        Dependence(notes: $0.notes).partyRows
      },
      ReportField("mix", "the kinds of source that occur") { SourceMix(notes: $0.notes).rows },
      ReportField("attribution", "how the sources say they know") {
        AttributionProfile(notes: $0.notes).rows
      },
      ReportField("words_quoted", "every held source") { WordsQuoted(desk: $0.desk).rows },
      ReportField("fragility", "every source, and what falls without it; `briefgen impact` says more") {
        Fragility(desk: $0.desk).impacts.map(FragilityRow.init)
      },
      ReportField("waivers", "the findings that people let stand, in the order of the corpus") { report in
        report.corpus.waivers.records.map { WaiverRow($0, report.desk) }
      },
    ])

  private var singleOrigins: [SingleOriginRow] {
    notes.singleOrigins.map { claim, isAtGlance in
      SingleOriginRow(
        claim: claim.id.value, party: desk.corroboration(of: claim).supporting.first,
        sources: claim.support.map(\.source.value).uniqued(), isAtGlance: isAtGlance)
    }
  }

  private var derivations: [DerivationRow] {
    corpus.sources.records.flatMap { source in
      source.derivedFrom.map {
        DerivationRow(source: source.id.value, from: $0.source.value, how: $0.how.value)
      }
    }
  }
}

/// How much rests on one source.
struct FragilityRow: ReportRecord {
  let impact: Impact

  init(_ impact: Impact) { self.impact = impact }

  static let shape = ReportShape<FragilityRow>(
    "fragility", "How much rests on one source, and what falls without it.",
    [
      ReportField("source", "the source") { $0.impact.source.id.value },
      ReportField("claims", "how many claims rest on it") { $0.impact.claims.count },
      ReportField("quotations", "how many quotations rest on it") { $0.impact.quotations.count },
      ReportField("events", "how many events rest on it") { $0.impact.events.count },
      ReportField("lines", "how many lines of briefings rest on it") { $0.impact.lines.count },
      ReportField("to_one_origin", "claims that fall to one known party without it") {
        $0.impact.claims(falling: .toOne)
      },
      ReportField("to_no_origin", "claims that fall to none") { $0.impact.claims(falling: .toNone) },
    ])
}
