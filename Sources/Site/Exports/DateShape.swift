import Report

/// How much of the calendar a date covers, and how sure its ends are.
enum DateShape: Hashable, Sendable {
  /// One day without doubt.
  case day(CalendarDay)
  /// One day, marked as uncertain or approximate.
  case about(CalendarDay)
  /// Some day of several: a month, a season, a year.
  case within(CalendarDay, CalendarDay)
  /// From one day to another.
  case span(CalendarDay, CalendarDay, startIsSure: Bool, endIsSure: Bool)
  /// From a day on, the end not known.
  case from(CalendarDay)
  /// Up to a day, the start not known.
  case until(CalendarDay)

  init(_ date: EDTF) {
    switch date.form {
    case .point(let point):
      let (first, last) = (point.firstDay, CalendarDay(number: point.days.upperBound))
      if first != last {
        self = .within(first, last)
      } else {
        self = point.qualifier == .none ? .day(first) : .about(first)
      }
    case .interval(nil, let end?): self = .until(CalendarDay(number: end.days.upperBound))
    case .interval(let start?, nil): self = .from(start.firstDay)
    case .interval(let start?, let end?):
      self = .span(
        start.firstDay, CalendarDay(number: end.days.upperBound), startIsSure: start.isSure,
        endIsSure: end.isSure)
    case .interval(nil, nil): preconditionFailure("reading a date refuses an interval without ends")
    }
  }

  /// The first and the last day that are known.
  var days: (first: CalendarDay, last: CalendarDay) {
    switch self {
    case .day(let day), .about(let day), .from(let day), .until(let day): (day, day)
    case .within(let first, let last), .span(let first, let last, _, _): (first, last)
    }
  }

  /// Whether the days are those of the event and no others.
  var isExact: Bool {
    switch self {
    case .day: true
    case .span(_, _, let startIsSure, let endIsSure): startIsSure && endIsSure
    case .about, .within, .from, .until: false
    }
  }
}

extension EDTF.Point {
  fileprivate var isSure: Bool { qualifier == .none && days.count == 1 }
}
