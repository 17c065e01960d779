/// Reads a number in Chinese numerals: 十二, 一百一十八, 二〇二〇, 三千五百万, 百分之五.
struct ChineseNumeralReader {
  private let prose: Prose

  init(_ prose: Prose) { self.prose = prose }

  func read(at start: Int) -> (numeral: Numeral?, end: Int) {
    var start = start
    var form = Numeral.Form.chinese
    var measure: Numeral.Measure?
    if prose.tokens[start].text == "第" {
      form = .ordinal
      start += 1
    } else if (0..<3).map({ prose[start + $0]?.text }) == ["百", "分", "之"] {
      measure = .percent
      start += 3
    }
    var end = start
    while let token = prose[end], token.kind == .han, ChineseNumeral.isPart(token.text) { end += 1 }
    guard end > start else {
      return form == .ordinal && prose[start]?.kind == .digits ? ordinalDigits(at: start) : (nil, start + 1)
    }
    guard let value = ChineseNumeral.value(prose.tokens[start..<end].map(\.text)) else { return (nil, end) }
    if measure == nil { measure = CurrencyName(in: prose, at: end).map { .currency($0.name) } }
    return (Numeral(value: DecimalNumber(value), form: form, measure: measure, run: start..<end), end)
  }

  /// 第3.
  private func ordinalDigits(at start: Int) -> (numeral: Numeral?, end: Int) {
    guard let value = DecimalNumber(prose.tokens[start].text) else { return (nil, start + 1) }
    return (Numeral(value: value, form: .ordinal, run: start..<start + 1), start + 1)
  }
}

extension ChineseNumeral {
  private static let digits: [String: Int] = [
    "〇": 0, "零": 0, "一": 1, "二": 2, "两": 2, "兩": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8,
    "九": 9, "壹": 1, "贰": 2, "貳": 2, "叁": 3, "參": 3, "肆": 4, "伍": 5, "陆": 6, "陸": 6, "柒": 7, "捌": 8,
    "玖": 9,
  ]
  private static let places: [String: Int] = [
    "十": 10, "百": 100, "千": 1000, "拾": 10, "佰": 100, "仟": 1000,
  ]
  private static let closed: [String: Int] = ["万": 10_000, "萬": 10_000, "亿": 100_000_000, "億": 100_000_000]
  private static let joinedTens: [String: Int] = ["廿": 20, "卅": 30]

  /// Powers of ten that may stand behind digits: 118万.
  static let scales: [String: Int] = ["十": 1, "百": 2, "千": 3, "万": 4, "萬": 4, "亿": 8, "億": 8]

  static func isPart(_ text: String) -> Bool {
    digits[text] != nil || places[text] != nil || closed[text] != nil || joinedTens[text] != nil
  }

  /// The value of a run of numerals; nil where it is no number that is written so.
  static func value(_ run: [String]) -> Int? {
    if run.count > 1, run.allSatisfy({ digits[$0] != nil }) { return digitByDigit(run) }
    var sum = ChineseSum()
    for text in run {
      let isTaken =
        if let value = digits[text] {
          sum.take(digit: value)
        } else if let value = joinedTens[text] {
          sum.take(tens: value)
        } else if let place = places[text] {
          sum.take(place: place)
        } else { sum.take(scale: closed[text] ?? 1) }
      guard isTaken else { return nil }
    }
    return sum.value
  }

  /// 二〇二〇 is 2020. 三四 is `three or four`, and so is no number.
  private static func digitByDigit(_ run: [String]) -> Int? {
    guard run.count >= 3 || run.contains("〇"), run.count <= 17 else { return nil }
    return run.reduce(0) { $0 * 10 + (digits[$1] ?? 0) }
  }
}

/// A number that is put together from digits, places and scales, from the left.
private struct ChineseSum {
  private var total = 0
  private var section = 0
  private var digit: Int?
  private var lastPlace = Int.max
  private var lastScale = Int.max
  /// What a digit at the end counts, where nothing is named: tens in 一百五, thousands in 两万五.
  private var impliedPlace = 1

  mutating func take(digit value: Int) -> Bool {
    guard digit == nil || digit == 0 else { return false }
    if value == 0 { impliedPlace = 1 }
    digit = value
    return true
  }

  mutating func take(tens value: Int) -> Bool {
    guard digit == nil || digit == 0, lastPlace > 10 else { return false }
    section += value
    (digit, lastPlace, impliedPlace) = (nil, 10, 1)
    return true
  }

  mutating func take(place: Int) -> Bool {
    guard place < lastPlace, digit.map({ $0 > 0 || place == 10 }) ?? (place == 10) else { return false }
    section += max(digit ?? 1, 1) * place
    (digit, lastPlace, impliedPlace) = (nil, place, place / 10)
    return true
  }

  mutating func take(scale: Int) -> Bool {
    section += digit ?? 0
    guard section > 0 || total > 0, scale != lastScale else { return false }
    let isAbove = scale > lastScale
    let (product, overflow) = (isAbove ? total + section : section).multipliedReportingOverflow(by: scale)
    guard !overflow, let sum = isAbove ? product : total.checkedSum(product) else { return false }
    total = sum
    (section, digit, lastPlace, lastScale, impliedPlace) = (0, nil, Int.max, scale, scale / 10)
    return true
  }

  var value: Int { total + section + (digit ?? 0) * impliedPlace }
}

extension Int {
  fileprivate func checkedSum(_ other: Int) -> Int? {
    let (sum, overflow) = addingReportingOverflow(other)
    return overflow ? nil : sum
  }
}
