import Testing

@testable import Report

/// Dates as sources say them, from a Tuesday in September.
@Suite struct DateResolutionTests {
  private func meaning(
    _ text: String, written: String = "2020-09-08", order: DateResolver.Order = .unknown,
    language: String = "en"
  ) throws -> [String] {
    let resolver = DateResolver(written: try EDTF(written), order: order, language: language)
    return DateReader(Prose(text), language: language).expressions().map { expression in
      guard let days = resolver.days(of: expression) else { return "?" }
      return days.first.map { DateResolution.date(of: $0).description } ?? "none"
    }
  }

  @Test(arguments: [
    ("Tuesday", "2020-09-08"), ("on Monday", "2020-09-07"), ("Wednesday", "2020-09-02"),
    ("yesterday", "2020-09-07"),
    ("last month", "2020-08"), ("this year", "2020"), ("Sept. 8, 2020", "2020-09-08"),
    ("8th of September", "2020-09-08"),
    ("December 30", "2020-12-30"), ("in August", "2020-08"), ("September 2020", "2020-09"),
    ("2020年9月8日", "2020-09-08"),
    ("九月八日", "2020-09-08"), ("上个月", "2020-08"), ("周一", "2020-09-07"), ("星期二", "2020-09-08"),
    ("Tuesday, 08 September 2020 09:43 AM", "2020-09-08"), ("three days ago", "2020-09-05"),
    ("2020-43-08", "none"),
    ("31 June 2020", "none"), ("since 2017", "2017"), ("去年", "2019"), ("29 February 2019", "none"),
    ("Tue 8 Sep 2020", "2020-09-08"), ("2020/9/8", "2020-09-08"), ("next Wednesday", "2020-09-09"),
    ("last Wednesday", "2020-09-02"), ("next Tuesday", "2020-09-15"), ("last Tuesday", "2020-09-01"),
    ("the fourth of September", "2020-09-04"), ("on September the fourth", "2020-09-04"),
    ("fourth March 2020", "2020-03-04"), ("the twenty-first of March, 2020", "2020-03-21"),
    ("March the fourth, 2020", "2020-03-04"), ("on September fourth it began", "2020-09-04"),
    ("Friday the fourth of September", "2020-09-04"), ("the thirty first of June 2020", "none"),
    ("on September the 4th it began", "2020-09-04"), ("Friday the 4th of September", "2020-09-04"),
    ("the eve of 3 September", "2020-09-02"), ("the eve of the third of September", "2020-09-02"),
    ("two days after 3 September", "2020-09-05"), ("3 weeks before 22 September 2020", "2020-09-01"),
    ("the day after 3 September", "2020-09-04"), ("the day after tomorrow", "2020-09-10"),
    ("fiscal year 2020", "2019-04-01/2021-06-30"), ("FY2020", "2019-04-01/2021-06-30"),
    ("in FY20", "2019-04-01/2021-06-30"), ("the 2020-21 financial year", "2019-04-01/2021-06-30"),
    ("in fiscal 2020", "2019-04-01/2021-06-30"), ("2020财年", "2019-04-01/2021-06-30"),
    ("2020年财政年度", "2019-04-01/2021-06-30"), ("本月8日", "2020-09-08"), ("上月8日", "2020-08-08"),
    ("去年8月", "2019-08"), ("去年八月三日", "2019-08-03"), ("上个月31号", "2020-08-31"), ("本月31日", "none"),
    ("于2020-09-08发布", "2020-09-08"), ("（2020-09-08）", "2020-09-08"),
  ])
  func resolves(_ text: String, _ date: String) throws {
    #expect(try meaning(text) == [date])
  }

  @Test(arguments: [
    ("de", "am 8. September 2020", "2020-09-08"), ("de-AT", "bis zum 3. März", "2021-03-03"),
    ("fr", "le 1er mars 2020", "2020-03-01"), ("fr", "le 8 septembre", "2020-09-08"),
    ("es", "el 8 de septiembre de 2020", "2020-09-08"), ("it", "l'8 settembre 2020", "2020-09-08"),
    ("ru", "8 сентября 2020 года", "2020-09-08"), ("pt", "8 de setembro", "2020-09-08"),
    ("sl", "8. septembra 2020", "2020-09-08"), ("pt", "1º de março de 2020", "2020-03-01"),
    ("pt", "1.º de março de 2020", "2020-03-01"), ("it", "il 1° marzo 2020", "2020-03-01"),
    ("es", "el 1º de marzo de 2020", "2020-03-01"), ("fr", "1er mars 2020", "2020-03-01"),
    ("es", "el primero de marzo de 2020", "2020-03-01"), ("fr", "le premier mars 2020", "2020-03-01"),
    ("de", "am ersten März 2020", "2020-03-01"), ("it", "il primo marzo", "2021-03-01"),
    ("pt", "em primeiro de março de 2020", "2020-03-01"),
  ])
  func resolvesOtherLanguages(_ language: String, _ text: String, _ date: String) throws {
    #expect(try meaning(text, language: language) == [date])
  }

  @Test(arguments: [
    ("en", "from 3 to 5 September 2020", ["2020-09-03", "2020-09-05"]),
    ("en", "the night of 3-4 September", ["2020-09-03", "2020-09-04"]),
    ("en", "September 3-5, 2019", ["2019-09-03", "2019-09-05"]),
    ("en", "sank 9 and 5 September", ["2020-09-05"]),
    ("en", "2020-21 September", []),
    ("es", "del 3 al 5 de septiembre", ["2020-09-03", "2020-09-05"]),
    ("de", "vom 3. bis 5. September", ["2020-09-03", "2020-09-05"]),
    ("zh", "9月3日至5日", ["2020-09-03", "2020-09-05"]),
    ("en", "September 3 to 5 ships", ["2020-09-03"]),
  ])
  func resolvesBothDays(_ language: String, _ text: String, _ dates: [String]) throws {
    #expect(try meaning(text, language: language) == dates)
  }

  @Test func monthsOfOtherLanguagesAreNotReadOutOfEnglish() throws {
    #expect(try meaning("8 mars rovers") == [])
  }

  @Test(arguments: [
    "may", "march on", "2020 apps", "8:30", "1.2.2020.4", "一周两次", "the 8 ports", "sun",
    "the second September vote", "September the first ships", "September second-quarter", "the 8 of us",
  ])
  func isNoDate(_ text: String) throws {
    #expect(try meaning(text) == [])
  }

  @Test(arguments: [
    ("a third of March sales", "2021-03"), ("one-fifth of May output", "2020-05"), ("2020年度", "2020"),
    ("the third May 2020 round", "2020-05"), ("in September the first ships arrived", "2020-09"),
    ("since September the first ships", "2020-09"),
    ("the first of May's talks", "2020-05"), ("the day after the 3 September vote", "2020-09-03"),
    ("the day after 3 September's vote", "2020-09-03"),
  ])
  func isNoOtherDay(_ text: String, _ date: String) throws { #expect(try meaning(text) == [date]) }

  @Test(arguments: [
    ("before 8 September", DateExpression.Limit.before), ("prior to September 8, 2020", .before),
    ("shortly after Tuesday", .after), ("later than 2020-09-08", .after), ("9月8日之前", .before),
    ("9月以后", .after), ("on or before 8 September", .upTo), ("no later than 8 September", .upTo),
    ("not before 8 September", .from), ("on or after 8 September", .from),
    ("no earlier than 8 September", .from), ("after the 8 September talks", nil), ("9月8日前往", nil),
    ("by 8 September", .upTo), ("before the fourth of March", .before), ("after the 4th of March", .after),
    ("9月8日前夕", .before), ("on the eve of September 2020", .before),
  ])
  func limits(_ text: String, _ limit: DateExpression.Limit?) throws {
    #expect(DateReader(Prose(text)).expressions().map(\.limit) == [limit])
  }

  @Test func monthsAreResolvedFromDoubtfulDates() throws {
    #expect(try meaning("last month", written: "2020-09?") == ["2020-08"])
    #expect(try meaning("Tuesday", written: "2020-09?") == ["?"])
    #expect(try meaning("last month", written: "2020-01-15") == ["2019-12"])
    #expect(try meaning("yesterday", written: "../2020-09-08") == ["?"])
  }

  @Test func dayAndMonthStandInTheOrderOfTheSource() throws {
    #expect(try meaning("08-09-2020", order: .dayFirst) == ["2020-09-08"])
    #expect(try meaning("08-09-2020", order: .monthFirst) == ["2020-08-09"])
    #expect(try meaning("13/09/2020", order: .unknown) == ["2020-09-13"])
    #expect(try meaning("13/09/2020", order: .monthFirst) == ["none"])
  }

  /// Every day of a leap year, as several outlets write it, is itself.
  @Test func everyDayIsReadBack() throws {
    for number
      in (CalendarDay(year: 2020, month: 1, day: 1)?.number ?? 0)..<(CalendarDay(
        year: 2021, month: 1, day: 1)?.number ?? 0)
    {
      let day = CalendarDay(number: number)
      let month = DateWords.months[day.month - 1]
      let weekday = CalendarWords.weekdayNames[day.weekday - 1]
      let expected = [EDTF(day).description]
      for text in [
        "\(weekday), \(month) \(day.day), 2020", "\(day.day) \(month.prefix(3)). 2020",
        "2020年\(day.month)月\(day.day)日",
        "\(day.day).\(day.month).2020", "2020-\(day.month)-\(day.day)",
      ] {
        #expect(try meaning(text, order: .dayFirst) == expected, "\(text)")
      }
      #expect(try meaning("today", written: expected[0]) == expected)
    }
  }
}
