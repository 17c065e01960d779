import Report
import Testing

/// The Gregorian calendar, against itself and against days that are known.
@Suite struct CalendarDayTests {
  /// Every day from 1600 to 2400 follows the one before it, and its number leads back to it.
  @Test func numbersAreConsecutive() throws {
    var number = try #require(CalendarDay(year: 1600, month: 1, day: 1)).number
    for year in 1600...2400 {
      for month in 1...12 {
        for day in 1...CalendarDay.length(ofMonth: month, year: year) {
          let date = try #require(CalendarDay(year: year, month: month, day: day))
          guard date.number == number, CalendarDay(number: number) == date else {
            Issue.record("\(year)-\(month)-\(day) has the number \(date.number), not \(number)")
            return
          }
          number += 1
        }
      }
    }
  }

  /// Days since 1970 and weekdays that calendars agree on.
  @Test(arguments: [
    (1970, 1, 1, 0, 4), (2000, 3, 1, 11017, 3), (2020, 9, 8, 18513, 2), (1969, 12, 31, -1, 3),
    (1600, 2, 29, -135_081, 2), (2031, 3, 4, 22342, 2),
  ])
  func knownDays(year: Int, month: Int, day: Int, number: Int, weekday: Int) throws {
    let date = try #require(CalendarDay(year: year, month: month, day: day))
    #expect(date.number == number)
    #expect(date.weekday == weekday)
  }

  @Test(arguments: [(2021, 2, 29), (1900, 2, 29), (2020, 0, 1), (2020, 13, 1), (2020, 4, 31), (2020, 1, 0)])
  func noSuchDay(year: Int, month: Int, day: Int) {
    #expect(CalendarDay(year: year, month: month, day: day) == nil)
  }
}
