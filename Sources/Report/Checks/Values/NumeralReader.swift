/// Finds the numbers of a text: digits, English words and Chinese numerals.
///
/// A number is never read out of a longer one, nor out of a name (`5G`, `COVID-19`, `G20`), a time, a
/// fraction or a version; what is a date is passed over by the caller's word.
struct NumeralReader {
  let prose: Prose
  /// The primary language of the text, such as `en`.
  let language: String
  /// Tokens that are dates.
  let dates: [Range<Int>]

  init(_ prose: Prose, language: String = "en", dates: [Range<Int>] = []) {
    self.prose = prose
    self.language = language.primaryLanguage
    self.dates = dates
  }

  /// For a text in which every date is passed over.
  init(outsideDatesOf prose: Prose, language: String) {
    let dates = DateReader(prose, language: language).expressions().map(\.run)
    self.init(prose, language: language, dates: dates)
  }

  /// Every number, in order; without those that are only implied.
  func numerals() -> [Numeral] {
    let relation = NumeralRelation(prose, language: language)
    var numerals: [Numeral] = []
    var index = 0
    var nextDate = 0
    while index < prose.tokens.count {
      while nextDate < dates.count, dates[nextDate].upperBound <= index { nextDate += 1 }
      if nextDate < dates.count, dates[nextDate].contains(index) {
        index = dates[nextDate].upperBound
        continue
      }
      let piece = piece(at: index)
      if var numeral = piece.numeral {
        numeral.relation = relation.relation(of: numeral)
        numerals.append(numeral)
      }
      index = max(piece.end, index + 1)
    }
    return markingRanges(numerals)
  }

  /// The number at a token, and where reading goes on: behind what looks like a number and is none, too.
  private func piece(at index: Int) -> (numeral: Numeral?, end: Int) {
    switch prose.tokens[index].kind {
    case .digits:
      return DigitNumeral(prose, language: language).read(at: index)
    case .fullWidthDigits: return fullWidth(at: index)
    case .han: return ChineseNumeralReader(prose).read(at: index)
    case .word where prose.tokens[index].role.beginsNumber: return NumberPhrase(prose).read(at: index)
    case .word, .mark: return (nil, index + 1)
    }
  }

  private func fullWidth(at index: Int) -> (numeral: Numeral?, end: Int) {
    let digits = prose.tokens[index].text.unicodeScalars.map { String($0.value - 0xFF10) }.joined()
    guard let value = DecimalNumber(digits) else { return (nil, index + 1) }
    return (Numeral(value: value, form: .fullWidth, run: index..<index + 1), index + 1)
  }

  /// Between the ends of what is between two numbers.
  private static let ands: Set<String> = ["and", "und", "et", "y", "e", "и", "و"]

  /// `20 bis 30`, `20 à 30`; not `de 20 à 30`, which may be a change.
  private func isRangeElsewhere(_ opening: String, _ between: [String]) -> Bool {
    guard between.count == 1, let joint = Self.rangeJoints[language] else { return false }
    return joint == between[0] && !(ChangeTongue.all[language]?.starts.contains(opening) ?? false)
  }

  private static let rangeJoints = [
    "de": "bis", "fr": "à", "es": "a", "pt": "a", "it": "a", "nl": "tot", "pl": "do",
  ]

  /// `from 2.5 to 7.5 percent`, `von 2,5 auf 7,5 Prozent`: both are percentages.
  private func isSpan(_ first: Numeral, _ between: [String]) -> Bool {
    guard let tongue = ChangeTongue.all[language], between.count == 1 else { return false }
    return tongue.ends.contains(between[0])
      && tongue.starts.contains(prose[first.run.lowerBound - 1]?.folded ?? "")
  }

  /// What something rose by is seldom said as wide a range as this: `by 20 to 30`, not `by 20 to 200`.
  private static let widest = 5.0

  /// `20-30`, `20 to 30`, `between 20 and 30`.
  private func markingRanges(_ numerals: [Numeral]) -> [Numeral] {
    var numerals = numerals
    for index in numerals.indices.dropLast() {
      let (left, right) = (numerals[index], numerals[index + 1])
      guard left.run.upperBound < right.run.lowerBound else { continue }
      let between = prose.tokens[left.run.upperBound..<right.run.lowerBound].map(\.folded)
      if left.measure == nil, isSpan(left, between) { numerals[index].measure = right.measure }
      guard left.value.approximation < right.value.approximation else { continue }
      let opening = prose[left.run.lowerBound - 1]?.folded ?? ""
      let isBetween =
        CalendarWords.betweens.contains(opening) && between.count == 1
        && Self.ands.contains(between[0])
      // `rose from 20 to 30` says both; `ranges from 20 to 30` says neither.
      let isChange =
        between == ["to"] && prose[left.run.lowerBound - 1]?.folded == "from"
        && !NumberLexicon.ranging.contains(prose[left.run.lowerBound - 2]?.folded ?? "")
      // `rose by 48 to 1,400`
      let isStep =
        between == ["to"] && prose[left.run.lowerBound - 1]?.folded == "by"
        && right.value.approximation > Self.widest * left.value.approximation
      guard !isChange, !isStep,
        isBetween || isRangeElsewhere(opening, between)
          || [["-"], ["–"], ["—"], ["to"], ["or"], ["至"], ["到"], ["%", "-"], ["%", "to"]].contains(between)
      else { continue }
      numerals[index].relation = .rangeStart
      numerals[index + 1].relation = .rangeEnd
      if numerals[index].measure == nil { numerals[index].measure = right.measure }
    }
    return numerals
  }
}
