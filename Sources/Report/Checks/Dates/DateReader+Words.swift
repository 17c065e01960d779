/// Days whose number is a word, and years that begin in another month.
extension DateReader {
  /// `the fourth of March`, `fourth March 2020`; not `a third of March`, nor `the second March 2020 vote`.
  func ordinalFirst(at index: Int) -> DateExpression? {
    guard let day = ordinalDay(at: index) else { return nil }
    let before = prose[index - 1]
    let hasOf = prose[day.end]?.folded == "of"
    guard let month = month(at: hasOf ? day.end + 1 : day.end) else { return nil }
    var end = day.end + (hasOf ? 2 : 1)
    let comma = prose[end]?.text == "," || prose[end]?.folded == "of" ? 1 : 0
    let year = yearNumber(at: end + comma)
    if year != nil { end += comma + 1 }
    let isOfDay = before.map { $0.kind == .mark || CalendarWords.beforeOrdinals.contains($0.folded) } ?? true
    let hasArticle = before?.folded == "the"
    guard hasOf ? isOfDay || hasArticle : isOfDay && year != nil, !isPossessive(end) else { return nil }
    return DateExpression(
      form: .calendar(year: year, month: month, day: day.day),
      run: (hasOf && hasArticle ? index - 1 : index)..<end)
  }

  /// `March the fourth`, `March fourth, 2020`; not `in March the first ships arrived`.
  func ordinalBehind(month: Int, at index: Int) -> (day: Int, end: Int)? {
    let hasArticle = prose[index]?.folded == "the"
    let place = hasArticle ? index + 1 : index
    guard let day = ordinalDay(at: place) ?? (hasArticle ? day(at: place) : nil), day.end > place,
      prose[month - 1]?.folded != "in"
    else { return nil }
    let isBehindOn = prose[month - 1]?.folded == "on"
    let next = prose[day.end]
    let isLast = next.map { $0.kind == .mark && !["-", "'", "’"].contains($0.text) } ?? true
    return isBehindOn || isLast || yearNumber(at: day.end) != nil ? day : nil
  }

  /// `fourth`, `twenty-first`, `thirty first`.
  private func ordinalDay(at index: Int) -> (day: Int, end: Int)? {
    guard let token = prose[index], token.kind == .word, prose[index - 1]?.text != "-" || token.gap != .none
    else { return nil }
    var (day, end) = (NumberLexicon.ordinals[token.folded], index + 1)
    if let tens = NumberLexicon.tens[token.folded] {
      if prose.joined(end)?.text == "-" { end += 1 }
      day = prose[end].flatMap { NumberLexicon.ordinals[$0.folded] }.flatMap { $0 < 10 ? tens + $0 : nil }
      end += 1
    }
    guard let day, (1...31).contains(day), prose.joined(end)?.text != "-" else { return nil }
    return (day, end)
  }

  /// `'s` behind a date.
  func isPossessive(_ end: Int) -> Bool {
    ["'", "’"].contains(prose.joined(end)?.text) && prose.joined(end + 1)?.folded == "s"
  }

  /// `fiscal year 2020`, `FY2020`, `FY20`, `2020-21 financial year`, 2020财年.
  func fiscalYear(at index: Int) -> DateExpression? {
    let before = prose[index - 1]?.folded
    let isShort = before == "fy"
    guard var year = isShort ? Int(prose.tokens[index].text) : yearNumber(at: index) else { return nil }
    if isShort, prose.tokens[index].text.utf8.count == 2 { year += 2000 }
    guard (1500...2199).contains(year) else { return nil }
    var end = index + 1
    if ["-", "–", "/"].contains(prose.joined(end)?.text), let next = prose.joined(end + 1),
      next.kind == .digits
    {
      end += 2
    }
    let kinds = CalendarWords.fiscalYears
    var start = index
    if isShort || before == "fiscal" {
      start = index - 1
    } else if before == "year", kinds.contains(prose[index - 2]?.folded ?? "") {
      start = index - 2
    } else if kinds.contains(prose[end]?.folded ?? ""), prose[end + 1]?.folded == "year" {
      end += 2
    } else if let name = chineseFiscalYear(at: end) {
      end = name
    } else {
      return nil
    }
    return DateExpression(form: .fiscalYear(year), run: start..<end)
  }
}
