/// Reads a number that begins with ASCII digits.
struct DigitNumeral {
  private let prose: Prose
  private let group: String
  private let point: String
  /// Words that multiply, beside the English ones.
  private let scales: [String: Int]

  /// - Parameter language: the primary language of the text, such as `en`.
  init(_ prose: Prose, language: String) {
    self.prose = prose
    scales = NumberLexicon.scalesElsewhere[language] ?? [:]
    let hasDecimalComma = NumberLexicon.decimalComma.contains(language)
    group = hasDecimalComma ? "." : ","
    point = hasDecimalComma ? "," : "."
  }

  func read(at start: Int) -> (numeral: Numeral?, end: Int) {
    var end = start + 1
    var digits = prose.tokens[start].text
    digits += grouped(from: start, end: &end)
    if prose.joined(end)?.text == point, let decimals = prose.joined(end + 1), decimals.kind == .digits {
      digits += "." + decimals.text
      end += 2
    }
    if let skipped = endOfOtherThing(from: start, end) { return (nil, skipped) }
    guard !isInName(start), !isPartOfYears(start), !isTime(end), let plain = DecimalNumber(digits) else {
      return (nil, end)
    }
    var numeral = Numeral(value: plain, form: .digits, run: start..<end)
    guard addSuffix(to: &numeral) else { return (nil, numeral.run.upperBound) }
    addSign(to: &numeral)
    return (numeral, numeral.run.upperBound)
  }

  /// The digits of well-formed groups: `1,000,000`, `1,18,000`, `1 000`.
  private func grouped(from start: Int, end: inout Int) -> String {
    guard prose.tokens[start].text.utf8.count <= 3 else { return "" }
    var groups: [String] = []
    var index = end
    while true {
      if prose.joined(index)?.text == group, let next = prose.joined(index + 1), next.kind == .digits {
        groups.append(next.text)
        index += 2
      } else if let next = prose[index], next.kind == .digits,
        next.gap == .narrow || next.gap == .space && next.text.utf8.count == 3
      {
        groups.append(next.text)
        index += 1
      } else {
        break
      }
    }
    let isWestern = groups.allSatisfy { $0.utf8.count == 3 }
    let isIndian = groups.dropLast().allSatisfy { $0.utf8.count == 2 } && groups.last?.utf8.count == 3
    guard !groups.isEmpty, isWestern || isIndian && prose.tokens[start].text.utf8.count <= 2 else {
      return ""
    }
    end = index
    return groups.joined()
  }

  /// Behind a time, a fraction, a version or a malformed number; nil where there is none.
  private func endOfOtherThing(from start: Int, _ end: Int) -> Int? {
    var end = end
    var isOther = false
    while let mark = prose.joined(end), [":", "/", ".", ","].contains(mark.text),
      let next = prose.joined(end + 1), next.kind == .digits
    {
      // `1,2` and `3,45` are lists or numbers of another language: nothing is read out of them.
      isOther = true
      end += 2
    }
    // `10²` is a power, or a note to a number, and `2½` and `5×10` are more than they begin with.
    if let mark = prose.joined(end), mark.kind == .mark, NumberLexicon.isNumber(mark.text) {
      (isOther, end) = (true, end + 1)
    }
    while let mark = prose[end], ["×", "^"].contains(mark.text), prose[end + 1]?.kind == .digits {
      (isOther, end) = (true, end + 2)
    }
    return isOther ? end : nil
  }

  /// `1990s`, and the `31` of `2029-31`.
  private func isPartOfYears(_ start: Int) -> Bool {
    func isYear(_ token: Prose.Token?) -> Bool {
      token.map {
        $0.kind == .digits && $0.text.utf8.count == 4 && Int($0.text).map { 1500...2199 ~= $0 } ?? false
      }
        ?? false
    }
    let token = prose.tokens[start]
    if isYear(token), prose.joined(start + 1)?.folded == "s" { return true }
    return token.text.utf8.count == 2 && ["-", "–", "/"].contains(prose.joined(start - 1)?.text)
      && token.gap == .none && isYear(prose[start - 2])
  }

  /// `10 a.m.`
  private func isTime(_ end: Int) -> Bool {
    ["a", "p"].contains(prose[end]?.folded) && prose.joined(end + 1)?.text == "."
      && prose.joined(end + 2)?.folded == "m"
  }

  /// `COVID-19`, `G20`, `J-20`: letters before; `mid-2019` and `pre-5` are numbers all the same.
  private func isInName(_ start: Int) -> Bool {
    guard prose.tokens[start].gap == .none, let before = prose[start - 1], start > 0 else { return false }
    // 市は20カ所: kana and hangul have no spaces.
    if before.kind == .word { return !before.isUnspaced && !["rs", "us"].contains(before.folded) }
    guard before.text == "-" || before.text == "‑", before.gap == .none else { return false }
    return prose[start - 2].map { $0.kind == .word && $0.text != $0.folded } ?? false
  }

  /// What is written behind the digits: an ordinal ending, a scale, a percent sign, a unit. False where it
  /// makes a name of them.
  private func addSuffix(to numeral: inout Numeral) -> Bool {
    let money = currencyBefore(numeral.run.lowerBound)
    if let letters = prose.joined(numeral.run.upperBound), letters.kind == .word, !letters.isUnspaced {
      numeral.run = numeral.run.lowerBound..<numeral.run.upperBound + 1
      switch letters.folded {
      case "st", "nd", "rd", "th": numeral.form = .ordinal
      case let word where NumberLexicon.shortScales[word] != nil:
        if !scale(&numeral, by: NumberLexicon.shortScales[word] ?? 0) { return false }
      case let word where money != nil && NumberLexicon.moneyScales[word] != nil:
        if !scale(&numeral, by: NumberLexicon.moneyScales[word] ?? 0) { return false }
      case let word
      where !NumberLexicon.attachedUnits.contains(word) || letters.text == "G" || letters.text == "M":
        return false
      case let word: numeral.attached = word
      }
    }
    if numeral.form == .digits, !addScaleWords(to: &numeral) { return false }
    addMeasure(to: &numeral)
    return true
  }

  private func addScaleWords(to numeral: inout Numeral) -> Bool {
    while let next = prose[numeral.run.upperBound] {
      if next.kind == .han, let power = ChineseNumeral.scales[next.text] {
        if !scale(&numeral, by: power) { return false }
        numeral.run = numeral.run.lowerBound..<numeral.run.upperBound + 1
        if !addRest(to: &numeral, below: power) { return false }
        continue
      } else if next.kind == .word, let power = power(of: next.folded) {
        if !scale(&numeral, by: power) { return false }
        // `5 Mio. Schiffe`
        if next.folded.utf8.count <= 6, scales[next.folded] != nil,
          prose.joined(numeral.run.upperBound + 1)?.text == ".",
          prose[numeral.run.upperBound + 2]?.kind == .word
        {
          numeral.run = numeral.run.lowerBound..<numeral.run.upperBound + 1
        }
      } else if next.folded == "dozen" {
        guard let value = numeral.value.times(12) else { return false }
        numeral.value = value
      } else {
        break
      }
      numeral.run = numeral.run.lowerBound..<numeral.run.upperBound + 1
    }
    return true
  }

  /// What a word multiplies by, as a power of ten; the language's own `billion` before the English one.
  private func power(of word: String) -> Int? {
    scales[word] ?? NumberLexicon.scales[word] ?? NumberLexicon.shortScales[word]
  }

  /// `2000万` of `1亿2000万`.
  private func addRest(to numeral: inout Numeral, below power: Int) -> Bool {
    guard power >= 4, let more = prose.joined(numeral.run.upperBound), more.kind == .digits else {
      return true
    }
    var end = numeral.run.upperBound + 1
    let own = prose.joined(end).flatMap { $0.kind == .han ? ChineseNumeral.scales[$0.text] : nil }
    if own != nil { end += 1 }
    guard own ?? 0 < power, let rest = DecimalNumber(more.text)?.shifted(by: own ?? 0),
      let sum = numeral.value.adding(rest)
    else { return false }
    numeral.value = sum
    numeral.run = numeral.run.lowerBound..<end
    return true
  }

  private func scale(_ numeral: inout Numeral, by power: Int) -> Bool {
    guard let value = numeral.value.shifted(by: power) else { return false }
    numeral.value = value
    return true
  }

  private func addMeasure(to numeral: inout Numeral) {
    let end = numeral.run.upperBound
    if let length = PercentSign.length(in: prose, at: end) {
      numeral.measure = .percent
      numeral.run = numeral.run.lowerBound..<end + length
    } else if let sign = prose[end], ["‰", "‱", "°"].contains(sign.text) {
      numeral.attached = sign.text
      numeral.run = numeral.run.lowerBound..<end + 1
    } else if let money = currencyBefore(numeral.run.lowerBound) ?? currencyBehind(end) {
      numeral.measure = .currency(money)
    }
  }

  /// `30 euros`, `30 millones de euros`, `30 millions d'euros`.
  private func currencyBehind(_ end: Int) -> String? {
    var end = end
    if !scales.isEmpty, let joint = prose[end]?.folded, ["de", "di", "d"].contains(joint) {
      end += joint == "d" ? 2 : 1
    }
    return CurrencyName(in: prose, at: end)?.name
  }

  /// `$` before digits, and `HK$`.
  private func currencyBefore(_ index: Int) -> String? {
    guard let sign = prose[index - 1], let currency = sign.currencySign else { return nil }
    guard sign.text == "$", sign.gap == .none, let letters = prose[index - 2],
      let other = NumberLexicon.dollars[letters.folded], letters.folded != letters.text
    else { return currency }
    return other
  }

  /// A minus that belongs to the number: nothing but a space, a bracket or a currency stands before it.
  private func addSign(to numeral: inout Numeral) {
    var first = numeral.run.lowerBound
    if prose.tokens[first].gap == .none, prose[first - 1]?.currencySign != nil { first -= 1 }
    guard let sign = prose[first - 1], prose.tokens[first].gap == .none, ["-", "−", "+"].contains(sign.text)
    else { return }
    if sign.gap == .none, let before = prose[first - 2], !["(", "[", "“", "\"", "‘"].contains(before.text) {
      return
    }
    numeral.run = first - 1..<numeral.run.upperBound
    if sign.text != "+" { numeral.value = numeral.value.negated }
  }
}

/// `%`, `per cent`, `percent`, `percentage points`.
enum PercentSign {
  /// How many tokens it takes up at an index; nil where there is none.
  static func length(in prose: Prose, at index: Int) -> Int? {
    guard let token = prose[index] else { return nil }
    switch token.folded {
    case "percentage" where prose[index + 1]?.folded.hasPrefix("point") ?? false: return nil
    case "%", "％", "percentage": return 1
    case let word:
      return NumberLexicon.percents.first {
        $0[0] == word && ($0.count == 1 || prose[index + 1]?.folded == $0[1])
      }?.count
    }
  }
}

extension Prose {
  /// Whether the words of a unit count by the hundred.
  var hasPercentSign: Bool { tokens.indices.contains { PercentSign.length(in: self, at: $0) != nil } }
}

extension Prose.Token {
  /// The currency that a sign or a code before digits stands for.
  var currencySign: String? {
    kind == .mark || text != folded ? NumberLexicon.currencies[folded] : nil
  }

  /// Whether it is written in kana or in hangul, which stand against the digits that they count.
  fileprivate var isUnspaced: Bool {
    text.unicodeScalars.first.map {
      (0x3040...0x30FF).contains($0.value) || (0xAC00...0xD7A3).contains($0.value)
    }
      ?? false
  }
}
