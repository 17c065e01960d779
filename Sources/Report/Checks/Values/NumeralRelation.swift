/// How a number relates to what it counts, by the words and signs around it.
struct NumeralRelation {
  private let prose: Prose
  private let words: (before: HedgeLexicon.Entries, after: HedgeLexicon.Entries)

  /// - Parameter language: the primary language of the text, such as `en`.
  init(_ prose: Prose, language: String) {
    self.prose = prose
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
    for (words, relation) in words.after where stands(words, at: behind) { return relation }
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
    return relation(endingAt: numeral.run.lowerBound)
  }

  /// What the words before a place say, an article or a currency's sign between.
  private func relation(endingAt end: Int) -> Numeral.Relation? {
    for (words, relation) in words.before where stands(words, at: end - words.count) {
      if words == ["about"], prose[end - 2].map({ HedgeLexicon.aboutSomething.contains($0.folded) }) ?? false
      {
        continue
      }
      return relation
    }
    guard let token = prose[end - 1],
      ["the", "a", "an"].contains(token.folded) || NumberLexicon.currencies[token.text] != nil
    else { return nil }
    return relation(endingAt: end - 1)
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
    let before = joined(max(0, start - 3)..<start)
    if !before.isEmpty, let found = HedgeLexicon.chineseBefore.first(where: { before.hasSuffix($0.words) }) {
      return found.relation
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
