import Report

/// The rows of the timeline: months, or years, decades or centuries where months would be too many.
///
/// A row stands only for time that has an entry. So a month with twenty entries and six empty years both have
/// the room that they need, and within a row the place of a day is true.
struct TimelineScale {
  enum Unit: CaseIterable {
    case month, year, decade, century
  }

  /// How many cells are drawn before a coarser unit is taken.
  private static let maximumCells = 120

  let unit: Unit
  /// The rows in order, numbered from the year 0.
  let bands: [Int]

  init(_ shapes: [DateShape], lanes: Int) {
    let units = Unit.allCases.map { unit in
      (unit: unit, runs: Self.runs(shapes.map { unit.band(of: $0.days.first)...unit.band(of: $0.days.last) }))
    }
    let most = Self.maximumCells / max(4, min(lanes, 16))
    let fitting = units.first { entry in entry.runs.reduce(0) { $0 + $1.count } <= most }
    let chosen = fitting ?? units[units.count - 1]
    unit = chosen.unit
    bands = chosen.runs.flatMap { Array($0) }
  }

  /// The ranges as few that neither touch nor overlap, in order.
  private static func runs(_ ranges: [ClosedRange<Int>]) -> [ClosedRange<Int>] {
    var runs: [ClosedRange<Int>] = []
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = runs.last, range.lowerBound <= last.upperBound + 1 {
        runs[runs.count - 1] = last.lowerBound...max(last.upperBound, range.upperBound)
      } else {
        runs.append(range)
      }
    }
    return runs
  }

  /// What stands beside a row.
  func label(of band: Int) -> String {
    switch unit {
    case .month: "\(Self.months[band % 12]) \(band / 12)"
    case .year: "\(band)"
    case .decade: "\(band * 10)s"
    case .century: "\(band * 100)–\(band * 100 + 99)"
    }
  }

  /// What stands at the ends of the axis of a lane.
  var ends: (first: String, last: String) {
    switch unit {
    case .month: ("1", "31")
    case .year: ("Jan", "Dec")
    case .decade: ("0", "9")
    case .century: ("00", "99")
    }
  }

  /// `7 months without an entry`; nil when nothing lies between two rows.
  func gap(from band: Int, to next: Int) -> String? {
    let count = next - band - 1
    guard count > 0 else { return nil }
    let (years, months) = (count / 12, count % 12)
    guard unit == .month, years >= 2 else { return unit.words(count) + " without an entry" }
    let rest = months == 0 ? "" : " and " + unit.words(months)
    return "\(years) years\(rest) without an entry"
  }

  /// How far from the start of a row the start of a day lies, in thousandths of the axis.
  func position(of day: Int, in band: Int) -> Int {
    let first = unit.firstDay(of: band)
    return max(0, min(1000, (day - first) * 1000 / unit.days))
  }

  func band(of day: CalendarDay) -> Int { unit.band(of: day) }

  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
}

extension TimelineScale.Unit {
  func band(of day: CalendarDay) -> Int {
    switch self {
    case .month: day.year * 12 + day.month - 1
    case .year: day.year
    case .decade: day.year / 10
    case .century: day.year / 100
    }
  }

  func firstDay(of band: Int) -> Int {
    let (year, month) =
      switch self {
      case .month: (band / 12, band % 12 + 1)
      case .year: (band, 1)
      case .decade: (band * 10, 1)
      case .century: (band * 100, 1)
      }
    return CalendarDay(year: year, month: month, day: 1)?.number ?? 0
  }

  /// The days of the longest, so that a day stands at the same place in each.
  var days: Int {
    switch self {
    case .month: 31
    case .year: 366
    case .decade: 3653
    case .century: 36_525
    }
  }

  func words(_ count: Int) -> String {
    let name =
      switch self {
      case .month: count == 1 ? "month" : "months"
      case .year: count == 1 ? "year" : "years"
      case .decade: count == 1 ? "decade" : "decades"
      case .century: count == 1 ? "century" : "centuries"
      }
    return "\(count) \(name)"
  }
}
