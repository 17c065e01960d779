/// How a number relates to what it counts, by the words and signs around it.
struct NumeralRelation {
  private let prose: Prose
  private let language: String
  private let words: (before: HedgeLexicon.Entries, after: HedgeLexicon.Entries)

  /// - Parameter language: the primary language of the text, such as `en`.
  init(_ prose: Prose, language: String) {
    self.prose = prose
    self.language = language
    words = HedgeLexicon.around(language)
  }

  func relation(of numeral: Numeral) -> Numeral.Relation {
    if let relation = signed(numeral) ?? worded(numeral) { return relation }
    if case .chinese = numeral.form { return chinese(numeral) }
    if case .digits = numeral.form { return chinese(numeral) }
    return .exact
  }

  private func signed(_ numeral: Numeral) -> Numeral.Relation? {
    if prose.joined(numeral.run.upperBound)?.text == "+" { return .atLeast }
    var before = numeral.run.lowerBound - 1
    if let token = prose[before], NumberLexicon.currencies[token.folded] != nil { before -= 1 }
    return prose[before].flatMap { HedgeLexicon.signs[$0.text] }
  }

  private func worded(_ numeral: Numeral) -> Numeral.Relation? {
    let end = numeral.run.upperBound
    let behind = prose.joined(end)?.text == "-" ? end + 1 : end
    for (words, relation) in words.after where stands(words, at: behind) && !isSum(words, behind) {
      return relation
    }
    for offset in 1...2 {
      // `30 countries or more`.
      guard let token = prose[end + offset], token.kind == .word else { break }
      if let found = words.after.first(where: {
        $0.words.count > 1 && stands($0.words, at: end + offset)
          && !beginsNumber(end + offset + $0.words.count)
      }) {
        return found.relation
      }
    }
    return relation(endingAt: numeral.run.lowerBound, of: numeral)
  }

  /// `100 plus the 30 that came later`; not `30-plus`.
  private func isSum(_ words: [String], _ place: Int) -> Bool {
    guard words == ["plus"], prose[place - 1]?.text != "-", let next = prose[place + 1] else { return false }
    return next.kind == .digits || HedgeLexicon.articles.contains(next.folded)
      || NumberLexicon.units[next.folded] != nil
  }

  /// What the words before a place say, an article or a currency's sign between.
  private func relation(endingAt end: Int, of numeral: Numeral) -> Numeral.Relation? {
    for (words, relation) in words.before where stands(words, at: end - words.count) {
      if isOtherwiseMeant(words, end, numeral) || relation == .atMost && isResult(of: end) { continue }
      return isDenied(before: end - words.count) ? relation.denied : relation
    }
    guard let token = prose[end - 1],
      HedgeLexicon.articles.contains(token.folded) || NumberLexicon.currencies[token.text] != nil
    else { return nil }
    return relation(endingAt: end - 1, of: numeral)
  }

  /// `did not exceed 30`, `not above 30`.
  private func isDenied(before place: Int) -> Bool {
    guard let word = prose[place - 1] else { return false }
    return prose.isShortNot(endingAt: place - 1) || ["not", "never", "cannot"].contains(word.folded)
  }

  /// Whether words that may hedge the number say something else of it here.
  private func isOtherwiseMeant(_ words: [String], _ end: Int, _ numeral: Numeral) -> Bool {
    let before = prose[end - words.count - 1]?.folded ?? ""
    switch (words.count, words.last) {
    case (1, "about"), (1, "over"), (1, "über"):
      // `concern about two laws`, `the dispute over two islands`
      return HedgeLexicon.aboutSomething.contains(before) || isOfThing(end, numeral)
    case (1, "above"), (1, "below"):
      // `the above two goals`
      return before == "the" || isOfThing(end, numeral)
    case (1, "some"):
      // `some 30-year bonds`
      return prose.joined(numeral.run.upperBound)?.text == "-"
    case (3, "as"): return HedgeLexicon.comparisons.contains(before)
    case (_, let last?) where last == "than" || HedgeLexicon.prepositions.contains(last):
      return isOfThing(end, numeral)
    case _: return false
    }
  }

  /// `вырос с 20 до 30`, `subió hasta 30`: to what something rose is no limit.
  private func isResult(of number: Int) -> Bool {
    if ChangeStep(in: prose, before: number, language: language) == .result { return true }
    // `с 20 до 30 вырос`
    guard let tongue = ChangeTongue.all[language], let start = prose.numberStart(endingAt: number - 1),
      tongue.starts.contains(prose[start - 1]?.folded ?? "")
    else { return false }
    return prose.tokens[number...].prefix(4).contains { tongue.changes.contains($0.folded) }
  }

  /// `more than the 30 ships that it has`, `under a 30-day truce`: those are 30; not `above the 30 percent mark`.
  private func isOfThing(_ end: Int, _ numeral: Numeral) -> Bool {
    guard end < numeral.run.lowerBound, let article = prose[end]?.folded else { return false }
    if article == "a" { return HedgeLexicon.places.contains(prose[end - 1]?.folded ?? "") }
    guard article == "the" else { return false }
    return !prose.tokens[numeral.run.upperBound...].prefix(3).contains {
      HedgeLexicon.barriers.contains($0.folded)
    }
  }

  /// `40 percent, at least 14 ports`: what stands before a number is said of that one.
  private func beginsNumber(_ index: Int) -> Bool {
    guard let token = prose[index] else { return false }
    return token.kind == .digits || token.role.beginsNumber || NumberLexicon.currencies[token.text] != nil
  }

  private func stands(_ words: [String], at index: Int) -> Bool {
    guard index >= 0 else { return false }
    return words.enumerated().allSatisfy { prose[index + $0.offset]?.folded == $0.element }
  }

  private func chinese(_ numeral: Numeral) -> Numeral.Relation {
    let start = numeral.run.lowerBound
    let isLinked = joined(max(0, start - 1)..<start).last.map(HedgeLexicon.chineseLinks.contains) ?? false
    let hedgeEnd = isLinked ? start - 1 : start
    let before = joined(max(0, hedgeEnd - 3)..<hedgeEnd)
    if !before.isEmpty, !HedgeLexicon.chineseOthers.contains(where: before.hasSuffix),
      let found = HedgeLexicon.chineseBefore.first(where: { before.hasSuffix($0.words) })
    {
      // 不能超过30
      let place = hedgeEnd - found.words.unicodeScalars.count
      let denial = joined(max(0, place - 2)..<place)
      return HedgeLexicon.chineseDenials.contains(where: denial.hasSuffix)
        ? found.relation.denied : found.relation
    }
    let end = numeral.run.upperBound
    for offset in 0...1 {
      let after = joined(end + offset..<end + offset + 2)
      guard !after.isEmpty else { continue }
      if let found = HedgeLexicon.chineseAfter.first(where: {
        after.hasPrefix($0.words) && (offset == 0 || $0.words.count > 1)
      }) {
        return found.relation
      }
    }
    return .exact
  }

  private func joined(_ run: Range<Int>) -> String {
    run.compactMap { prose[$0] }.filter { $0.kind == .han }.map(\.text).joined()
  }
}

extension Numeral.Relation {
  /// What is left of a relation that is denied.
  fileprivate var denied: Numeral.Relation {
    switch self {
    case .moreThan: .atMost
    case .lessThan: .atLeast
    case .exact, .about, .atLeast, .atMost, .nearly, .rangeStart, .rangeEnd: self
    }
  }
}
