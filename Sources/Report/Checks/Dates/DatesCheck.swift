import Diagnostics

extension Check {
  /// A claim's date is the date that its sources give, in `date` and in their quoted words.
  static let dates = Check(
    name: "dates",
    codes: [
      .dateMismatch, .dateNotInWords, .dateLessPrecise, .printedWithoutDate, .weekdayMismatch, .noSuchDay,
      .eventDateMismatch, .eventDateUnsupported,
    ]
  ) { subject in
    let records = subject.records
    let claims = records.claims.records.flatMap {
      ClaimDates($0, records.sources).diagnostics
    }
    let events = records.events.records.flatMap { event in
      printed(event.date, records.sources) + mismatches(event, records.claims)
        + unsupported(event, records.claims)
    }
    let sources = records.sources.records.flatMap {
      withoutDate($0.issued, $0).map { [$0] } ?? printed($0.issued, records.sources)
    }
    return claims + events + sources
  }

  /// A date as it is printed is the date as it is written beside it.
  fileprivate static func printed(
    _ date: CorpusDate, _ sources: Table<Source>, from source: Source? = nil
  ) -> [Diagnostic] {
    guard let printed = date.printed else { return [] }
    let origin = date.resolvedFrom.flatMap { sources[$0.value] } ?? source
    if let fault = (source ?? origin).flatMap({ withoutDate(date, $0) }) { return [fault] }
    let resolver = origin.map { DateResolver($0) } ?? DateResolver(written: date.edtf.value)
    guard let words = DatedWords(printed, resolver: resolver, clock: origin?.issued.clock) else { return [] }
    return words.faults + (words.mismatch(with: date, sourceName: nil).map { [$0] } ?? [])
  }

  /// What is said to be printed as a date, and can be none.
  private static func withoutDate(_ date: CorpusDate, _ source: Source) -> Diagnostic? {
    guard let printed = date.printed, CalendarWords.areRead(in: source.language.value),
      !Prose(printed.value).mayTellTime
    else { return nil }
    return .printedWithoutDate(printed, source)
  }

  /// The date of an event is checked by the claims that have one.
  private static func unsupported(_ event: Event, _ claims: Table<Claim>) -> [Diagnostic] {
    let known = event.claims.compactMap { claims[$0.value] }
    guard !event.date.isExplained, known.count == event.claims.count, known.allSatisfy({ $0.date == nil })
    else { return [] }
    return [.eventDateUnsupported(event)]
  }

  private static func mismatches(_ event: Event, _ claims: Table<Claim>) -> [Diagnostic] {
    event.claims.compactMap { reference in
      guard let date = claims[reference.value]?.date, !date.agrees(with: event.date) else { return nil }
      return .eventMismatch(event, reference, date)
    }
  }
}

/// The date of a claim, compared with what each piece of evidence says.
private struct ClaimDates {
  private let claim: Claim
  private let sources: Table<Source>
  private let evidence: [DatedEvidence]

  init(_ claim: Claim, _ sources: Table<Source>) {
    self.claim = claim
    self.sources = sources
    evidence = claim.evidence.compactMap { DatedEvidence($0, sources) }
  }

  var diagnostics: [Diagnostic] {
    var diagnostics = claim.date.map { Check.printed($0, sources) } ?? []
    for dated in evidence { diagnostics += check(dated) }
    diagnostics += lessPrecise
    // What is wrong with the evidence is said where it stands, and not once more of the claim.
    if diagnostics.isEmpty { diagnostics = unsupported }
    if diagnostics.isEmpty { diagnostics = takenForDone.map { [$0] } ?? [] }
    if diagnostics.isEmpty { diagnostics = saidOtherwise }
    return diagnostics + claim.text.entries.flatMap(faultsOfText)
  }

  private func check(_ dated: DatedEvidence) -> [Diagnostic] {
    let (evidence, source) = (dated.evidence, dated.source)
    var diagnostics = evidence.date.map { Check.printed($0, sources, from: source) } ?? []
    let isBound = evidence.stance.value == .supports && claim.contested == nil
    if isBound, let date = evidence.date, let claimed = claim.date,
      !date.agrees(with: claimed, fallback: source.issued.clock)
    {
      diagnostics.append(.mismatch(date, claimed, claim: claim, source: source.id.value))
    }
    guard let exact = evidence.exact else { return diagnostics }
    guard let words = dated.words, words.mayGiveDate else {
      return diagnostics + (evidence.date.flatMap { notInWords($0, exact, source) }.map { [$0] } ?? [])
    }
    if evidence.note == nil { diagnostics += words.faults }
    if let date = evidence.date {
      let name = source.id.value
      let fault =
        words.mismatch(with: date, sourceName: name) ?? words.imprecision(of: date, sourceName: name)
      diagnostics += fault.map { [$0] } ?? []
    } else if isBound, let date = claim.date {
      diagnostics +=
        words.mismatch(with: date, sourceName: source.id.value, isDeclared: false).map { [$0] } ?? []
    }
    return diagnostics
  }

  /// Words that give no date at all do not give the one that is declared.
  private func notInWords(_ date: CorpusDate, _ exact: Located<String>, _ source: Source) -> Diagnostic? {
    guard !date.isExplained, CalendarWords.areRead(in: source.language.value) else { return nil }
    return .dateNotInWords(date, exact, sourceName: source.id.value)
  }

  /// What supports the claim; nil where a source of it is not known.
  private var support: [DatedEvidence]? {
    let supporting = evidence.filter { $0.evidence.stance.value == .supports }
    return supporting.count == claim.support.count ? supporting : nil
  }

  /// Evidence that is all quoted, and nowhere gives the claim's date as exactly, leaves it without support.
  private var unsupported: [Diagnostic] {
    guard let date = claim.date, !date.isExplained, let support, let first = support.first?.evidence.exact
    else { return [] }
    var vague: Diagnostic?
    for dated in support {
      let source = dated.source
      guard dated.evidence.exact != nil, CalendarWords.areRead(in: source.language.value) else { return [] }
      if let given = dated.evidence.date {
        // Where all agree, what does not has been reported.
        guard claim.contested != nil, !given.agrees(with: date, fallback: source.issued.clock) else {
          return []
        }
        continue
      }
      guard let words = dated.words, words.mayGiveDate else { continue }
      if words.areUnclear { return [] }
      guard words.agree(with: date) else { continue }
      guard let fault = words.imprecision(of: date, sourceName: source.id.value) else { return [] }
      vague = vague ?? fault
    }
    return [vague ?? .dateNotInWords(date, first, sourceName: nil)]
  }

  /// Where all evidence that gives the day leaves open what the sentence says was done on it.
  private var takenForDone: Diagnostic? {
    guard let date = claim.date, claim.contested == nil, let support,
      claim.text.entries.contains(where: \.isDated)
    else { return nil }
    var first: Diagnostic?
    for dated in support {
      guard dated.evidence.exact != nil else { return nil }
      guard let words = dated.words, words.agree(with: date) else { continue }
      guard dated.evidence.note == nil,
        let run = words.supposed(date, language: dated.source.language.value, in: claim.text.entries)
      else { return nil }
      first = first ?? words.certaintyRaised(run, source: dated.source.id.value, claim)
    }
    return first
  }

  /// Evidence that gives the day of something else than the sentence has happen on it.
  private var saidOtherwise: [Diagnostic] {
    guard let date = claim.date, claim.contested == nil else { return [] }
    return evidence.filter { $0.evidence.stance.value == .supports && $0.evidence.note == nil }.compactMap {
      $0.words?.saidOtherwise(date, than: claim, source: $0.source)
    }
  }

  /// A claim that is more exact than every source must say how it is known.
  private var lessPrecise: [Diagnostic] {
    guard let date = claim.date, date.basis == nil, claim.contested == nil,
      let length = TimeSpan(date.edtf.value, offset: 0).length
    else { return [] }
    let supporting = claim.support
    let given = supporting.compactMap(\.date)
    // A source without a date of its own may be as exact as the claim.
    guard let first = given.first, given.count == supporting.count,
      given.allSatisfy({ !TimeSpan($0.edtf.value, offset: 0).isAsPrecise(as: length) })
    else { return [] }
    return [.lessPrecise(first, date)]
  }

  private func faultsOfText(_ entry: LocalizedText.Entry) -> [Diagnostic] {
    let resolver = DateResolver(written: Self.anyDay, language: entry.language)
    return DatedWords(entry.text, resolver: resolver, clock: nil)?.faults ?? []
  }

  private static let anyDay = EDTF(CalendarDay(number: 0))
}

/// One piece of evidence of a claim, and the dates in the words that it quotes.
private struct DatedEvidence {
  let evidence: Evidence
  let source: Source
  /// Nil where it quotes nothing, and where its words give no date.
  let words: DatedWords?

  init?(_ evidence: Evidence, _ sources: Table<Source>) {
    guard let source = sources[evidence.source.value] else { return nil }
    self.evidence = evidence
    self.source = source
    words = evidence.exact.flatMap {
      DatedWords($0, resolver: DateResolver(source), clock: source.issued.clock)
    }
  }
}

extension LocalizedText.Entry {
  /// Whether the sentence prints the claim's date.
  fileprivate var isDated: Bool { (try? ClaimText(text.value))?.parts.contains(.date) ?? false }
}

extension CorpusDate {
  /// Whether it says how it is known, beside the words that are quoted.
  ///
  /// A source's own day alone gives no more than what came before or after it: `../2020-09-08`.
  fileprivate var isExplained: Bool {
    basis != nil || printed != nil || resolvedFrom != nil && TimeSpan(edtf.value, offset: 0).length == nil
  }
}
