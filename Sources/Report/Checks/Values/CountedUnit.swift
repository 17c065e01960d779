/// What a quantity counts, ready to be looked for behind a number.
struct CountedUnit: Sendable {
  /// Beginnings of its words, in lower case, without the endings of plurals.
  private let stems: [String]
  /// Units in other scripts, as written.
  private let others: [String]
  /// The power of ten that the unit itself names: 6 for `million dollars`.
  let power: Int
  let measure: Numeral.Measure?
  /// Whether it counts how many times as much something is.
  private let isMultiple: Bool

  /// - Parameter language: the tag of the language in which the unit is written.
  init(_ unit: String, language: String = "en") {
    let own = NumberLexicon.scalesElsewhere[language.primaryLanguage] ?? [:]
    func power(of word: String) -> Int? {
      own[word] ?? NumberLexicon.scales[word] ?? NumberLexicon.shortScales[word]
    }
    let prose = Prose(unit)
    let tokens = prose.tokens
    let words = tokens.filter {
      $0.kind == .word || $0.text == "%" || $0.text == "$" || $0.text == "€" || $0.text == "£"
    }
    .map(\.folded)
    // 亿元, 万人
    let leading = unit.prefix { ChineseNumeral.scales[String($0)] != nil }
    // 百分点 and 千米 only begin as a number does.
    let scaled = leading.last.flatMap { ChineseNumeral.scales[String($0)] } ?? 0 > 3 ? leading : ""
    let counted = String(unit.dropFirst(scaled.count))
    self.power =
      words.reduce(0) { $0 + (power(of: $1) ?? 0) }
      + (counted.isEmpty ? 0 : scaled.reduce(0) { $0 + (ChineseNumeral.scales[String($1)] ?? 0) })
    let isOfPoints = words.contains { $0.hasPrefix("point") }
    let isOfCents = words.last.map(NumberLexicon.cents.contains) ?? false
    if !isOfPoints, prose.hasPercentSign {
      measure = .percent
    } else if !isOfCents, let place = words.firstIndex(where: { NumberLexicon.currencies[$0] != nil }) {
      let adjectives = words[..<place].filter { power(of: $0) == nil && $0 != "of" }
      measure = NumberLexicon.currencies[words[place]].map { .currency(CurrencyName.name($0, adjectives)) }
    } else {
      measure = NumberLexicon.chineseCurrencies[counted].map { .currency($0) }
    }
    isMultiple = tokens.contains { NumberLexicon.multipleUnits.contains($0.folded) }
    stems = words.filter { !["of", "or", "and", "the", "a", "an", "per", "in"].contains($0) }
      .map { Self.stem(NumberLexicon.plurals[$0] ?? $0) }
    others = (counted.isEmpty ? unit : counted).split(separator: " ").map(String.init).filter {
      $0.unicodeScalars.contains { $0.value >= 0x2E80 }
    }
  }

  /// The number, where it counts the unit.
  func counted(_ numeral: Numeral, in prose: Prose, among numerals: [Numeral]) -> Numeral? {
    var numeral = numeral
    if !isMultiple, prose.multiple(behind: numeral) != nil { return nil }
    if let attached = numeral.attached {
      if isShortened(to: attached) { return numeral }
      // `118m apps` are millions.
      guard attached == "m", let millions = numeral.value.shifted(by: 6) else { return nil }
      numeral.value = millions
    }
    return isBeside(numeral, in: prose, among: numerals) ? numeral : nil
  }

  /// Whether a number is of what the unit measures: a percentage, a sum, or neither; `£` is of pounds, which may be
  /// weights.
  func isMeasure(of numeral: Numeral) -> Bool {
    if measure == nil, case .currency(let name) = numeral.measure { return names(name) }
    return numeral.measure == measure
  }

  /// Whether a number of what was named before may stand for the unit: `seven of them`, 7 没有通过.
  func mayBeMeant(by numeral: Numeral, in prose: Prose) -> Bool {
    guard isCount(numeral) else { return false }
    guard let next = prose[numeral.run.upperBound] else { return true }
    return next.kind == .mark || NumberLexicon.uncounted.contains(next.folded)
  }

  private func isCount(_ numeral: Numeral) -> Bool {
    measure == nil && numeral.measure == nil && numeral.attached == nil
  }

  /// Whether a number counts the unit, which was named before: `of the 412 patients 31 are in intensive care`; not
  /// `412 patients in 31 of the districts`.
  func isElided(behind numeral: Numeral, in prose: Prose) -> Bool {
    let end = numeral.run.upperBound
    // `and 12 left`
    let isDone = isCount(numeral) && prose[end].map { DenialLexicon.isPast($0.folded) } ?? false
    guard isDone || mayBeMeant(by: numeral, in: prose),
      prose.joined(end)?.kind != .mark || !prose.isJoint(end)
    else {
      return false
    }
    let isOfOthers = prose[end]?.folded == "of" && !Self.meantBefore.contains(prose[end + 1]?.folded ?? "")
    let isAge = Self.ages.contains(prose[numeral.run.lowerBound - 1]?.folded ?? "")
    guard !isOfOthers, !isAge else { return false }
    return prose.tokens[..<numeral.run.lowerBound].indices.contains { index in
      switch prose.tokens[index].kind {
      case .word: names(prose.tokens[index].folded)
      case .han: others.contains { begins($0, at: index, prose) }
      case .digits, .fullWidthDigits, .mark: false
      }
    }
  }

  /// Behind `of` these are what was named before: `seven of them`.
  private static let meantBefore: Set<String> = ["them", "these", "those", "whom", "which"]
  /// Before a number these say how old somebody is.
  private static let ages: Set<String> = ["aged", "age", "ages", "over", "under"]

  /// The noun that stands behind a number in the place of the unit; nil where none does, or the words have the
  /// unit elsewhere, or are written in another script.
  func other(behind numeral: Numeral, in prose: Prose) -> String? {
    if !isMultiple, measure == nil, let multiple = prose.multiple(behind: numeral) { return multiple }
    // `of whom 7 voted`
    if ["whom", "which"].contains(prose[numeral.run.lowerBound - 1]?.folded ?? "") { return nil }
    guard measure == nil, let next = prose[numeral.run.upperBound], next.kind == .word,
      !NumberLexicon.uncounted.contains(next.folded), !isShortened(to: next.folded),
      stems.contains(where: { $0.unicodeScalars.first?.isASCII == next.folded.unicodeScalars.first?.isASCII }
      ),
      !prose.tokens.contains(where: { $0.kind == .word && names($0.folded) })
    else { return nil }
    return next.text
  }

  /// Whether the unit stands behind a number, before the sentence ends or another number begins.
  private func isBeside(_ numeral: Numeral, in prose: Prose, among numerals: [Numeral]) -> Bool {
    if measure != nil || numeral.measure != nil { return isMeasure(of: numeral) }
    let next = numerals.first { $0.run.lowerBound >= numeral.run.upperBound }
    var words = 0
    for index in numeral.run.upperBound..<min(prose.tokens.count, numeral.run.upperBound + 12) {
      let token = prose.tokens[index]
      if let next, next.run.contains(index) { continue }
      if let next, index >= next.run.upperBound, !isJoined(numeral, next, prose) { return false }
      if [".", "!", "?", ";", "。", "；"].contains(token.text) { return false }
      guard token.kind == .word || token.kind == .han else { continue }
      words += 1
      if words > (token.kind == .han ? 6 : 5) { return false }
      if token.kind == .word, names(token.folded) { return true }
      if token.kind == .han, others.contains(where: { begins($0, at: index, prose) }) { return true }
    }
    return false
  }

  /// `11 of 14 ports`, `12 or 14 ports`: the unit counts for both.
  private func isJoined(_ first: Numeral, _ second: Numeral, _ prose: Prose) -> Bool {
    let between = prose.tokens[first.run.upperBound..<second.run.lowerBound].map(\.folded)
    let joints: Set<String> = [
      "of", "out", "the", "or", "and", "to", "-", "–", "its", "all", "more", "than", "not", "but", "instead",
      "rather",
    ]
    // `12, not 8 ports`; a comma alone divides.
    let isOpposed =
      between.first == "," && ["not", "but", "instead", "rather"].contains(between.dropFirst().first)
    return between.dropFirst(isOpposed ? 1 : 0).allSatisfy(joints.contains)
  }

  /// `km` for kilometres; not the `in` of `14 in all`.
  private func isShortened(to word: String) -> Bool {
    NumberLexicon.attachedUnits.contains(word) && !NumberLexicon.uncounted.contains(word)
      && stems.contains { $0.first == word.first }
  }

  private func begins(_ unit: String, at index: Int, _ prose: Prose) -> Bool {
    prose.tokens[index...].prefix(8).map(\.text).joined().hasPrefix(unit)
  }

  private func names(_ word: String) -> Bool {
    let singular = NumberLexicon.plurals[word] ?? word
    return stems.contains { stem in
      Self.stem(singular) == stem || Self.isInflected(singular, of: stem)
        || NumberLexicon.alsoNamed[stem].map { Self.stem(singular) == $0 } ?? false
    }
  }

  /// Whether a word is the unit with an ending: `Schiffe`, кораблей; not `tankers` of `tank`.
  private static func isInflected(_ word: String, of stem: String) -> Bool {
    guard stem.utf8.count >= 3, word.hasPrefix(stem) else { return false }
    return !word.utf8.allSatisfy { $0 < 0x80 }
      || NumberLexicon.nounEndings.contains(String(word.dropFirst(stem.count)))
  }

  private static func stem(_ word: String) -> String {
    for ending in ["ies", "s", "y"] where word.hasSuffix(ending) && word.utf8.count > ending.utf8.count + 2 {
      return String(word.dropLast(ending.count))
    }
    return word
  }
}

extension Prose {
  /// Whether a mark joins a number to what follows: `31-day`, `31/32`.
  fileprivate func isJoint(_ index: Int) -> Bool {
    ["-", "–", "/"].contains(self[index]?.text) && joined(index + 1) != nil
  }

  /// What makes a proportion of a number: `times` of `30 times as many`, `fold` of `30-fold`.
  fileprivate func multiple(behind numeral: Numeral) -> String? {
    let end = numeral.run.upperBound
    let place = joined(end)?.text == "-" ? end + 1 : end
    guard let word = self[place], let followers = NumberLexicon.multiples[word.folded] else { return nil }
    guard let followers else { return word.text }
    guard let next = self[place + 1] else { return nil }
    let isOfSize =
      next.folded == "the" && self[place + 2].map { NumberLexicon.sizes.contains($0.folded) } ?? false
    return followers.contains(next.folded) || isOfSize ? word.text : nil
  }
}
