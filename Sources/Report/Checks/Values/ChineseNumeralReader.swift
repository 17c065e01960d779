/// Reads a number in Chinese numerals: 十二, 一百一十八, 二〇二〇, 三千五百万, 一点五亿, 百分之五.
struct ChineseNumeralReader {
  private let prose: Prose

  init(_ prose: Prose) { self.prose = prose }

  func read(at start: Int) -> (numeral: Numeral?, end: Int) {
    if prose.tokens[start].text == "第" { return ordinal(at: start + 1) }
    if (0..<3).map({ prose[start + $0]?.text }) == ["百", "分", "之"] { return percentage(from: start) }
    let (value, end) = number(at: start)
    // 三分之一 and 千分之五 are parts, of which neither number is one of what is counted.
    if prose[end]?.text == "分", prose[end + 1]?.text == "之" {
      return (nil, numerals(at: end + 2).count + end + 2)
    }
    guard let value else { return (nil, end) }
    let measure = CurrencyName(in: prose, at: end).map { Numeral.Measure.currency($0.name) }
    return (Numeral(value: value, form: .chinese, measure: measure, run: start..<end), end)
  }

  /// 第三, 第3.
  private func ordinal(at start: Int) -> (numeral: Numeral?, end: Int) {
    let isDigits = prose[start]?.kind == .digits
    let (value, end) = isDigits ? (DecimalNumber(prose.tokens[start].text), start + 1) : number(at: start)
    return (value.map { Numeral(value: $0, form: .ordinal, run: start..<end) }, end)
  }

  /// 百分之五, 百分之25, all of it, so that the words before it are those before the number.
  private func percentage(from start: Int) -> (numeral: Numeral?, end: Int) {
    let place = start + 3
    guard prose[place]?.kind == .digits else {
      // 百分之百 is all of it.
      let (value, end) = numerals(at: place) == ["百"] ? (DecimalNumber(100), place + 1) : number(at: place)
      return (value.map { Numeral(value: $0, form: .chinese, measure: .percent, run: start..<end) }, end)
    }
    var (numeral, end) = DigitNumeral(prose, language: "zh").read(at: place)
    numeral?.measure = .percent
    numeral?.run = start..<end
    return (numeral, end)
  }

  /// What the numerals at a token come to, and where they end; nil where they are no number that is written so.
  private func number(at start: Int) -> (value: DecimalNumber?, end: Int) {
    let whole = numerals(at: start)
    guard !whole.isEmpty else { return (nil, start + 1) }
    let end = start + whole.count
    guard let value = ChineseNumeral.value(whole) else { return (nil, end) }
    return decimal(value, at: end) ?? (DecimalNumber(value), end)
  }

  /// 三点五 and 一点五亿, at their point; not a time such as 三点五十分 and 三点五分.
  private func decimal(_ whole: Int, at point: Int) -> (value: DecimalNumber?, end: Int)? {
    guard ["点", "點"].contains(prose[point]?.text) else { return nil }
    let behind = numerals(at: point + 1)
    let digits = behind.prefix { ChineseNumeral.digit($0) != nil }
    let powers = behind.dropFirst(digits.count).map { ChineseNumeral.scales[$0] ?? 0 }
    let end = point + 1 + behind.count
    guard !digits.isEmpty, powers.allSatisfy({ $0 >= 4 }), prose[end]?.text != "分" else { return nil }
    let decimals = digits.compactMap { ChineseNumeral.digit($0) }.map(String.init).joined()
    return (DecimalNumber("\(whole).\(decimals)")?.shifted(by: powers.reduce(0, +)), end)
  }

  private func numerals(at start: Int) -> [String] {
    guard start < prose.tokens.count else { return [] }
    return prose.tokens[start...].prefix { $0.kind == .han && ChineseNumeral.isPart($0.text) }.map(\.text)
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

  static func digit(_ text: String) -> Int? { digits[text] }

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
