/// The local day of a side at an instant.
struct SideClock {
  let side: Side

  /// The day that it is for the side `minutes` after the start of 1970 in UTC; nil without a clock.
  func day(atMinute minutes: Int) -> CalendarDay? {
    guard let offset = side.offset?.value.minutes else { return nil }
    let local = minutes + offset + (isDaylight(atMinute: minutes, offset: offset) ? 60 : 0)
    return CalendarDay(number: floorDivide(local, 24 * 60))
  }

  private func isDaylight(atMinute minutes: Int, offset: Int) -> Bool {
    let year = CalendarDay(number: floorDivide(minutes + offset, 24 * 60)).year
    let (start, end): (Int, Int)
    switch side.daylight {
    case .none: return false
    case .us:
      start = Self.sunday(2, ofMonth: 3, year: year) * 24 * 60 + 2 * 60 - offset
      end = Self.sunday(1, ofMonth: 11, year: year) * 24 * 60 + 60 - offset
    case .eu:
      start = Self.lastSunday(ofMonth: 3, year: year) * 24 * 60 + 60
      end = Self.lastSunday(ofMonth: 10, year: year) * 24 * 60 + 60
    }
    return (start..<end).contains(minutes)
  }

  /// The number of the `count`th Sunday of a month.
  private static func sunday(_ count: Int, ofMonth month: Int, year: Int) -> Int {
    guard let first = CalendarDay(year: year, month: month, day: 1) else { return 0 }
    return first.number + (7 - first.weekday) % 7 + (count - 1) * 7
  }

  private static func lastSunday(ofMonth month: Int, year: Int) -> Int {
    let length = CalendarDay.length(ofMonth: month, year: year)
    guard let last = CalendarDay(year: year, month: month, day: length) else { return 0 }
    return last.number - last.weekday % 7
  }
}

private func floorDivide(_ value: Int, _ divisor: Int) -> Int {
  value >= 0 ? value / divisor : -((-value + divisor - 1) / divisor)
}

extension Corpus {
  /// The positions of the events in the order of the chronology; of equal dates, in that of the corpus.
  var chronology: [Int] {
    let keyed = events.records.enumerated().map { (key: $1.date.sortKey, position: $0) }
    return keyed.sorted { ($0.key.0, $0.key.1, $0.position) < ($1.key.0, $1.key.1, $1.position) }.map(
      \.position)
  }
}

extension CorpusDate {
  /// Minutes from 1970 in UTC of a date with a time of day and an offset; nil for anything coarser.
  var minute: Int? {
    guard case .point(let point) = edtf.value.form, case .minute(let minute, let zone) = point.precision,
      let offset = zone ?? offset?.value
    else { return nil }
    return point.days.lowerBound * 24 * 60 + minute - offset.minutes
  }

  /// What the chronology sorts by: the earliest instant in minutes, then the latest. A date without a
  /// start (`../2020-09-08`) sorts by the day of its end, where a reader looks for it.
  fileprivate var sortKey: (Int, Int) {
    let shift = offset?.value.minutes ?? 0
    func minutes(_ day: CalendarDay) -> Int { day.number * 24 * 60 - shift }
    if let minute { return (minute, minute) }
    let last = edtf.value.latestDay.map(minutes)
    let earliest = edtf.value.earliestDay.map(minutes)
    return (earliest ?? last ?? 0, last.map { $0 + 24 * 60 - 1 } ?? .max)
  }
}
