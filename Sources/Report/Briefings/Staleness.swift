/// What is old, overdue, withdrawn or simply not known.
struct Staleness {
  let notes: SourcingNotes

  private var asOf: CalendarDay? { notes.corpus.project.asOf.value.exactDay }

  var stale: [String] {
    [newest].compactMap { $0 } + overdue + changed
  }

  /// The age of the newest dated source.
  private var newest: String? {
    guard let asOf else { return nil }
    let dated = notes.corpus.sources.records.compactMap { source in
      source.issued.edtf.value.latestDay.map { (day: $0, source: source) }
    }
    guard let last = dated.max(by: { $0.day < $1.day }) else { return nil }
    let age = asOf.number - last.day.number
    return
      "The newest source, \(notes.desk.commonName(of: last.source)), is dated \(DateWords.words(last.day)): "
      + "\(NumberWords.count(age, "day")) before the date of this corpus."
  }

  private var overdue: [String] {
    guard let asOf else { return [] }
    return notes.corpus.claims.records.compactMap { claim in
      guard let due = claim.reviewBy?.value, let day = due.latestDay, day < asOf else { return nil }
      return "Review was due by \(DateWords.words(due)): \(notes.desk.statement(of: claim))"
    }
  }

  private var changed: [String] {
    notes.corpus.sources.records.filter { $0.status != .current }.map {
      "\(notes.desk.shortName(ofSource: $0.id.value)) is marked \($0.status.words) by its publisher."
    }
  }

  /// Claims with evidence whose source does not say where it has it from.
  var withoutOrigin: [Claim] {
    notes.corpus.claims.records.filter { claim in
      claim.evidence.contains {
        $0.stance.value == .supports && notes.desk.origins.party(of: $0, to: claim) == nil
      }
    }
  }

  var unknown: [String] {
    withoutOrigin.map { "No origin stated: \($0.sentence(in: notes.desk.language))" }
  }
}
