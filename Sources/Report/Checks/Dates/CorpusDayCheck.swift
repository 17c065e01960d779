import Diagnostics

extension Check {
  /// What has happened did so by the day of which the corpus speaks, and what is announced comes after it.
  static let corpusDay = Check(name: "corpus-day", codes: [.laterThanCorpus, .statusOutdated]) { subject in
    guard let asOf = subject.project?.asOf, let today = asOf.value.latestDay else { return [] }
    func isLater(_ date: Located<EDTF>) -> Bool { date.value.earliestDay.map { $0 > today } ?? false }
    func isPast(_ date: Located<EDTF>) -> Bool { date.value.latestDay.map { $0 < today } ?? false }
    let sources = subject.records.sources.records.filter { isLater($0.issued.edtf) }
    let events = subject.records.events.records
    let early = events.filter { $0.status == .happened && isLater($0.date.edtf) }
    let outdated = events.filter { $0.status == .scheduled && isPast($0.date.edtf) }
    let positions = subject.records.briefings.records.flatMap(\.positions).filter { isLater($0.asOf) }
    let changed = subject.records.briefings.records.filter { isLater($0.contentChanged) }
    let states = subject.records.principles.records.filter { $0.status.map { isLater($0.asOf) } ?? false }
    let claims = subject.records.claims.records.filter { $0.validAsOf.map(isLater) ?? false }
    return known(positions, states, claims, than: asOf)
      + changed.map { .later("the content of `\($0.id.value)` changed", $0.contentChanged, than: asOf) }
      + sources.map { .later("the source `\($0.id.value)` was issued", $0.issued.edtf, than: asOf) }
      + early.map { .later("the event `\($0.id.value)` happened", $0.date.edtf, than: asOf) }
      + outdated.map { .outdated($0, asOf) }
  }
}

extension Check {
  /// What is said to be known of a day that has not come.
  private static func known(
    _ positions: [BriefingPlan.Position], _ principles: [Principle], _ claims: [Claim],
    than asOf: Located<EDTF>
  ) -> [Diagnostic] {
    positions.map { .later("where `\($0.actor.value)` stands is given of a day", $0.asOf, than: asOf) }
      + principles.compactMap { principle in
        principle.status.map {
          .later("what became of `\(principle.id.value)` is given of a day", $0.asOf, than: asOf)
        }
      }
      + claims.compactMap { claim in
        claim.validAsOf.map { .later("that `\(claim.id.value)` holds is given of a day", $0, than: asOf) }
      }
  }
}

extension Diagnostic {
  fileprivate static func later(_ what: String, _ date: Located<EDTF>, than asOf: Located<EDTF>) -> Diagnostic
  {
    let (said, day) = (DateWords.words(date.value), DateWords.words(asOf.value))
    return Diagnostic(
      .error, .laterThanCorpus, "\(what) after the day of which the corpus speaks", at: date.span.firstLine,
      label: said,
      related: [Mark(asOf.span, day)],
      helps: [
        "correct the date, or write the day of what is known by now as `as_of`; what is to come is `status: scheduled`"
      ])
  }

  fileprivate static func outdated(_ event: Event, _ asOf: Located<EDTF>) -> Diagnostic {
    Diagnostic(
      .warning, .statusOutdated, "the event `\(event.id.value)` was announced for a day that has passed",
      at: event.date.edtf.span.firstLine, label: DateWords.words(event.date.edtf.value),
      related: [Mark(asOf.span, DateWords.words(asOf.value))],
      helps: ["write what became of it: `status: happened`, `reported` or `cancelled`"])
  }
}

extension DiagnosticCode {
  static let laterThanCorpus = DiagnosticCode(
    "later-than-corpus",
    """
    A source was issued, an event happened, a briefing changed, or something is given as known, after the day of which the corpus speaks \
    (`as_of` of `briefgen.yaml`), so that one of the dates is wrong.
    """)
  static let statusOutdated = DiagnosticCode(
    "status-outdated",
    "An event is announced for a day that lies before `as_of`, so that readers would take it for one to come."
  )
}
