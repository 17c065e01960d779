/// Words that say a date, before anyone knows when they were written.
struct DateExpression: Hashable, Sendable {
  /// A span of the calendar that relative words count in.
  enum Unit: Hashable, Sendable { case day, week, month, year }

  /// What the words name.
  enum Form: Hashable, Sendable {
    /// `8 September 2020`, `Sept. 8`, `August`, 2020年9月.
    case calendar(year: Int?, month: Int?, day: Int?)
    /// `08-09-2020`, which outlets write in two orders.
    case numeric(first: Int, second: Int, year: Int)
    /// `Tuesday`; `last Tuesday` is one back, `next Tuesday` one ahead, and the word alone says neither.
    case weekday(toward: Int)
    /// `yesterday` is one day back, `last month` one month.
    case relative(Unit, Int)
    /// `two weeks ago`, which is meant roughly.
    case ago(Unit, Int)
    /// 本月8日, 去年8月: a day of a month, or a month or day of a year, that relative words name.
    case anchored(Unit, Int, month: Int?, day: Int?)
    /// `fiscal year 2020`, which begins in another month from one country to the next.
    case fiscalYear(Int)
  }

  /// Where something is that is not said to be on a date: on one side of it, or somewhere about it.
  enum Limit: Hashable, Sendable { case before, upTo, after, from, near }

  var form: Form
  /// The weekday that is named, 1 for Monday.
  var weekday: Int?
  /// `before 8 September`: any day but that one, on one side of it; `around 8 September` may be that one too.
  var limit: Limit?
  /// `the eve of 8 September`, `the day after 8 September`: days from the one that is named.
  var shift = 0
  /// The tokens that it takes up.
  var run: Range<Int>

  /// Whether the words mean nothing without the day on which they were written.
  var isRelative: Bool {
    switch form {
    case .calendar(let year, _, _): year == nil
    case .numeric, .fiscalYear: false
    case .weekday, .relative, .ago, .anchored: true
    }
  }

  /// The same date, of which something is said to be on one side or somewhere about.
  func limited(_ limit: Limit) -> DateExpression {
    var limited = self
    limited.limit = limit
    return limited
  }

  /// Whether something is not said to be on the day itself.
  var isQualified: Bool { limit != nil || shift != 0 }

  /// Whether a day of the calendar is named.
  var hasDay: Bool {
    switch form {
    case .calendar(_, _, let day), .anchored(_, _, _, let day): day != nil
    case .numeric: true
    case .weekday, .relative, .ago, .fiscalYear: false
    }
  }

  /// Whether what is named is one day, on whichever calendar or clock.
  var isOneDay: Bool {
    switch form {
    case .weekday, .relative(.day, _): true
    case .calendar, .numeric, .relative, .ago, .anchored, .fiscalYear: hasDay
    }
  }

  /// Whether only a year is named.
  var isYear: Bool { if case .calendar(_, nil, nil) = form { true } else { false } }
}
