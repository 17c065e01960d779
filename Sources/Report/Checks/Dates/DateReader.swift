/// Finds the dates that a text says, in English and in Chinese, and days of months in some other languages.
struct DateReader {
  let prose: Prose
  /// The months of the text's own language, where that is another.
  private let months: [String: Int]
  /// The words of that language for the first day of a month.
  private let firstDays: Set<String>
  /// The words before a date that do not say that something was on it.
  private let limits: CalendarWords.Limits
  /// The words of that language for the days before the writer's.
  private let days: [String: Int]

  /// - Parameter language: the tag of the text's language.
  init(_ prose: Prose, language: String = "en") {
    self.prose = prose
    let primary = language.primaryLanguage
    months = CalendarWords.monthsElsewhere[primary] ?? [:]
    firstDays = CalendarWords.firstDays[primary] ?? []
    limits = CalendarWords.limits + (CalendarWords.limitsElsewhere[primary] ?? [])
    days = CalendarWords.daysElsewhere[primary] ?? [:]
  }

  /// Every date, in order.
  func expressions() -> [DateExpression] {
    var expressions: [DateExpression] = []
    var index = 0
    while index < prose.tokens.count {
      guard var found = expression(at: index) else {
        index += 1
        continue
      }
      if let (shift, run) = shift(of: found) {
        (found.shift, found.run) = (shift, run)
      } else if let (limit, run) = limit(of: found.run) {
        (found.limit, found.run) = (limit, run)
      }
      var both = bothDays(of: found)
      // `between 3 and 9 March` names no day.
      if let first = both?.first,
        CalendarWords.betweens.contains(prose[first.run.lowerBound - 1]?.folded ?? "")
      {
        both = both?.map { $0.limited(.near) }
      }
      expressions += both ?? []
      if both == nil { expressions.append(found) }
      index = max(found.run.upperBound, both?.last?.run.upperBound ?? 0)
    }
    return expressions
  }

  private func expression(at index: Int) -> DateExpression? {
    switch prose.tokens[index].kind {
    case .word where prose.tokens[index].role.beginsDate:
      return weekday(at: index) ?? monthFirst(at: index) ?? ordinalFirst(at: index) ?? relative(at: index)
        ?? ago(at: index) ?? (firstDays.isEmpty ? nil : dayFirst(at: index))
    case .digits:
      return fiscalYear(at: index) ?? digits(at: index) ?? dayFirst(at: index) ?? chineseDate(at: index)
        ?? ago(at: index)
        ?? year(at: index)
    case .han: return chineseDate(at: index) ?? chineseWeekday(at: index) ?? chineseRelative(at: index)
    case .word, .mark, .fullWidthDigits: return nil
    }
  }

  /// `the eve of 8 September`, `the day after 8 September`; what is after `the 8 September vote` names that vote's day.
  private func shift(of found: DateExpression) -> (days: Int, with: Range<Int>)? {
    guard found.isOneDay, !isPossessive(found.run.upperBound) else { return nil }
    let end = found.run.lowerBound
    for (words, days) in CalendarWords.shifts {
      let start = end - words.count
      guard start >= 0, prose.tokens[start..<end].map(\.folded) == words else { continue }
      return (days, start..<found.run.upperBound)
    }
    return countedShift(before: end).map { ($0.days, $0.start..<found.run.upperBound) }
  }

  /// `two days before`, `three weeks after`.
  private func countedShift(before end: Int) -> (days: Int, start: Int)? {
    guard let side = prose[end - 1].flatMap({ ["before": -1, "after": 1][$0.folded] }),
      let length = prose[end - 2].flatMap({ ["day": 1, "days": 1, "week": 7, "weeks": 7][$0.folded] }),
      let count = prose[end - 3].flatMap({ NumberLexicon.units[$0.folded] ?? Int($0.text) }),
      (1...99).contains(count), prose[end - 4].map({ !NumberLexicon.tens.keys.contains($0.folded) }) ?? true
    else { return nil }
    return (side * count * length, end - 3)
  }

  /// `before 8 September`, `prior to`, `8月之后`; `on or before`, `no later than` and `not before` take the day in.
  private func limit(of run: Range<Int>) -> (DateExpression.Limit, with: Range<Int>)? {
    let behind = prose.tokens[run.upperBound...].prefix(2)
    if let limit = CalendarWords.chineseLimits[behind.map(\.text).joined()] {
      return (limit, run.lowerBound..<behind.endIndex)
    }
    for (words, limit) in limits {
      let start = run.lowerBound - words.count
      guard start >= 0, prose.tokens[start..<run.lowerBound].map(\.folded) == words else { continue }
      let before = prose[start - 1]?.folded ?? ""
      if limit == .near, HedgeLexicon.aboutSomething.contains(before) { return nil }
      guard limit == .before || limit == .after, ["or", "no", "not", "never"].contains(before) else {
        return (limit, start..<run.upperBound)
      }
      let isAlternative = before == "or"
      return (
        isAlternative == (limit == .before) ? .upTo : .from,
        max(0, start - (isAlternative ? 2 : 1))..<run.upperBound
      )
    }
    return nil
  }

  // MARK: - English

  /// `Tuesday`, and `Tuesday, 8 September 2020` as one.
  private func weekday(at index: Int) -> DateExpression? {
    let token = prose.tokens[index]
    guard token.isCapitalised else { return nil }
    let full = CalendarWords.weekdays[token.folded]
    guard let day = full ?? CalendarWords.shortWeekdays[token.folded] else { return nil }
    var next = index + 1
    while let mark = prose[next], [",", ".", "("].contains(mark.text) { next += 1 }
    let place = prose[next]?.folded == "the" ? next + 1 : next
    if var date = dayFirst(at: place) ?? ordinalFirst(at: place) ?? monthFirst(at: next) ?? digits(at: next),
      date.hasDay
    {
      date.weekday = day
      date.run = index..<date.run.upperBound
      return date
    }
    guard full != nil else { return nil }
    let toward = prose[index - 1].flatMap { CalendarWords.sides[$0.folded] }
    return DateExpression(
      form: .weekday(toward: toward ?? 0), weekday: day, run: (toward == nil ? index : index - 1)..<index + 1)
  }

  /// `September 8, 2020`, `Sept. 8`, `September 2020`, `in September`.
  private func monthFirst(at index: Int) -> DateExpression? {
    guard let month = month(at: index) else { return nil }
    var end = index + 1
    if prose.joined(end)?.text == ".", prose.tokens[index].text.utf8.count <= 4 { end += 1 }
    if let day = day(at: end) ?? ordinalBehind(month: index, at: end), !counts(day) {
      end = day.end
      let comma = prose[end]?.text == "," ? 1 : 0
      let year = yearNumber(at: end + comma)
      if year != nil { end += comma + 1 }
      return DateExpression(form: .calendar(year: year, month: month, day: day.day), run: index..<end)
    }
    let comma = prose[end]?.text == "," || prose[end]?.folded == "of" ? 1 : 0
    if let year = yearNumber(at: end + comma) {
      return DateExpression(form: .calendar(year: year, month: month, day: nil), run: index..<end + comma + 1)
    }
    guard let before = prose[index - 1], CalendarWords.before.contains(before.folded) else { return nil }
    return DateExpression(form: .calendar(year: nil, month: month, day: nil), run: index..<end)
  }

  /// `in May 49 clinics opened`; `May 49` alone is a day that there is none of.
  private func counts(_ day: (day: Int, end: Int)) -> Bool {
    day.day > 31 && prose[day.end].map { $0.kind == .word && !$0.isCapitalised } ?? false
  }

  /// `8 September 2020`, `8th of September`.
  private func dayFirst(at index: Int) -> DateExpression? {
    guard let day = day(at: index) ?? firstDay(at: index),
      prose[index - 1]?.text != "-" || prose.tokens[index].gap != .none || isDayBefore(index - 1)
    else { return nil }
    var next = day.end
    // `8. September`
    if !months.isEmpty, prose.joined(next)?.text == "." { next += 1 }
    if CalendarWords.joints.contains(prose[next]?.folded ?? "") { next += 1 }
    guard let month = month(at: next) ?? months[prose[next]?.folded ?? ""] else { return nil }
    var end = next + 1
    if prose.joined(end)?.text == ".", yearNumber(at: end + 1) != nil { end += 1 }
    let isJoined = prose[end]?.text == "," || CalendarWords.joints.contains(prose[end]?.folded ?? "")
    let comma = isJoined ? 1 : 0
    let year = yearNumber(at: end + comma)
    if year != nil { end += comma + 1 }
    let start = prose[next - 1]?.folded == "of" && prose[index - 1]?.folded == "the" ? index - 1 : index
    return DateExpression(form: .calendar(year: year, month: month, day: day.day), run: start..<end)
  }

  /// Whether the `3-` of `3-4 March` ends at a token.
  private func isDayBefore(_ index: Int) -> Bool {
    guard let token = prose[index - 1] else { return false }
    return token.kind == .digits && token.text.utf8.count <= 2
  }

  /// `primero`, `premier`, `ersten`.
  private func firstDay(at index: Int) -> (day: Int, end: Int)? {
    guard let token = prose[index], firstDays.contains(token.folded) else { return nil }
    return (1, index + 1)
  }

  func month(at index: Int) -> Int? {
    guard let token = prose[index], token.isCapitalised else { return nil }
    return CalendarWords.months[token.folded]
  }

  /// `8`, `08`, `8th`; not the beginning of `8:30` or `8.5`.
  func day(at index: Int) -> (day: Int, end: Int)? {
    guard let token = prose[index], token.kind == .digits, token.text.utf8.count <= 2,
      let day = Int(token.text)
    else { return nil }
    if let suffix = prose.joined(index + 1) {
      if CalendarWords.dayEndings.contains(suffix.folded) { return (day, index + 2) }
      // `1.º de março`
      if suffix.text == ".", prose.joined(index + 2)?.text == "º" { return (day, index + 3) }
      if [":", "%"].contains(suffix.text) || suffix.kind == .word || suffix.kind == .han { return nil }
      if [".", ","].contains(suffix.text), prose.joined(index + 2)?.kind == .digits { return nil }
    }
    return (day, index + 1)
  }

  /// A year that is written out; not the beginning of a longer number.
  func yearNumber(at index: Int) -> Int? {
    guard let token = prose[index], token.kind == .digits, token.text.utf8.count == 4,
      let year = Int(token.text),
      (1500...2199).contains(year)
    else { return nil }
    if let next = prose.joined(index + 1), next.kind == .word || next.text == "%" { return nil }
    if let mark = prose.joined(index + 1), [",", "."].contains(mark.text),
      prose.joined(index + 2)?.kind == .digits
    {
      return nil
    }
    return year
  }

  private func year(at index: Int) -> DateExpression? {
    guard let year = yearNumber(at: index), let before = prose[index - 1],
      CalendarWords.before.contains(before.folded),
      prose.joined(index + 1)?.text != "-" || prose.joined(index + 2)?.kind != .digits
    else { return nil }
    return DateExpression(form: .calendar(year: year, month: nil, day: nil), run: index..<index + 1)
  }

  /// `2020-09-08`, `08-09-2020`, `8/9/2020`.
  private func digits(at index: Int) -> DateExpression? {
    guard let first = prose[index], first.kind == .digits, let mark = prose.joined(index + 1),
      ["-", "/", "."].contains(mark.text), let second = prose.joined(index + 2), second.kind == .digits,
      prose.joined(index + 3)?.text == mark.text, let third = prose.joined(index + 4), third.kind == .digits,
      index == 0 || first.gap != .none || mayPrecedeDigits(prose.tokens[index - 1])
    else { return nil }
    if let next = prose.joined(index + 5), [mark.text, ":"].contains(next.text),
      prose.joined(index + 6)?.kind == .digits
    {
      return nil
    }
    let sizes = [first, second, third].map(\.text.utf8.count)
    let numbers = [first, second, third].compactMap { Int($0.text) }
    guard numbers.count == 3 else { return nil }
    let run = index..<index + 5
    if sizes[0] == 4, sizes[1] <= 2, sizes[2] <= 2, (1500...2199).contains(numbers[0]) {
      return DateExpression(form: .calendar(year: numbers[0], month: numbers[1], day: numbers[2]), run: run)
    }
    guard sizes[2] == 4, sizes[0] <= 2, sizes[1] <= 2, (1500...2199).contains(numbers[2]) else { return nil }
    return DateExpression(form: .numeric(first: numbers[0], second: numbers[1], year: numbers[2]), run: run)
  }

  /// `（2020-09-08`, 于2020-09-08; not the mark of a longer number.
  private func mayPrecedeDigits(_ token: Prose.Token) -> Bool {
    token.kind == .han
      || ["(", "[", "“", "\"", "（", "【", "《", "「", "：", "，", "。", "、", "；"].contains(token.text)
  }

  /// `yesterday`, `last month`.
  private func relative(at index: Int) -> DateExpression? {
    let word = prose.tokens[index].folded
    if let offset = CalendarWords.days[word] {
      return DateExpression(form: .relative(.day, offset), run: index..<index + 1)
    }
    if let offset = days[word] {
      // `avant-hier` and `antes de ayer` are another day, which is not read.
      let isOther = (1...2).contains { CalendarWords.daysBefore.contains(prose[index - $0]?.folded ?? "") }
      return isOther ? nil : DateExpression(form: .relative(.day, offset), run: index..<index + 1)
    }
    guard let offset = CalendarWords.directions[word], let next = prose[index + 1],
      let unit = CalendarWords.units[next.folded], !next.folded.hasSuffix("s"), unit != .day
    else { return nil }
    return DateExpression(form: .relative(unit, offset), run: index..<index + 2)
  }

  /// `two weeks ago`, `a month ago`.
  private func ago(at index: Int) -> DateExpression? {
    let token = prose.tokens[index]
    guard let next = prose[index + 1], let unit = CalendarWords.units[next.folded],
      prose[index + 2]?.folded == "ago"
    else { return nil }
    let count =
      ["a", "an"].contains(token.folded)
      ? 1 : NumberLexicon.units[token.folded] ?? NumberLexicon.teens[token.folded] ?? Int(token.text)
    guard let count, (1...999).contains(count) else { return nil }
    return DateExpression(form: .ago(unit, count), run: index..<index + 3)
  }
}
