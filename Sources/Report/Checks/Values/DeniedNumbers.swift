/// Tells which numbers a text denies in their own clause: `did not lose 30 ships`.
///
/// Only what no reading allows counts: a denial that may be of something else, as in `did not name the 30 ships` or
/// `not in force in 14 states`, is none.
struct DeniedNumbers {
  let prose: Prose
  /// The primary language of the text, where denials are read in it.
  private let language: String?

  /// The words between a denial and its number, at most: `has not yet begun to build 30 ships`.
  static let reach = 5

  /// A denial of one number.
  struct Denial: Hashable, Sendable {
    /// The tokens from the denial to what is counted.
    var run: Range<Int>
    /// What stands between the denial and the number: words in small letters, or Chinese characters.
    var words: [String]
    /// Words on the other side of the number or of the denial, where verbs of the language may stand.
    var around: [String] = []
    /// The primary language of the words.
    let language: String

    /// Whether only a sentence with the same verb says otherwise, as where there is what is counted: `did not sink the
    /// 30 ships`.
    var needsVerb = false

    /// Whether a sentence of ours says what is denied: with the same verb, where there is one.
    ///
    /// `has not paid 30 workers` and `30 workers are owed money` go together.
    func contradicts(_ sentences: [LocalizedText.Entry]) -> Bool {
      let prose = sentences.map { (language: $0.language.primaryLanguage, prose: Prose($0.text.value)) }
      let readable = prose.filter { DenialLexicon.readable.contains($0.language) }
      guard !readable.isEmpty,
        !readable.contains(where: { DenialLexicon.denies($0.prose, in: $0.language) })
      else { return false }
      let verbs = words.filter { !DenialLexicon.fillers.contains($0) }
      let telling = verbs.filter { !DenialLexicon.auxiliaries.contains(DenialLexicon.stem($0)) }
      let wanted = Set((telling.isEmpty ? verbs : telling).map(DenialLexicon.stem))
      guard needsVerb || !wanted.isEmpty else {
        return !readable.contains {
          $0.prose.tokens.contains { DenialLexicon.intentions.contains($0.folded) }
        }
      }
      return readable.contains { sentence in
        if VerbLexicon.says(sentence.prose, in: sentence.language, what: words + around, in: language) {
          return true
        }
        return sentence.language == language && DenialTongue.all[language] == nil
          && sentence.prose.tokens.contains { wanted.contains(DenialLexicon.stem($0.folded)) }
      }
    }
  }

  /// - Parameter language: the tag of the text's language.
  init(_ prose: Prose, language: String) {
    self.prose = prose
    let primary = language.primaryLanguage
    self.language = DenialLexicon.readable.contains(primary) ? primary : nil
  }

  /// How the text denies a number; nil where it does not.
  func denial(of numeral: Numeral) -> Denial? {
    // `does not have one` and `not one of them` count nothing.
    let isPronoun = numeral.form == .words && numeral.value == DecimalNumber(1)
    guard let language, numeral.form != .ordinal, !isPronoun, numeral.relation == .exact else { return nil }
    var denial = before(numeral.run, language) ?? behind(numeral.run, language)
    let end = numeral.run.upperBound
    if let found = denial, found.run.upperBound == end, prose[end]?.kind == .word {
      denial?.run = found.run.lowerBound..<end + 1
    }
    return denial
  }

  private func before(_ run: Range<Int>, _ language: String) -> Denial? {
    if let tongue = DenialTongue.all[language] {
      return elsewhere(before: run, tongue, language) ?? refused(run, tongue, language)
    }
    return english(before: run, language) ?? chinese(around: run, language)
  }

  private func english(before run: Range<Int>, _ language: String) -> Denial? {
    if let denial = none(of: run, language) { return denial }
    let end = run.lowerBound
    var denial = Denial(run: end..<run.upperBound, words: [], language: language)
    var isLinked = false
    for index in (max(0, end - Self.reach - 2)..<end).reversed() {
      let token = prose.tokens[index]
      if token.kind == .mark, token.text == "-" || NumberLexicon.currencies[token.text] != nil { continue }
      guard token.kind == .word else { return nil }
      if let start = negator(endingAt: index) ?? refusal(endingAt: index) {
        denial.run = start..<run.upperBound
        return isOpen(start, index + 1) || isTakenBack(behind: run.upperBound) ? nil : denial
      }
      if DenialLexicon.isGiven(token.folded) { return nil }
      if isLinked || prose.isLinked(index) {
        // `did not confirm that`: what is not so stands behind.
        isLinked = !isLinked
      } else if denial.words.isEmpty, DenialLexicon.determiners.contains(token.folded) || token.folded == "by"
      {
        denial.needsVerb = true
      } else if DenialLexicon.bounds.contains(token.folded) {
        return nil
      } else {
        denial.words.append(token.folded)
      }
    }
    return nil
  }

  /// `none of the 30 ships were lost`, whose verb stands behind what is counted.
  private func none(of run: Range<Int>, _ language: String) -> Denial? {
    let hasArticle = prose[run.lowerBound - 1].map { DenialLexicon.determiners.contains($0.folded) } ?? false
    let end = run.lowerBound - (hasArticle ? 2 : 1)
    let isNotOne = prose[end - 1]?.folded == "one" && prose[end - 2]?.folded == "not"
    guard prose[end]?.folded == "of", isNotOne || ["none", "neither"].contains(prose[end - 1]?.folded) else {
      return nil
    }
    let behind = prose.tokens[run.upperBound...].prefix(6).prefix { $0.kind == .word }
    let finite = behind.firstIndex { DenialLexicon.finites.contains($0.folded) } ?? behind.startIndex
    let verbs = behind[finite...].dropFirst().prefix(3)
    guard let first = verbs.first, !DenialLexicon.isGiven(first.folded) else { return nil }
    return Denial(
      run: end - (isNotOne ? 2 : 1)..<verbs.endIndex, words: verbs.map(\.folded), language: language,
      needsVerb: true)
  }

  /// `30 ships were not lost`, where the sentence begins with the number.
  private func behind(_ run: Range<Int>, _ language: String) -> Denial? {
    if language == "zh" { return chinese(behind: run) }
    if language == "ja" { return japanese(behind: run) }
    guard language == "en", beginsClause(run.lowerBound) else { return nil }
    let nouns = prose.tokens[run.upperBound...].prefix(2).prefix {
      $0.kind == .word && !DenialLexicon.finites.contains($0.folded)
        && !DenialLexicon.bounds.contains($0.folded)
    }
    // One noun or two, fewer where the last is the beginning of `weren't` or is itself a denial.
    guard
      let last = (run.upperBound...nouns.endIndex).lazy.compactMap(finiteNegator).first,
      !DenialLexicon.uncertain.contains(prose[last + 1]?.folded ?? "")
    else { return nil }
    let verbs = prose.tokens[(last + 1)...].prefix(3).prefix {
      $0.kind == .word && !DenialLexicon.bounds.contains($0.folded)
    }
    guard !verbs.isEmpty, !verbs.contains(where: { DenialLexicon.isGiven($0.folded) }),
      !isTakenBack(behind: last + 1)
    else { return nil }
    return Denial(
      run: run.lowerBound..<verbs.endIndex, words: verbs.map(\.folded), language: language, needsVerb: true)
  }

  /// The end of `were not`, `have still not`, `weren't`, `cannot` or `never`.
  private func finiteNegator(at index: Int) -> Int? {
    let rest = prose.tokens[index...].prefix(3)
    guard let first = rest.first, first.kind == .word else { return nil }
    if prose.isShortNot(endingAt: index + 2) { return index + 2 }
    let auxiliaries = rest.prefix { DenialLexicon.finites.contains($0.folded) || $0.folded == "still" }
    guard let negator = prose[auxiliaries.endIndex]?.folded, DenialLexicon.negators.contains(negator),
      !auxiliaries.isEmpty || negator == "never" || negator == "cannot"
    else { return nil }
    return auxiliaries.endIndex
  }

  private func beginsClause(_ index: Int) -> Bool {
    guard let before = prose[index - 1] else { return true }
    return [".", ",", ";", ":", "“", "\""].contains(before.text)
      || ["that", "said"].contains(before.folded)
      || DenialLexicon.determiners.contains(before.folded) && beginsClause(index - 1)
  }

  /// Where a denying word begins: `not`, `no one`, `didn't`, `instead of`, `no evidence that`.
  private func negator(endingAt index: Int) -> Int? {
    if prose.isShortNot(endingAt: index) { return index - 2 }
    let word = prose.tokens[index].folded
    if DenialLexicon.negators.contains(word) { return index }
    guard let before = prose[index - 1]?.folded else { return nil }
    if word == "one" && before == "no" || DenialLexicon.replacements[word] == before { return index - 1 }
    let isGround = DenialLexicon.groundLinks.contains(word) && DenialLexicon.grounds.contains(before)
    return isGround && prose[index - 2]?.folded == "no" ? index - 2 : nil
  }

  /// Where words begin that deny the verb behind them, and that nothing denies: `denied`, `ruled out`.
  private func refusal(endingAt index: Int) -> Int? {
    let word = prose.tokens[index].folded
    let isPair = DenialLexicon.refusalPairs[word]?.contains(prose[index - 1]?.folded ?? "") ?? false
    guard let complement = isPair ? .gerund : DenialLexicon.refusals[word],
      let next = prose[index + 1]?.folded
    else { return nil }
    let isGerund = next.hasSuffix("ing") && next.utf8.count > 4
    let isFollowed =
      switch complement {
      case .clause: isGerund || next == "that"
      case .infinitive: next == "to" && prose[index + 2]?.kind == .word
      case .gerund: isGerund
      }
    let start = isPair ? index - 1 : index
    let isDenied = (max(0, start - 3)..<start).contains { negator(endingAt: $0) != nil }
    return isFollowed && !isDenied ? start : nil
  }

  private func isOpen(_ start: Int, _ next: Int) -> Bool {
    DenialLexicon.uncertain.contains(prose[next]?.folded ?? "")
      || DenialLexicon.openings.contains(prose[start - 1]?.folded ?? "")
      || prose.tokens[..<start].suffix(4).reversed().prefix { $0.kind == .word }
        .contains { DenialLexicon.conditions.contains($0.folded) }
  }

  /// `until Monday` behind a denial, and the mark of a question.
  func isTakenBack(behind end: Int) -> Bool {
    let sentence = prose.tokens[end...].prefix { ![".", "!", ";"].contains($0.text) }
    if sentence.contains(where: { $0.text == "?" }) { return true }
    return sentence.prefix { $0.text != "," }.prefix(Self.reach + 2)
      .contains { DenialLexicon.reopenings.contains($0.folded) }
  }

  /// 没有失去30艘船; not 没有公布30名死者的姓名, which is about their names.
  private func chinese(around run: Range<Int>, _ language: String) -> Denial? {
    let before = prose.tokens[..<run.lowerBound].suffix(7)
    let start = before.lastIndex { $0.kind != .han }.map { $0 + 1 } ?? before.startIndex
    for first in (start..<run.lowerBound).reversed() {
      let tokens = prose.tokens[first..<run.lowerBound].map(\.text)
      let words = tokens.joined()
      guard let negator = DenialLexicon.chineseNegators.first(where: words.hasPrefix) else { continue }
      let between = words.dropFirst(negator.count)
      let after = prose.tokens[run.upperBound...].prefix(6).prefix { $0.kind == .han }
      let isOther =
        DenialLexicon.chineseOthers.contains(where: words.hasPrefix)
        || prose.tokens[..<first].suffix(2).contains { DenialLexicon.chineseTurns.contains($0.text) }
        || DenialLexicon.chineseBounds.contains(where: between.contains) || after.contains { $0.text == "的" }
      return isOther
        ? nil
        : Denial(
          run: first..<run.upperBound, words: between.map { String($0) }, around: after.map(\.text),
          language: language)
    }
    return nil
  }

  /// 30艘船并未沉没.
  private func chinese(behind run: Range<Int>) -> Denial? {
    let after = prose.tokens[run.upperBound...].prefix(12).prefix { $0.kind == .han }
    for index in after.indices.dropFirst().prefix(4) {
      let rest = after[index...].map(\.text).joined()
      guard let negator = DenialLexicon.chineseNegators.first(where: rest.hasPrefix) else { continue }
      let said = rest.dropFirst(negator.count).prefix(4)
      let isOther =
        DenialLexicon.chineseOthers.contains(where: rest.hasPrefix)
        || DenialLexicon.chineseTurns.contains(prose[index - 1]?.text ?? "")
        || DenialLexicon.chineseBounds.contains(where: (after[..<index].map(\.text).joined() + said).contains)
      return isOther
        ? nil
        : Denial(
          run: run.lowerBound..<min(after.endIndex, index + negator.count + said.count), words: [],
          around: said.map { String($0) }, language: "zh", needsVerb: true)
    }
    return nil
  }
}

extension Prose {
  /// Whether a token is the `that` of `confirm that`.
  fileprivate func isLinked(_ index: Int) -> Bool {
    tokens[index].folded == "that" && DenialLexicon.unsaying.contains(self[index - 1]?.folded ?? "")
  }
}
