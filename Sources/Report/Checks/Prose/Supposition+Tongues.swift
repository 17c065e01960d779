/// What the languages of tables leave open.
extension Supposition {
  /// A clause around a number or a day, without the words of others.
  private struct Clause {
    let tongue: SuppositionTongue
    let prose: Prose
    let run: Range<Int>
    /// Its tokens.
    let range: Range<Int>

    private static let reach = (before: 10, behind: 8)
    private static let ends: Set<String> = [
      ",", ".", ";", ":", "!", "?", "“", "”", "„", "«", "»", "\"", "(", ")", "—", "–", "،", "؟", "؛",
    ]

    init(_ prose: Prose, around run: Range<Int>, _ tongue: SuppositionTongue) {
      func ends(_ index: Int) -> Bool {
        let token = prose.tokens[index]
        if token.kind != .mark { return tongue.clauses.contains(token.folded) }
        // `2,5`
        let isInNumber = prose.joined(index) != nil && prose.joined(index + 1)?.kind == .digits
        return Self.ends.contains(token.text) && !isInNumber
      }
      let before = max(0, run.lowerBound - Self.reach.before)..<run.lowerBound
      let behind = run.upperBound..<min(prose.tokens.count, run.upperBound + Self.reach.behind)
      let start = before.last(where: ends).map { $0 + 1 } ?? before.lowerBound
      range = start..<(behind.first(where: ends) ?? behind.upperBound)
      self.tongue = tongue
      self.prose = prose
      self.run = run
    }

    /// The word that leaves the clause open.
    var opener: Int? {
      // `Geplant ist, am 15. Mai zu eröffnen`
      let main = max(0, range.lowerBound - 3)..<max(0, range.lowerBound - 1)
      let words = prose.tokens[main].map(\.folded)
      let isPlanned =
        prose[range.lowerBound - 1]?.text == "," && words.contains(where: tongue.appointments.contains)
        && words.contains(where: SuppositionTongue.copulas.contains)
      return isPlanned ? main.lowerBound : opener(in: range)
    }

    private func opener(in range: Range<Int>) -> Int? {
      range.first { index in
        guard !run.contains(index), prose.tokens[index].kind == .word else { return false }
        let word = prose.tokens[index]
        let isFulfilled = tongue.fulfilments.contains(prose[index - 1]?.folded ?? "")
        if tongue.openers.contains(word.folded) { return !isFulfilled }
        let isFuture = tongue.futures.contains { word.folded.hasSuffix($0) } && word.folded.count > 5
        return !isFulfilled && (isFuture && !word.isCapitalised || isAppointment(index))
      }
    }

    private func isAppointment(_ index: Int) -> Bool {
      tongue.appointments.contains(prose.tokens[index].folded)
        && (tongue.beings.isEmpty
          || (index - 2..<index).contains { tongue.beings.contains(prose[$0]?.folded ?? "") })
    }

    /// Where it depends on something, in the clause itself or in the one before.
    var condition: Int? {
      let own = range.lowerBound
      if isCondition(own), !SuppositionTongue.concessions.contains(prose.tokens[own].folded) { return own }
      guard prose[own - 1]?.text == "," else { return nil }
      let sentence = prose.tokens[..<(own - 1)].suffix(15)
      let start = sentence.lastIndex { [".", ";", "!", "?"].contains($0.text) }.map { $0 + 1 }
      let first = start ?? sentence.startIndex
      return isCondition(first) ? first : nil
    }

    private func isCondition(_ index: Int) -> Bool {
      prose[index].map { tongue.conditions.contains($0.folded) } ?? false
        && (index == 0 || prose[index - 1]?.kind == .mark)
    }

    private func isInfinitive(_ token: Prose.Token) -> Bool {
      token.kind == .word && tongue.infinitives.contains { token.folded.hasSuffix($0) }
    }

    /// English verbs that say what the clause does.
    func verbs(behind opener: Int, in language: String) -> Set<String> {
      if opener < run.lowerBound, tongue.openers.contains(prose.tokens[opener].folded),
        let verb = prose.tokens[(opener + 1)..<run.lowerBound].first(where: isInfinitive),
        !SuppositionTongue.auxiliaries.contains(verb.folded)
      {
        // `que podría dimitir compró 18 ambulancias`
        return VerbLexicon.english(for: [verb.folded], in: language)
      }
      let words = range.filter { !run.contains($0) && prose.tokens[$0].kind == .word }
        .map { prose.tokens[$0].folded }
      return VerbLexicon.english(for: words, in: language)
    }
  }

  static func elsewhere(_ run: Range<Int>, in prose: Prose, language: String, isDay: Bool) -> Supposition? {
    guard let tongue = SuppositionTongue.all[language] else {
      return han(run, in: prose, language: language, isDay: isDay)
    }
    let clause = Clause(prose, around: run, tongue)
    guard let start = clause.opener ?? clause.condition else { return nil }
    let found = min(start, run.lowerBound)..<max(start + 1, run.upperBound)
    if isDay { return Supposition(run: found, verbs: [], isAppointment: true) }
    let verbs = clause.verbs(behind: start, in: language)
    return verbs.isEmpty ? nil : Supposition(run: found, verbs: verbs)
  }

  /// 计划投资4.5亿元, 20カ所の井戸を閉鎖する可能性がある.
  private static func han(_ run: Range<Int>, in prose: Prose, language: String, isDay: Bool) -> Supposition? {
    func ends(_ token: Prose.Token) -> Bool {
      ["，", "。", "；", "：", "、", "“", "”", "「", "」"].contains(token.text)
    }
    let before = prose.tokens[..<run.lowerBound].suffix(16)
    let start = before.lastIndex(where: ends).map { $0 + 1 } ?? before.startIndex
    let clause = prose.tokens[start..<run.lowerBound].map(\.text).joined()
    let behind = prose.tokens[run.upperBound...].prefix(30).prefix { !ends($0) }
    let text = behind.map(\.text).joined()
    let full = text + (prose[behind.endIndex]?.text ?? "")
    let isOpen: Bool
    let words: String
    switch (language, isDay) {
    case ("zh", true):
      isOpen = SuppositionHan.chineseAppointments.contains { clause.hasSuffix($0) || text.hasPrefix($0) }
      words = clause + text
    case ("zh", false):
      let sentence = prose.tokens[..<start].suffix(16).map(\.text).joined()
      isOpen =
        SuppositionHan.chinese.contains(where: clause.contains)
        && !SuppositionHan.chineseFulfilments.contains(where: clause.contains)
        || SuppositionHan.chineseConditions.contains {
          clause.hasPrefix($0) || sentence.hasPrefix($0) || sentence.contains("。" + $0)
        }
      words = clause + text
    case ("ja", _):
      isOpen = SuppositionHan.japanese.contains(where: full.contains)
      words = text
    case _: return nil
    }
    guard isOpen, !isDay || !SuppositionHan.speech.contains(where: words.contains) else { return nil }
    let found = language == "ja" ? run.lowerBound..<behind.endIndex : start..<run.upperBound
    if isDay { return Supposition(run: found, verbs: [], isAppointment: true) }
    let verbs = VerbLexicon.english(for: [words], in: language)
    return verbs.isEmpty ? nil : Supposition(run: found, verbs: verbs)
  }
}
