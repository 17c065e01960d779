/// Reads a number in English words: `twelve`, `a hundred and eighteen`, `two dozen`, `forty-fifth`.
struct NumberPhrase {
  private let prose: Prose

  init(_ prose: Prose) { self.prose = prose }

  func read(at start: Int) -> (numeral: Numeral?, end: Int) {
    // `twenty-one` is read from its beginning, and `no-one` not at all.
    if prose.joined(start)?.kind == .word, prose[start - 1]?.text == "-" || prose[start - 1]?.text == "'" {
      if prose[start - 2]?.kind == .word { return (nil, start + 1) }
    }
    if let half = halfDozen(at: start) ?? halfScale(at: start) { return half }
    if let ordinal = NumberLexicon.ordinals[prose.tokens[start].folded] {
      return (Numeral(value: DecimalNumber(ordinal), form: .ordinal, run: start..<start + 1), start + 1)
    }
    guard var phrase = Cardinal(prose, at: start) else { return (nil, start + 1) }
    if isPart(at: phrase.end) { return (nil, phrase.end + 1) }
    var form = Numeral.Form.words
    if let ordinal = phrase.takeOrdinal(prose) {
      form = .ordinal
      phrase.value = ordinal
    }
    var value = DecimalNumber(phrase.value)
    if form == .words, let whole = value.integer, let half = addHalf(to: whole, at: phrase.end) {
      (value, phrase.end) = half
    }
    var numeral = Numeral(value: value, form: form, run: start..<phrase.end)
    if let length = PercentSign.length(in: prose, at: phrase.end) {
      numeral.measure = .percent
      numeral.run = start..<phrase.end + length
    } else if let currency = CurrencyName(in: prose, at: phrase.end) {
      numeral.measure = .currency(currency.name)
    }
    return (numeral, numeral.run.upperBound)
  }

  /// `two and a half`, and `two and a half million`.
  private func addHalf(to whole: Int, at end: Int) -> (DecimalNumber, Int)? {
    guard (0..<1000).contains(whole), prose[end]?.folded == "and", prose[end + 1]?.folded == "a",
      prose[end + 2]?.folded == "half", let value = DecimalNumber("\(whole).5")
    else { return nil }
    guard let power = prose[end + 3].flatMap({ NumberLexicon.scales[$0.folded] }),
      let scaled = value.shifted(by: power)
    else { return (value, end + 3) }
    return (scaled, end + 4)
  }

  private func halfDozen(at start: Int) -> (numeral: Numeral?, end: Int)? {
    var end = start
    if prose[end]?.folded == "a" { end += 1 }
    guard prose[end]?.folded == "half" else { return nil }
    end += 1
    if ["a", "-"].contains(prose[end]?.folded) { end += 1 }
    guard prose[end]?.folded == "dozen" else { return nil }
    return (Numeral(value: DecimalNumber(6), form: .words, run: start..<end + 1), end + 1)
  }

  /// `half a million`.
  private func halfScale(at start: Int) -> (numeral: Numeral?, end: Int)? {
    guard prose[start]?.folded == "half", prose[start + 1]?.folded == "a",
      let power = prose[start + 2].flatMap({ NumberLexicon.scales[$0.folded] }), power > 2,
      let value = DecimalNumber(5).shifted(by: power - 1)
    else { return nil }
    var numeral = Numeral(value: value, form: .words, run: start..<start + 3)
    numeral.measure = CurrencyName(in: prose, at: start + 3).map { .currency($0.name) }
    return (numeral, start + 3)
  }

  /// `two thirds`, `three-quarters`, `one half`.
  private func isPart(at end: Int) -> Bool {
    let next = prose.joined(end)?.text == "-" ? prose.joined(end + 1) : prose[end]
    guard let next else { return false }
    return NumberLexicon.parts.contains(next.folded) && NumberLexicon.ordinals[next.folded] == nil
  }
}

/// A cardinal number in words, and where it ends.
private struct Cardinal {
  var value = 0
  var end: Int
  /// The value of the words since the last scale, and whether it may still take tens or units.
  private var total = 0
  private var current: Int?
  private var smallestScale = Int.max

  init?(_ prose: Prose, at start: Int) {
    end = start
    if ["a", "an"].contains(prose.tokens[start].folded) {
      guard let next = prose[start + 1], next.gap != .none,
        ["hundred", "thousand", "million", "billion", "trillion", "dozen"].contains(next.folded)
      else { return nil }
      current = 1
      end += 1
    }
    while take(prose) {}
    guard end > start, let sum = total.adding(current ?? 0) else { return nil }
    if current == nil, total == 0 { return nil }
    value = sum
  }

  private mutating func take(_ prose: Prose) -> Bool {
    guard let token = prose[end], token.kind == .word else { return false }
    let word = token.folded
    if takeSmall(prose, word) { return true }
    if word == "dozen" || word == "score" && current != nil {
      guard total == 0, let product = (current ?? 1).multiplied(by: word == "dozen" ? 12 : 20) else {
        return false
      }
      current = product
      end += 1
      smallestScale = 0
      return true
    }
    if let power = NumberLexicon.scales[word] { return takeScale(power) }
    return takeAnd(prose, word)
  }

  private mutating func takeSmall(_ prose: Prose, _ word: String) -> Bool {
    let isFresh = current == nil || current.map { $0 > 0 && $0 % 100 == 0 } ?? true
    guard smallestScale > 0 else { return false }
    if let tens = NumberLexicon.tens[word], isFresh {
      current = (current ?? 0) + tens
      end += 1
      let hyphen = prose.joined(end)?.text == "-" ? 1 : 0
      if let next = prose[end + hyphen], let unit = NumberLexicon.units[next.folded], unit > 0 {
        current = (current ?? 0) + unit
        end += hyphen + 1
      }
      return true
    }
    guard isFresh, let small = NumberLexicon.teens[word] ?? NumberLexicon.units[word] else { return false }
    if small == 0, current != nil || total > 0 { return false }
    current = (current ?? 0) + small
    end += 1
    return true
  }

  /// `hundred` multiplies what is under a hundred; a larger scale closes what stands before it.
  private mutating func takeScale(_ power: Int) -> Bool {
    guard smallestScale > 0, let head = current, head > 0 else { return false }
    if power == 2 {
      guard head < 100 else { return false }
      current = head * 100
      end += 1
      return true
    }
    guard power < smallestScale, let product = DecimalNumber(head).shifted(by: power)?.integer,
      let sum = total.adding(product)
    else { return false }
    total = sum
    current = nil
    smallestScale = power
    end += 1
    return true
  }

  /// `and` joins only what is under a hundred to what is a full hundred or more.
  private mutating func takeAnd(_ prose: Prose, _ word: String) -> Bool {
    guard word == "and", smallestScale > 0, let next = prose[end + 1], next.kind == .word else {
      return false
    }
    let isHundred = current.map { $0 >= 100 && $0 % 100 == 0 } ?? (total > 0)
    let small =
      NumberLexicon.tens[next.folded] ?? NumberLexicon.teens[next.folded] ?? NumberLexicon.units[next.folded]
    guard isHundred, let small, small > 0 else { return false }
    // `a hundred and two thousand` is one number, and `two hundred and three hundred` are two.
    let after = prose[end + 2].map(\.folded)
    if after == "hundred" { return false }
    end += 1
    return take(prose)
  }

  /// `-fifth` of `forty-fifth`.
  mutating func takeOrdinal(_ prose: Prose) -> Int? {
    guard let last = current, last >= 20, last % 10 == 0, prose.joined(end)?.text == "-",
      let ordinal = prose.joined(end + 1).flatMap({ NumberLexicon.ordinals[$0.folded] }), ordinal < 10
    else { return nil }
    end += 2
    return value + ordinal
  }
}

extension Int {
  fileprivate func adding(_ other: Int) -> Int? {
    let (sum, overflow) = addingReportingOverflow(other)
    return overflow ? nil : sum
  }

  fileprivate func multiplied(by other: Int) -> Int? {
    let (product, overflow) = multipliedReportingOverflow(by: other)
    return overflow ? nil : product
  }
}
