/// How a number relates to what it counts, by the words and signs around it.
struct NumeralRelation {
  private let prose: Prose

  init(_ prose: Prose) { self.prose = prose }

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
    return prose[before].flatMap { NumberLexicon.signs[$0.text] }
  }

  private func worded(_ numeral: Numeral) -> Numeral.Relation? {
    let end = numeral.run.upperBound
    let behind = prose.joined(end)?.text == "-" ? end + 1 : end
    for (words, relation) in NumberLexicon.after where stands(words, at: behind) { return relation }
    for offset in 1...2 {
      // `30 countries or more`.
      guard let token = prose[end + offset], token.kind == .word else { break }
      if let found = NumberLexicon.after.first(where: {
        $0.words.count > 1 && stands($0.words, at: end + offset)
      }) {
        return found.relation
      }
    }
    var start = numeral.run.lowerBound
    while let token = prose[start - 1], ["the", "a", "an"].contains(token.folded) || token.kind == .mark {
      guard token.kind == .word || NumberLexicon.currencies[token.text] != nil else { break }
      start -= 1
    }
    for (words, relation) in NumberLexicon.before {
      if stands(words, at: start - words.count) { return relation }
    }
    return nil
  }

  private func stands(_ words: [String], at index: Int) -> Bool {
    guard index >= 0 else { return false }
    return words.enumerated().allSatisfy { prose[index + $0.offset]?.folded == $0.element }
  }

  private func chinese(_ numeral: Numeral) -> Numeral.Relation {
    let start = numeral.run.lowerBound
    let before = joined(max(0, start - 3)..<start)
    if let found = NumberLexicon.chineseBefore.first(where: { before.hasSuffix($0.words) }) {
      return found.relation
    }
    let end = numeral.run.upperBound
    for offset in 0...1 {
      let after = joined(end + offset..<end + offset + 2)
      if let found = NumberLexicon.chineseAfter.first(where: {
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
