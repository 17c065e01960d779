import Diagnostics

extension Check {
  /// A date that the sentence of a fact or a position, or a heading, has in words is one that the corpus knows.
  ///
  /// Only the date at `{date}` is compared with the claim's evidence. What stands beside it in words may be of another
  /// thing; so it is asked no more than that some record or some quoted words have such a date.
  static let unboundDates = Check(name: "unbound-dates", codes: [.unboundDate]) { subject in
    let claims = subject.records.claims.records.filter { !$0.kind.value.isOurs && $0.note == nil }
    let entries =
      claims.flatMap(\.text.entries) + ProseFields(subject.records).texts.filter(\.isHeading).map(\.entry)
    let texts = entries.compactMap { DatedText($0, asOf: subject.project?.asOf.value) }
    guard !texts.isEmpty else { return [] }
    let known = KnownDays(subject.records, asOf: subject.project?.asOf.value)
    return texts.flatMap { text in
      text.dates.lazy.filter { !known.hold($0.days) }.prefix(5).map { date in
        .unbound(text.name(of: date), at: text.text.narrowed(to: text.prose.bytes(of: date.expression.run)))
      }
    }
  }
}

/// A text of ours with the dates that it has in words, outside quotation marks.
private struct DatedText {
  let text: Located<String>
  let prose: Prose
  let dates: [Dated]

  typealias Dated = (expression: DateExpression, days: [ClosedRange<Int>])

  /// Nil for a text that has none.
  init?(_ entry: LocalizedText.Entry, asOf: EDTF?) {
    guard ProseGlance(entry.text.value).mayHaveDate else { return nil }
    text = entry.text
    prose = Prose(entry.text.value)
    let quoted = QuotedRuns(prose)
    let resolver = asOf.map { DateResolver(written: $0, language: entry.language) }
    let expressions = DateReader(prose, language: entry.language).expressions()
    dates = expressions.filter { $0.isOfCalendar && !quoted.hold($0.run.lowerBound) }.compactMap {
      expression in
      // A day that does not exist has been reported.
      resolver?.days(of: expression).flatMap { $0.isEmpty ? nil : (expression, $0) }
    }
    if dates.isEmpty { return nil }
  }

  /// The words of a date; what they mean too where they are a number alone, as the first of `3 to 5 March` is.
  func name(of date: Dated) -> String {
    let words = "“\(prose.words(of: date.expression.run))”"
    guard date.expression.hasDay, date.expression.run.count == 1, let days = date.days.first else {
      return words
    }
    return words + ", " + DateResolution.meaning(of: date.expression, on: days)
  }
}

extension DateExpression {
  /// Whether a day, month or year is named and not counted from another.
  fileprivate var isOfCalendar: Bool {
    switch form {
    case .calendar, .numeric: shift == 0
    case .weekday, .relative, .ago, .anchored, .fiscalYear: false
    }
  }
}

/// The days that records and quoted words have.
private struct KnownDays {
  /// By the day on which spans begin, the last day of the shortest.
  private var ends: [Int: Int] = [:]

  /// - Parameter asOf: the day of the corpus, by which its briefings may be called.
  init(_ records: CorpusRecords, asOf: EDTF?) {
    add(asOf)
    for briefing in records.briefings.records { add(briefing.contentChanged.value) }
    for claim in records.claims.records {
      add(claim.date)
      for evidence in claim.evidence {
        add(evidence.date)
        add(evidence.exact, records.sources[evidence.source.value])
      }
    }
    for event in records.events.records { add(event.date) }
    for source in records.sources.records {
      add(source.issued)
      add(source.infoDate)
      for entry in source.title.entries { add(entry.text, source) }
    }
    for quotation in records.quotations.records {
      for witness in quotation.witnesses { add(witness.exact, records.sources[witness.source.value]) }
    }
  }

  private mutating func add(_ date: CorpusDate?) { add(date?.edtf.value) }

  private mutating func add(_ date: EDTF?) {
    let points: [EDTF.Point?] =
      switch date?.form {
      case .point(let point): [point]
      case .interval(let start, let end): [start, end]
      case nil: []
      }
    for point in points { if let days = point?.days { insert(days) } }
  }

  private mutating func add(_ words: Located<String>?, _ source: Source?) {
    guard let words, let source, ProseGlance(words.value).mayHaveDate else { return }
    let resolver = DateResolver(source)
    for expression in DateReader(Prose(words.value), language: resolver.language).expressions() {
      resolver.days(of: expression)?.forEach { insert($0) }
    }
  }

  private mutating func insert(_ days: ClosedRange<Int>) {
    ends[days.lowerBound] = min(ends[days.lowerBound] ?? .max, days.upperBound)
  }

  /// Whether some known date lies within some of the days that words can mean.
  func hold(_ days: [ClosedRange<Int>]) -> Bool {
    days.contains { wanted in
      guard wanted.count < ends.count else {
        return ends.contains { wanted.contains($0.key) && $0.value <= wanted.upperBound }
      }
      return wanted.contains { start in ends[start].map { $0 <= wanted.upperBound } ?? false }
    }
  }
}

extension Diagnostic {
  fileprivate static func unbound(_ name: String, at span: Span) -> Diagnostic {
    Diagnostic(
      .warning, .unboundDate, "nothing in the corpus has the date \(name)", at: span,
      label: "compared with no source",
      helps: [
        "correct it, write `{date}` and the claim's `date`, quote the words of a source that have it, or add a `note` "
          + "that says how it is known"
      ])
  }
}

extension DiagnosticCode {
  static let unboundDate = DiagnosticCode(
    "unbound-date",
    """
    The sentence of a fact or a position, or a heading, has a date in words that no record has and no quoted words \
    give, so that it is compared with nothing. The date of what a claim says is its `date`, which `{date}` prints and \
    which is compared with the evidence.
    """)
}
