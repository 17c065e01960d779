import Diagnostics

extension Diagnostic {
  /// Evidence declares another date than its claim.
  static func mismatch(_ date: CorpusDate, _ claimed: CorpusDate, claim: Claim, source: String) -> Diagnostic
  {
    let (given, said) = (DateWords.words(date.edtf.value), DateWords.words(claimed.edtf.value))
    return Diagnostic(
      .error, .dateMismatch, "`\(source)` gives \(given), and the claim says \(said)",
      at: date.edtf.span.firstLine,
      label: given, related: [Mark(claimed.edtf.span.firstLine, said)],
      helps: [
        "correct the date that is wrong, write `tz` where the clocks differ, or write `stance: contradicts` "
          + "here and `contested` to `\(claim.id.value)`"
      ])
  }

  /// Words of a source mean another day than is written beside them.
  static func wordsMismatch(
    _ words: String, mean meant: String, _ date: CorpusDate, sourceName: String?, at span: Span
  ) -> Diagnostic {
    let said = DateWords.words(date.edtf.value)
    let source = sourceName.map { " in `\($0)`" } ?? ""
    return Diagnostic(
      .error, .dateMismatch, "“\(words)”\(source) is \(meant), and not \(said)", at: span, label: meant,
      related: [Mark(date.edtf.span.firstLine, said)],
      helps: ["correct the date, or quote the words that give it"])
  }

  /// The source gives the day of something else.
  static func saidOtherwise(
    _ words: String, _ given: String, than said: String, _ date: CorpusDate, source: String, at span: Span
  ) -> Diagnostic {
    Diagnostic(
      .error, .dateMismatch,
      "`\(source)` has “\(words)” with “\(given)”, and the sentence has the date with “\(said)”", at: span,
      label: "with “\(given)”", related: [Mark(date.edtf.span.firstLine, "with “\(said)”")],
      helps: ["say of the day what the source says of it, correct the date, or add a `note` to the evidence"])
  }

  /// Every source is vaguer than the claim.
  static func lessPrecise(_ date: CorpusDate, _ claimed: CorpusDate) -> Diagnostic {
    let (given, said) = (DateWords.words(date.edtf.value), DateWords.words(claimed.edtf.value))
    return Diagnostic(
      .error, .dateLessPrecise, "the claim says \(said), and no source is as exact",
      at: claimed.edtf.span.firstLine,
      label: said, related: [Mark(date.edtf.span.firstLine, given)],
      helps: ["write a less exact date, add evidence that gives it, or write how it is known as `basis`"])
  }

  /// Words of a source give less than the date beside them.
  static func lessPreciseWords(
    _ words: String, _ date: CorpusDate, sourceName: String, at span: Span
  ) -> Diagnostic {
    let said = DateWords.words(date.edtf.value)
    return Diagnostic(
      .error, .dateLessPrecise, "“\(words)” in `\(sourceName)` is not as exact as \(said)", at: span,
      label: "no more than this", related: [Mark(date.edtf.span.firstLine, said)],
      helps: [
        "write what the words give, quote words that give it all, or write how it is known as `basis` of `date`"
      ])
  }

  /// Words that are quoted for a date, and have none.
  ///
  /// - Parameter sourceName: the source whose words they are; nil where no evidence of the claim has a date.
  static func dateNotInWords(_ date: CorpusDate, _ words: Located<String>, sourceName: String?) -> Diagnostic
  {
    let said = DateWords.words(date.edtf.value)
    return Diagnostic(
      .error, .dateNotInWords,
      sourceName.map { "the words quoted from `\($0)` give no date, and \(said) is declared of them" }
        ?? "no quoted words give \(said), which the claim says",
      at: date.edtf.span.firstLine, label: said, related: [Mark(words.span.firstLine, "quoted here")],
      helps: [
        "quote words that give the date, or write what the source prints elsewhere as `printed`, or how the date is "
          + "known as `basis`"
      ])
  }

  /// Words that stand where the source's date should, and name no time.
  static func printedWithoutDate(_ printed: Located<String>, _ source: Source) -> Diagnostic {
    Diagnostic(
      .error, .printedWithoutDate,
      "“\(printed.value)” says no time, and `printed` is the date as `\(source.id.value)` has it",
      at: printed.span.firstLine, label: "no date",
      helps: ["copy the date as the source prints it, or say how it is known as `basis`"])
  }

  static func wrongWeekday(_ weekday: Int, of day: CalendarDay, at span: Span) -> Diagnostic {
    let right = CalendarWords.weekdayNames[day.weekday - 1]
    return Diagnostic(
      .error, .weekdayMismatch,
      "\(DateWords.words(day)) was a \(right), not a \(CalendarWords.weekdayNames[weekday - 1])", at: span,
      label: "a \(right)",
      helps: ["correct the day or the weekday; where the source itself is wrong, say so in a `note`"])
  }

  static func noSuchDay(_ words: String, at span: Span) -> Diagnostic {
    Diagnostic(
      .error, .noSuchDay, "there is no day “\(words)”", at: span,
      helps: ["correct it; where the source itself is wrong, say so in a `note`"])
  }

  static func eventMismatch(_ event: Event, _ claim: Located<String>, _ date: CorpusDate) -> Diagnostic {
    let (here, there) = (DateWords.words(event.date.edtf.value), DateWords.words(date.edtf.value))
    return Diagnostic(
      .error, .eventDateMismatch,
      "the event `\(event.id.value)` is dated \(here), and its claim `\(claim.value)` \(there)",
      at: event.date.edtf.span.firstLine, label: here, related: [Mark(date.edtf.span.firstLine, there)],
      helps: [
        "correct one of the dates, write `tz` where the clocks differ, or move the claim to another event"
      ])
  }

  static func eventDateUnsupported(_ event: Event) -> Diagnostic {
    let said = DateWords.words(event.date.edtf.value)
    return Diagnostic(
      .warning, .eventDateUnsupported,
      "the event `\(event.id.value)` is dated \(said), and none of its claims has a date",
      at: event.date.edtf.span.firstLine, label: "nothing checks it",
      related: event.claims.first.map { [Mark($0.span.firstLine, "no `date`")] } ?? [],
      helps: ["write `date` to the claim that says when it was, or how the date is known as `basis`"])
  }
}

extension DiagnosticCode {
  static let dateMismatch = DiagnosticCode(
    "date-mismatch",
    """
    Two dates of one thing cannot be of the same moment. Dates are compared as intervals, on their own clocks \
    where both are known; words such as "Tuesday" or "last month" are resolved from the source's own date, and \
    08-09-2020 in the order in which the source prints its own.
    """)
  static let dateNotInWords = DiagnosticCode(
    "date-not-in-words",
    """
    A date is declared of quoted words that have no date, or all evidence of a dated claim is quoted and none of it \
    gives that date. Another place of the source may give it: that is said as `printed`, or in our words as `basis`. \
    `resolved_from` alone explains what came before or after the source's own day, such as ../2020-09-08. Dates in words of languages other than English and Chinese are not missed.
    """)
  static let printedWithoutDate = DiagnosticCode(
    "printed-without-date",
    """
    What is written as `printed` has no number and no word of a calendar, so that it cannot be the date as a source in \
    English or Chinese prints it. Names of days that are not known may be waived.
    """)
  static let dateLessPrecise = DiagnosticCode(
    "date-less-precise",
    """
    A claim gives a day and all its sources, or all its quoted words, only a month or a year; or evidence gives a day \
    and its quoted words only a month. How the day is known is said as `basis`.
    """)
  static let weekdayMismatch = DiagnosticCode(
    "weekday-mismatch", "A weekday and a day are named together, and that day was another weekday.")
  static let noSuchDay = DiagnosticCode(
    "no-such-day", "A day is written that the calendar does not have, such as 2020-43-08 or 31 June 2020.")
  static let eventDateMismatch = DiagnosticCode(
    "event-date-mismatch",
    "An event stands in the chronology under one date, and a claim that says what happened has another.")
  static let eventDateUnsupported = DiagnosticCode(
    "event-date-unsupported",
    """
    An event stands in the chronology under a date that none of its claims has, so that no evidence is compared with \
    it. The date belongs to the claim that the event rests on; where it is known otherwise, `basis` says how.
    """)
}
