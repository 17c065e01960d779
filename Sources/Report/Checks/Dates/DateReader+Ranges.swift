/// Days that share their month with another: `3 to 5 March`, `March 3-5, 2020`, 3月5日至8日.
extension DateReader {
  /// A day with the one before or behind it that is written without a month, in the order of the text; nil where there
  /// is none.
  func bothDays(of found: DateExpression) -> [DateExpression]? {
    guard case .calendar(let year, let month?, let day?) = found.form, !found.isQualified,
      let first = prose[found.run.lowerBound]
    else { return nil }
    if first.kind == .digits, let place = earlierDay(before: found.run.lowerBound, day) {
      let earlier = DateExpression.Form.calendar(year: year, month: month, day: Int(prose.tokens[place].text))
      return [DateExpression(form: earlier, run: place..<place + 1), found]
    }
    guard first.kind != .digits || prose[found.run.upperBound - 1]?.kind == .han,
      let later = laterDay(behind: found.run.upperBound, day)
    else { return nil }
    let ownYear = year ?? later.year
    var own = found
    own.form = .calendar(year: ownYear, month: month, day: day)
    return [
      own, DateExpression(form: .calendar(year: ownYear, month: month, day: later.day), run: later.run),
    ]
  }

  /// `3 to` before `5 March`, `3. bis` before `5. März`.
  private func earlierDay(before start: Int, _ day: Int) -> Int? {
    guard let joint = prose[start - 1], CalendarWords.rangeJoints.contains(joint.folded) else { return nil }
    let place = prose.joined(start - 2)?.text == "." ? start - 3 : start - 2
    guard let earlier = dayNumber(at: place), earlier < day, place == 0 || prose.tokens[place].gap != .none
    else {
      return nil
    }
    return place
  }

  /// `-5, 2020` behind `March 3`, 至8日 behind 3月5日.
  private func laterDay(behind end: Int, _ day: Int) -> (day: Int, year: Int?, run: Range<Int>)? {
    guard let joint = prose[end], ["-", "–", "to", "至", "到"].contains(joint.folded),
      let later = dayNumber(at: end + 1), later > day
    else { return nil }
    if joint.kind == .han {
      return ["日", "号", "號"].contains(prose[end + 2]?.text) ? (later, nil, end + 1..<end + 3) : nil
    }
    // `March 3 to 5 ships`
    guard prose[end + 2]?.kind != .word || joint.gap == .none else { return nil }
    let comma = prose[end + 2]?.text == "," ? 1 : 0
    guard let year = yearNumber(at: end + 2 + comma) else { return (later, nil, end + 1..<end + 2) }
    return (later, year, end + 1..<end + 3 + comma)
  }

  private func dayNumber(at index: Int) -> Int? {
    guard let token = prose[index], token.kind == .digits, token.text.utf8.count <= 2 else { return nil }
    return Int(token.text).flatMap { (1...31).contains($0) ? $0 : nil }
  }
}
