/// A date and time with the offset of its clock from UTC, in the Gregorian calendar.
struct Moment: Equatable {
  /// Seconds since the beginning of 1970, UTC.
  var seconds: Int
  var nanoseconds = 0
  /// The offset of local time in seconds.
  var offset: Int

  init(seconds: Int, nanoseconds: Int = 0, offset: Int) {
    self.seconds = seconds
    self.nanoseconds = nanoseconds
    self.offset = offset
  }

  /// A moment by its local date and time; `nil` when there is no such day.
  init?(
    year: Int, month: Int, day: Int, hour: Int = 0, minute: Int = 0, second: Int = 0, nanoseconds: Int = 0,
    offset: Int
  ) {
    guard (1...12).contains(month), day >= 1, day <= Moment.daysInMonth(year, month),
      (0...24).contains(hour), (0...59).contains(minute), (0...60).contains(second),
      abs(year) < 100_000
    else { return nil }
    let days = Moment.daysSince1970(year, month, day)
    self.init(
      seconds: ((days * 24 + hour) * 60 + minute) * 60 + second - offset, nanoseconds: nanoseconds,
      offset: offset)
  }

  static func isLeap(_ year: Int) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }

  static func daysInMonth(_ year: Int, _ month: Int) -> Int {
    month == 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
  }

  /// Days from 1970-01-01 to a date; years are counted from March so that the leap day comes last.
  static func daysSince1970(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let year = month <= 2 ? year - 1 : year
    let era = floorDivide(year, 400)
    let yearOfEra = year - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  static func floorDivide(_ left: Int, _ right: Int) -> Int {
    let quotient = left / right
    return left % right != 0 && (left < 0) != (right < 0) ? quotient - 1 : quotient
  }

  /// The local date and time as people write it.
  var parts: Parts {
    let local = seconds + offset
    let days = Moment.floorDivide(local, 86_400)
    let time = local - days * 86_400
    let shifted = days + 719_468
    let era = Moment.floorDivide(shifted, 146_097)
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return Parts(
      year: year, month: month, day: dayOfYear - (153 * monthFromMarch + 2) / 5 + 1, hour: time / 3600,
      minute: time / 60 % 60, second: time % 60, weekday: (days % 7 + 11) % 7,
      dayOfYear: days - Moment.daysSince1970(year, 1, 1) + 1)
  }

  struct Parts {
    var year, month, day, hour, minute, second: Int
    /// From Sunday, 0.
    var weekday: Int
    /// From 1.
    var dayOfYear: Int

    /// The year and week of ISO 8601.
    var isoWeek: (year: Int, week: Int) {
      let weekday = weekday == 0 ? 7 : weekday
      let week = (dayOfYear - weekday + 10) / 7
      if week < 1 { return (year - 1, Parts.weeks(in: year - 1)) }
      if week > Parts.weeks(in: year) { return (year + 1, 1) }
      return (year, week)
    }

    private static func weeks(in year: Int) -> Int {
      let first = (Moment.daysSince1970(year, 1, 1) % 7 + 11) % 7
      return first == 4 || (first == 3 && Moment.isLeap(year)) ? 53 : 52
    }
  }
}
