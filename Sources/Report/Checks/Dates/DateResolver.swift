/// Resolves the dates that a source says from the source's own day and its order of day and month.
struct DateResolver {
  /// The days on which the source can have been written; nil where that is open.
  private let written: ClosedRange<Int>?
  private let order: Order
  /// The language of the texts whose dates are resolved.
  let language: String

  /// How an outlet writes `08-09-2020`.
  enum Order: Hashable, Sendable { case dayFirst, monthFirst, unknown }

  init(written: EDTF, order: Order = .unknown, language: String = "en") {
    if let first = written.earliestDay, let last = written.latestDay {
      self.written = first.number...max(first.number, last.number)
    } else {
      self.written = nil
    }
    self.order = order
    self.language = language
  }

  init(_ source: Source) {
    self.init(
      written: source.issued.edtf.value, order: Self.order(of: source), language: source.language.value)
  }

  /// The order in which a source prints its own date, where that shows it.
  static func order(of source: Source) -> Order {
    guard let printed = source.issued.printed, let issued = source.issued.edtf.value.earliestDay else {
      return .unknown
    }
    for expression in DateReader(Prose(printed.value)).expressions() {
      guard case .numeric(let first, let second, issued.year) = expression.form, first != second else {
        continue
      }
      if (first, second) == (issued.day, issued.month) { return .dayFirst }
      if (first, second) == (issued.month, issued.day) { return .monthFirst }
    }
    return .unknown
  }

  /// The days that an expression can mean, the likeliest first.
  ///
  /// Nil where the source's day is too vague to tell, and empty where there is no such day.
  func days(of expression: DateExpression) -> [ClosedRange<Int>]? {
    namedDays(of: expression)?.map {
      $0.lowerBound + expression.shift...$0.upperBound + expression.shift
    }
  }

  private func namedDays(of expression: DateExpression) -> [ClosedRange<Int>]? {
    switch expression.form {
    case .calendar(let year?, let month, let day): return Self.calendar(year, month, day).map { [$0] } ?? []
    case .calendar(nil, let month?, let day): return nearest(month, day)
    case .calendar(nil, nil, _): return nil
    case .numeric(let first, let second, let year): return numeric(first, second, year)
    case .weekday(let side): return expression.weekday.flatMap { nearest($0, toward: side) }
    case .relative(let unit, let offset): return relative(unit, offset).map { [$0] }
    case .ago(let unit, let count): return ago(unit, count).map { [$0] }
    case .anchored(let unit, let offset, let month, let day): return anchored(unit, offset, month, day)
    case .fiscalYear(let year):
      // From April of the year before, as India counts, to the June after, as Australia does.
      guard let first = CalendarDay(year: year - 1, month: 4, day: 1),
        let last = CalendarDay(year: year + 1, month: 6, day: 30)
      else { return [] }
      return [first.number...last.number]
    }
  }

  /// A month or a day of the year, or a day of the month, that stands to the source's own.
  private func anchored(
    _ unit: DateExpression.Unit, _ offset: Int, _ month: Int?, _ day: Int?
  ) -> [ClosedRange<Int>]? {
    guard let base = relative(unit, offset) else { return nil }
    let (first, last) = (CalendarDay(number: base.lowerBound), CalendarDay(number: base.upperBound))
    // A source of which only the year is known has no month of its own.
    guard first.year == last.year, unit == .year || first.month == last.month else { return nil }
    return Self.calendar(first.year, month ?? first.month, day).map { [$0] } ?? []
  }

  private func numeric(_ first: Int, _ second: Int, _ year: Int) -> [ClosedRange<Int>] {
    let dayFirst = Self.calendar(year, second, first)
    let monthFirst = Self.calendar(year, first, second)
    return switch order {
    case .dayFirst: [dayFirst].compactMap { $0 }
    case .monthFirst: [monthFirst].compactMap { $0 }
    case .unknown: [dayFirst, monthFirst].compactMap { $0 }
    }
  }

  /// A day or month without its year: the one nearest to the source's day, then the others around it.
  private func nearest(_ month: Int, _ day: Int?) -> [ClosedRange<Int>]? {
    guard let written else { return nil }
    let middle = (written.lowerBound + written.upperBound) / 2
    let year = CalendarDay(number: middle).year
    return (year - 1...year + 1).compactMap { Self.calendar($0, month, day) }
      .sorted { abs($0.lowerBound - middle) < abs($1.lowerBound - middle) }
  }

  /// A weekday: the last one, the source's own day counted, or the next.
  ///
  /// `last` and `next` leave out the source's own day; some mean by them the one after the nearest.
  private func nearest(_ weekday: Int, toward side: Int) -> [ClosedRange<Int>]? {
    guard let written, written.count == 1 else { return nil }
    let today = written.lowerBound
    let back = (CalendarDay(number: today).weekday - weekday + 7) % 7
    let days =
      switch side {
      case ..<0: back == 0 ? [today - 7] : [today - back, today - back - 7]
      case 0: [today - back, today - back + 7]
      case _: [today - back + 7, today - back + 14]
      }
    return days.map { $0...$0 }
  }

  private func relative(_ unit: DateExpression.Unit, _ offset: Int) -> ClosedRange<Int>? {
    guard let written else { return nil }
    let (first, last) = (CalendarDay(number: written.lowerBound), CalendarDay(number: written.upperBound))
    switch unit {
    case .day: return written.lowerBound + offset...written.upperBound + offset
    case .week:
      // Weeks begin on Sunday in some places.
      let monday = written.lowerBound - first.weekday + 1 + 7 * offset
      return monday - 1...monday + 6 + written.count - 1
    case .month: return Self.months(from: first, to: last, offset)
    case .year:
      guard let start = CalendarDay(year: first.year + offset, month: 1, day: 1),
        let end = CalendarDay(year: last.year + offset, month: 12, day: 31)
      else { return nil }
      return start.number...end.number
    }
  }

  private static func months(from first: CalendarDay, to last: CalendarDay, _ offset: Int) -> ClosedRange<
    Int
  >? {
    func month(_ day: CalendarDay) -> ClosedRange<Int>? {
      let count = day.year * 12 + day.month - 1 + offset
      return calendar(count / 12, count % 12 + 1, nil)
    }
    guard let start = month(first), let end = month(last) else { return nil }
    return start.lowerBound...end.upperBound
  }

  /// Roughly: half a unit on either side, except for days.
  private func ago(_ unit: DateExpression.Unit, _ count: Int) -> ClosedRange<Int>? {
    guard let written else { return nil }
    let (length, slack): (Int, Int) =
      switch unit {
      case .day: (1, 0)
      case .week: (7, 4)
      case .month: (30, 20)
      case .year: (365, 200)
      }
    return written.lowerBound - count * length - slack...written.upperBound - count * length + slack
  }

  /// The days of a year, a month or a day; nil when there is none.
  static func calendar(_ year: Int, _ month: Int?, _ day: Int?) -> ClosedRange<Int>? {
    let lastMonth = month ?? 12
    guard (1...12).contains(lastMonth) else { return nil }
    let lastDay = day ?? CalendarDay.length(ofMonth: lastMonth, year: year)
    guard let first = CalendarDay(year: year, month: month ?? 1, day: day ?? 1),
      let last = CalendarDay(year: year, month: lastMonth, day: lastDay)
    else { return nil }
    return first.number...last.number
  }
}
