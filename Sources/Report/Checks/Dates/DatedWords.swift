import Diagnostics

/// The dates in some words of a source, resolved from its own day.
struct DatedWords {
  private let words: Located<String>
  private let prose: Prose
  private let clock: Int?
  /// Each date with the days that it can mean; nil where that cannot be told.
  private let dates: [(expression: DateExpression, days: [ClosedRange<Int>]?)]

  /// Nil for words that have no dates at all.
  init?(_ words: Located<String>, resolver: @autoclosure () -> DateResolver, clock: Int?) {
    guard ProseGlance(words.value).mayHaveDate else { return nil }
    let resolver = resolver()
    self.words = words
    self.clock = clock
    let prose = Prose(words.value)
    self.prose = prose
    dates = DateReader(prose, language: resolver.language).expressions().map { ($0, resolver.days(of: $0)) }
  }

  /// Whether there may be a date in the words, whatever it means: one that is read, or a name of a month or weekday or
  /// the number of a year that stands as none is read.
  var mayGiveDate: Bool { !dates.isEmpty || prose.tokens.contains(where: \.isOfCalendar) }

  /// Whether what the words give cannot be told, all of it.
  var areUnclear: Bool { dates.isEmpty || dates.contains { $0.days == nil } }

  /// Whether some date in the words can be of the moment that `date` names.
  func agree(with date: CorpusDate) -> Bool { !agreeing(dates, with: date).isEmpty }

  /// Days that do not exist, and days that were other weekdays than the words say.
  var faults: [Diagnostic] {
    let spans = words.narrowed(to: dates.map { prose.bytes(of: $0.expression.run) })
    return zip(dates, spans).compactMap { date, span in
      let (expression, days) = date
      guard let days, !expression.isRelative else { return nil }
      guard let first = days.first else { return .noSuchDay(prose.words(of: expression.run), at: span) }
      guard let weekday = expression.weekday, expression.shift == 0 else { return nil }
      let right = days.map { CalendarDay(number: $0.lowerBound) }
      guard !right.contains(where: { $0.weekday == weekday }) else { return nil }
      return .wrongWeekday(weekday, of: CalendarDay(number: first.lowerBound), at: span)
    }
  }

  /// What is wrong when none of the dates in the words can be `date`.
  ///
  /// - Parameter isDeclared: whether the corpus says that these words give this date; where it does not,
  ///   months and years may belong to something else.
  func mismatch(with date: CorpusDate, sourceName: String?, isDeclared: Bool = true) -> Diagnostic? {
    let telling = dates.filter { isDeclared || $0.expression.namesADay }
    guard !telling.isEmpty, telling.allSatisfy({ $0.days.map { !$0.isEmpty } ?? false }) else { return nil }
    guard agreeing(telling, with: date).isEmpty, let (expression, days) = telling.first,
      let first = days?.first
    else { return nil }
    return .wordsMismatch(
      prose.words(of: expression.run), mean: DateResolution.meaning(of: expression, on: first), date,
      sourceName: sourceName, at: span(of: expression))
  }

  /// What is wrong when the words agree with `date` and none of them is as exact, as where they give a month for
  /// its day.
  func imprecision(of date: CorpusDate, sourceName: String) -> Diagnostic? {
    guard date.basis == nil, let length = TimeSpan(date.edtf.value, offset: 0).length else { return nil }
    let agreeing = agreeing(dates, with: date)
    let isOwnYear = isInterval(date.edtf.value) && length > 300 * TimeSpan.day
    let areVague = agreeing.allSatisfy { date in
      // Where a fiscal year begins and ends is known from elsewhere; that it is the calendar's is not said.
      if case .fiscalYear = date.expression.form { return !isOwnYear }
      // A claim of several days, or of one that it calls likely or rough, says no more than `around 8 September`.
      if date.expression.limit == .near { return length <= 2 * TimeSpan.day }
      return date.expression.limit != nil
        || date.days?.allSatisfy { !TimeSpan(days: $0, offset: 0).isAsPrecise(as: length) } ?? false
    }
    guard areVague, let (expression, _) = agreeing.first else { return nil }
    return .lessPreciseWords(
      prose.words(of: expression.run), date, sourceName: sourceName, at: span(of: expression))
  }

  private func isInterval(_ date: EDTF) -> Bool {
    switch date.form {
    case .interval: true
    case .point: false
    }
  }

  /// Where the words leave open all that they say of a day, and sentences of ours take it for done: from the word that
  /// does so.
  func supposed(_ date: CorpusDate, language: String, in sentences: [LocalizedText.Entry]) -> Range<Int>? {
    let suppositions = agreeing(dates, with: date).mapAll {
      Supposition(of: $0.expression.run, in: prose, language: language, isDay: true)
    }
    guard let first = suppositions?.first, first.isTakenForDone(in: sentences) else { return nil }
    return first.run
  }

  /// What is wrong where a claim takes for done what the words leave open.
  func certaintyRaised(_ run: Range<Int>, source: String, _ claim: Claim) -> Diagnostic {
    .certaintyRaised(run, in: prose, words, source: source, claim)
  }

  /// What is wrong where the words say the opposite of the sentence beside the day that they give, or give it with
  /// another verb and another day with the verb of the sentence: `was signed on 4 May and took effect on 1 June`.
  func saidOtherwise(_ date: CorpusDate, than claim: Claim, source: Source) -> Diagnostic? {
    let runs = agreeing(dates, with: date).map(\.expression.run)
    guard let first = runs.first else { return nil }
    let language = source.language.value
    func fault(_ given: String, _ said: String) -> Diagnostic {
      .saidOtherwise(
        prose.words(of: first), given, than: said, date, source: source.id.value,
        at: words.narrowed(to: prose.bytes(of: first)))
    }
    let said = claim.opposites(of: .date)
    let opposites = runs.mapAll { run in
      said.mapAll(Opposites(in: prose, around: run, language: language).opposite)?.first
    }
    if let opposite = opposites?.first { return fault(opposite.own, opposite.other) }
    guard language.primaryLanguage == "en", let verb = claim.governingVerb(of: .date),
      let verbs = runs.mapAll({ GoverningVerb(of: $0, in: prose, isDay: true) }),
      !verbs.contains(where: { $0.stem == verb.stem })
    else { return nil }
    let hasOther = dates.map(\.expression.run).contains {
      !runs.contains($0) && GoverningVerb(of: $0, in: prose, isDay: true)?.stem == verb.stem
    }
    return hasOther ? fault(verbs[0].word, verb.word) : nil
  }

  /// The dates that can be of the moment that `date` names.
  private func agreeing(
    _ dates: [(expression: DateExpression, days: [ClosedRange<Int>]?)], with date: CorpusDate
  ) -> [(expression: DateExpression, days: [ClosedRange<Int>]?)] {
    let areKnown = clock != nil && date.clock != nil
    let wanted = TimeSpan(date.edtf.value, offset: areKnown ? date.clock ?? 0 : 0)
    return dates.filter { expression, days in
      let spans = (days ?? []).map { TimeSpan(days: $0, offset: areKnown ? clock ?? 0 : 0) }
      // What is before a day is before the same day of later years, which nobody means.
      return switch expression.limit {
      case .before: spans.first?.before.overlaps(wanted) ?? false
      case .upTo: spans.first.map { $0.before.overlaps(wanted) || $0.overlaps(wanted) } ?? false
      case .after: spans.first?.after.overlaps(wanted) ?? false
      case .from: spans.first.map { $0.after.overlaps(wanted) || $0.overlaps(wanted) } ?? false
      case .near, nil: spans.contains { $0.overlaps(wanted) }
      }
    }
  }

  private func span(of expression: DateExpression) -> Span {
    words.narrowed(to: prose.bytes(of: expression.run))
  }
}

extension DateExpression {
  /// Whether the words name a day, or a month by where it stands to the source's own.
  fileprivate var namesADay: Bool {
    switch form {
    case .calendar(_, _, let day): day != nil
    case .numeric, .weekday, .relative, .anchored: true
    case .ago, .fiscalYear: false
    }
  }
}

extension Prose {
  /// Whether some word or number of a text may say when something was, however vaguely.
  var mayTellTime: Bool {
    tokens.contains { token in
      switch token.kind {
      case .word:
        token.folded.utf8.contains { $0 >= 0x80 } || CalendarWords.times.contains(token.folded)
          || !token.role.isDisjoint(with: [.name, .date, .unit])
          || NumberLexicon.ordinals[token.folded] != nil || CalendarWords.shortWeekdays[token.folded] != nil
      case .digits: token.text.utf8.count > 3 || Int(token.text).map { 1...31 ~= $0 } ?? false
      case .fullWidthDigits: true
      case .han: CalendarWords.chineseTimes.contains(token.text)
      case .mark: false
      }
    }
  }
}

extension Prose.Token {
  fileprivate var isOfCalendar: Bool {
    switch kind {
    case .word: isCapitalised && role.contains(.name)
    case .digits: Int(text).map { 1000...2999 ~= $0 } ?? false
    case .fullWidthDigits, .han, .mark: false
    }
  }
}
