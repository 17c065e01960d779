extension EDTF.Point {
  init(day: CalendarDay) {
    self.init(precision: .day, qualifier: .none, days: day.number...day.number)
  }

  /// `2020-09-08`, as nearly every date is written; nil for all others, and for days that do not exist.
  init?(plainDay text: String) {
    guard text.utf8.count == 10 else { return nil }
    var numbers = (0, 0, 0)
    for (index, byte) in text.utf8.enumerated() {
      guard index != 4, index != 7 else {
        if byte == UInt8(ascii: "-") { continue } else { return nil }
      }
      guard UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte else { return nil }
      let digit = Int(byte - UInt8(ascii: "0"))
      switch index {
      case ..<4: numbers.0 = numbers.0 * 10 + digit
      case ..<7: numbers.1 = numbers.1 * 10 + digit
      case _: numbers.2 = numbers.2 * 10 + digit
      }
    }
    guard let day = CalendarDay(year: numbers.0, month: numbers.1, day: numbers.2) else { return nil }
    self.init(day: day)
  }

  /// `yyyy-mm-dd`, with at least four digits of the year.
  static func dayText(_ day: CalendarDay) -> String {
    let year = String(day.year)
    return String(repeating: "0", count: max(0, 4 - year.count)) + year + "-" + padded(day.month) + "-"
      + padded(day.day)
  }

  init(_ text: Substring) throws(EDTF.Fault) {
    var date = Array(text.utf8)
    var qualifier = EDTF.Qualifier.none
    if let last = date.last, let marked = EDTF.Qualifier(rawValue: String(Unicode.Scalar(last))),
      marked != .none
    {
      qualifier = marked
      date.removeLast()
    }
    guard !date.isEmpty else { throw .malformed("the date is empty") }
    var time: (minute: Int, offset: UTCOffset?)?
    if let separator = date.firstIndex(of: UInt8(ascii: "T")) {
      time = try Self.time(date[(separator + 1)...])
      date = Array(date[..<separator])
    }
    let parts = date.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false).map(Array.init)
    guard parts.count <= 3 else { throw .malformed("a date has at most year, month and day") }
    self = try Self.calendar(parts)
    self.qualifier = qualifier
    if let time {
      guard precision == .day else { throw .malformed("a time of day needs a full date before the `T`") }
      precision = .minute(time.minute, time.offset)
    }
  }

  private static func calendar(_ parts: [[UInt8]]) throws(EDTF.Fault) -> Self {
    let year = try Self.year(parts[0])
    guard parts.count > 1 else { return year }
    guard year.precision == .year else { throw .malformed("a month needs a year without `X`") }
    let firstYear = CalendarDay(number: year.days.lowerBound).year
    if parts[1] == Array("XX".utf8) {
      guard parts.count == 2 || parts[2] == Array("XX".utf8) else {
        throw .malformed("a day needs a month without `X`")
      }
      return year
    }
    guard parts[1].count == 2, let month = number(parts[1]) else {
      throw .malformed("the month is two digits from 01 to 12")
    }
    if let season = EDTF.Season(rawValue: month) {
      guard parts.count == 2 else { throw .malformed("a season has no day") }
      return Self(precision: .season(season), qualifier: .none, days: days(of: season, year: firstYear))
    }
    guard (1...12).contains(month) else {
      throw .impossible(
        "there is no month \(padded(month)); months run from 01 to 12 (seasons from 21 to 24)")
    }
    let length = CalendarDay.length(ofMonth: month, year: firstYear)
    guard let first = CalendarDay(year: firstYear, month: month, day: 1)?.number else {
      throw .impossible("there is no such month")
    }
    guard parts.count == 3, parts[2] != Array("XX".utf8) else {
      return Self(precision: .month, qualifier: .none, days: first...(first + length - 1))
    }
    guard parts[2].count == 2, let day = number(parts[2]) else {
      throw .malformed("the day is two digits from 01 to 31")
    }
    guard (1...length).contains(day) else {
      throw .impossible("there is no day \(padded(day)) in that month; it has \(length) days")
    }
    return Self(precision: .day, qualifier: .none, days: (first + day - 1)...(first + day - 1))
  }

  private static func year(_ digits: [UInt8]) throws(EDTF.Fault) -> Self {
    guard digits.count == 4 else { throw .malformed("the year is four digits, as in 2020") }
    let unspecified = digits.reversed().prefix { $0 == UInt8(ascii: "X") }.count
    guard unspecified <= 2, let known = number(digits.dropLast(unspecified)) else {
      throw .malformed("the year is four digits, or ends in `X` or `XX`, as in 2020, 202X or 20XX")
    }
    let (precision, span): (EDTF.Precision, Int) =
      switch unspecified {
      case 0: (.year, 1)
      case 1: (.decade, 10)
      case _: (.century, 100)
      }
    let first = known * span
    guard let start = CalendarDay(year: first, month: 1, day: 1),
      let end = CalendarDay(year: first + span - 1, month: 12, day: 31)
    else { throw .impossible("there is no such year") }
    return Self(precision: precision, qualifier: .none, days: start.number...end.number)
  }

  /// Meteorological seasons of the northern hemisphere: spring is March to May, winter starts in December.
  private static func days(of season: EDTF.Season, year: Int) -> ClosedRange<Int> {
    let firstMonth = 3 * (season.rawValue - 20)
    let lastMonth = firstMonth + 2
    let lastYear = lastMonth > 12 ? year + 1 : year
    let lastMonthOfYear = lastMonth > 12 ? lastMonth - 12 : lastMonth
    let start = CalendarDay(year: year, month: firstMonth, day: 1)?.number ?? 0
    let end =
      CalendarDay(
        year: lastYear, month: lastMonthOfYear,
        day: CalendarDay.length(ofMonth: lastMonthOfYear, year: lastYear))?
      .number ?? start
    return start...max(start, end)
  }

  private static func time(_ text: ArraySlice<UInt8>) throws(EDTF.Fault) -> (minute: Int, offset: UTCOffset?)
  {
    let clock = text.prefix { $0 != UInt8(ascii: "Z") && $0 != UInt8(ascii: "+") && $0 != UInt8(ascii: "-") }
    let zone = text.dropFirst(clock.count)
    let parts = clock.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    guard parts.count == 2 || parts.count == 3, parts.allSatisfy({ $0.count == 2 }),
      let hour = number(parts[0]), let minute = number(parts[1]),
      let second = number(parts.count == 3 ? parts[2] : [48])
    else { throw .malformed("the time is hours and minutes, as in T15:45") }
    guard hour < 24, minute < 60, second < 60 else { throw .impossible("there is no such time of day") }
    guard !zone.isEmpty else { return (hour * 60 + minute, nil) }
    guard let offset = UTCOffset(String(decoding: zone, as: UTF8.self)) else {
      throw .malformed("the offset is `Z` or `±hh:mm`, as in +08:00")
    }
    return (hour * 60 + minute, offset)
  }
}

extension EDTF.Fault {
  fileprivate static func malformed(_ message: String) -> Self { Self(kind: .malformed, message: message) }
  fileprivate static func impossible(_ message: String) -> Self { Self(kind: .impossible, message: message) }
}
