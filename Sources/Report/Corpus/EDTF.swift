/// A date in the Extended Date/Time Format (ISO 8601-2, levels 0 and 1, without long years).
///
/// Days, months, years, seasons, unspecified digits, uncertainty, times with an offset, and closed or
/// open intervals: `2020-09-08`, `2020-08?`, `2020-21`, `202X`, `2020-09-XX`,
/// `2020-09-08T15:45+05:30`, `2020-09-07/2020-09-08`, `../2020-09-08`.
package struct EDTF: Hashable, Sendable, CustomStringConvertible {
  /// One date, or the two ends of an interval.
  package enum Form: Hashable, Sendable {
    case point(Point)
    /// Nil is an open end (`..`).
    indirect case interval(Point?, Point?)
  }

  /// The characters as typed.
  package let description: String
  package let form: Form

  /// Parses `text`; the fault says what is wrong and what to type.
  package init(_ text: String) throws(Fault) {
    description = text
    if let day = Point(plainDay: text) {
      form = .point(day)
      return
    }
    let ends = text.split(separator: "/", omittingEmptySubsequences: false)
    switch ends.count {
    case 1: form = .point(try Point(ends[0]))
    case 2:
      let start: Point? = ends[0] == ".." ? nil : try Point(ends[0])
      let end: Point? = ends[1] == ".." ? nil : try Point(ends[1])
      if start == nil, end == nil {
        throw Fault(kind: .malformed, message: "an interval needs at least one end")
      }
      if let start, let end, end.days.upperBound < start.days.lowerBound {
        throw Fault(kind: .impossible, message: "the interval ends before it starts")
      }
      form = .interval(start, end)
    case _: throw Fault(kind: .malformed, message: "an interval has two ends, separated by one `/`")
    }
  }

  /// A date that is one whole day.
  package init(_ day: CalendarDay) {
    description = Point.dayText(day)
    form = .point(Point(day: day))
  }

  /// The first day it can be; nil when the interval is open at its start.
  package var earliestDay: CalendarDay? {
    switch form {
    case .point(let point): CalendarDay(number: point.days.lowerBound)
    case .interval(let start, _): start.map { CalendarDay(number: $0.days.lowerBound) }
    }
  }

  /// The last day it can be; nil when the interval is open at its end.
  package var latestDay: CalendarDay? {
    switch form {
    case .point(let point): CalendarDay(number: point.days.upperBound)
    case .interval(_, let end): end.map { CalendarDay(number: $0.days.upperBound) }
    }
  }

  /// The day, when it is exactly one, certain and whole or timed.
  package var exactDay: CalendarDay? {
    guard case .point(let point) = form, point.qualifier == .none, point.days.count == 1 else { return nil }
    return CalendarDay(number: point.days.lowerBound)
  }
}

extension EDTF {
  /// Why a text is no date.
  package struct Fault: Error, Hashable, Sendable {
    /// Whether the format or the calendar is at fault.
    package enum Kind: Hashable, Sendable {
      /// Not in the format.
      case malformed
      /// In the format, and no such date exists: `2020-43-08`.
      case impossible
    }

    package var kind: Kind
    package var message: String
  }

  /// The sign of doubt behind a date.
  package enum Qualifier: String, Hashable, Sendable {
    case none = ""
    case uncertain = "?"
    case approximate = "~"
    case uncertainAndApproximate = "%"
  }

  /// A season, numbered as the format numbers it.
  package enum Season: Int, Hashable, Sendable { case spring = 21, summer, autumn, winter }

  /// How much of a point was written.
  package enum Precision: Hashable, Sendable {
    case century, decade, year
    case season(Season)
    case month, day
    /// A time of day in minutes after midnight, with its offset where one was written.
    case minute(Int, UTCOffset?)
  }

  /// One date of an expression.
  package struct Point: Hashable, Sendable {
    package var precision: Precision
    package var qualifier: Qualifier
    /// The days that it covers, as numbers of `CalendarDay`.
    package var days: ClosedRange<Int>

    package var firstDay: CalendarDay { CalendarDay(number: days.lowerBound) }
  }
}
