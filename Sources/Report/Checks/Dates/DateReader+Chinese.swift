/// Dates as Chinese writes them.
extension DateReader {
  /// 2020年9月8日, 九月八日, 9月.
  func chineseDate(at index: Int) -> DateExpression? {
    var end = index
    var year: Int?
    if let found = chineseNumber(at: end), prose[found.end]?.text == "年", (1500...2199).contains(found.value)
    {
      (year, end) = (found.value, found.end + 1)
      if let name = chineseFiscalYear(at: end) {
        return DateExpression(form: .fiscalYear(found.value), run: index..<name)
      }
    }
    guard let month = chineseNumber(at: end), prose[month.end]?.text == "月" else {
      return year.map { DateExpression(form: .calendar(year: $0, month: nil, day: nil), run: index..<end) }
    }
    end = month.end + 1
    let day = chineseDay(at: end)
    return DateExpression(
      form: .calendar(year: year, month: month.value, day: day?.value), run: index..<(day?.end ?? end))
  }

  private func chineseNumber(at index: Int) -> (value: Int, end: Int)? {
    guard let token = prose[index] else { return nil }
    if token.kind == .digits { return Int(token.text).map { ($0, index + 1) } }
    var end = index
    while let next = prose[end], ChineseNumeral.isPart(next.text) { end += 1 }
    guard end > index, let value = ChineseNumeral.value(prose.tokens[index..<end].map(\.text)) else {
      return nil
    }
    return (value, end)
  }

  func chineseWeekday(at index: Int) -> DateExpression? {
    let two = prose.tokens[index].text + (prose[index + 1]?.text ?? "")
    let start =
      ["星期", "礼拜", "禮拜"].contains(two) ? index + 2 : prose.tokens[index].text == "周" ? index + 1 : nil
    guard let start, let day = prose[start].flatMap({ CalendarWords.chineseWeekdays[$0.text] }),
      !["上", "下", "本", "一", "两", "每"].contains(prose[index - 1]?.text)
    else { return nil }
    return DateExpression(form: .weekday(toward: 0), weekday: day, run: index..<start + 1)
  }

  func chineseRelative(at index: Int) -> DateExpression? {
    let text = prose.tokens[index...].prefix(3).map(\.text).joined()
    guard let found = CalendarWords.chinese.first(where: { text.hasPrefix($0.words) }) else { return nil }
    let end = index + found.words.unicodeScalars.count
    return anchored(found.unit, found.offset, index..<end)
      ?? DateExpression(form: .relative(found.unit, found.offset), run: index..<end)
  }

  /// 本月8日, 去年8月, 去年8月3日.
  private func anchored(_ unit: DateExpression.Unit, _ offset: Int, _ run: Range<Int>) -> DateExpression? {
    var end = run.upperBound
    var month: Int?
    switch unit {
    case .year:
      guard let found = chineseNumber(at: end), prose[found.end]?.text == "月" else { return nil }
      (month, end) = (found.value, found.end + 1)
    case .month: break
    case .day, .week: return nil
    }
    let day = chineseDay(at: end)
    guard month != nil || day != nil else { return nil }
    return DateExpression(
      form: .anchored(unit, offset, month: month, day: day?.value), run: run.lowerBound..<(day?.end ?? end))
  }

  private func chineseDay(at index: Int) -> (value: Int, end: Int)? {
    guard let day = chineseNumber(at: index), let mark = prose[day.end]?.text, ["日", "号", "號"].contains(mark)
    else { return nil }
    return (day.value, day.end + 1)
  }

  /// Where 财年 or 财政年度 ends that makes another year of one.
  func chineseFiscalYear(at index: Int) -> Int? {
    guard let first = prose[index], first.kind == .han else { return nil }
    let text = prose.tokens[index...].prefix(4).map(\.text).joined()
    return CalendarWords.chineseFiscalYears.first(where: text.hasPrefix).map {
      index + $0.unicodeScalars.count
    }
  }
}
