/// Tells which numbers a text denies in their own clause: `did not lose 30 ships`.
///
/// Only what no reading allows counts: a denial that may be of something else, as in `did not name the 30 ships` or
/// `not in force in 14 states`, is none.
struct DeniedNumbers {
  private let prose: Prose
  /// The primary language of the text, where denials are read in it.
  private let language: String?

  /// The words between a denial and its number, at most: `has not yet begun to build 30 ships`.
  private static let reach = 5

  /// A denial of one number.
  struct Denial: Hashable, Sendable {
    /// The tokens from the denial to what is counted.
    let run: Range<Int>
    /// What stands between the denial and the number: words in small letters, or Chinese characters.
    let words: [String]
    /// The primary language of the words.
    let language: String

    /// Whether a sentence of ours says what is denied: with the same verb, where there is one.
    ///
    /// `has not paid 30 workers` and `30 workers are owed money` go together.
    func contradicts(_ sentences: [LocalizedText.Entry]) -> Bool {
      let verbs = words.filter { !DenialLexicon.fillers.contains($0) }
      let telling = verbs.filter { !DenialLexicon.auxiliaries.contains(DenialLexicon.stem($0)) }
      let wanted = Set((telling.isEmpty ? verbs : telling).map(DenialLexicon.stem))
      let prose = sentences.map { (language: $0.language.primaryLanguage, prose: Prose($0.text.value)) }
      let readable = prose.filter { DenialLexicon.readable.contains($0.language) }
      guard !readable.isEmpty, !readable.contains(where: { DenialLexicon.denies($0.prose) }) else {
        return false
      }
      return wanted.isEmpty
        || readable.contains { sentence in
          sentence.language == language
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
    guard let language, numeral.form != .ordinal, !isPronoun, numeral.relation == .exact,
      let (start, words) = english(before: numeral.run.lowerBound) ?? chinese(around: numeral.run)
    else { return nil }
    let end = numeral.run.upperBound
    return Denial(
      run: start..<(prose[end]?.kind == .word ? end + 1 : end), words: words, language: language)
  }

  private func english(before end: Int) -> (start: Int, words: [String])? {
    var words: [String] = []
    for index in (max(0, end - Self.reach - 2)..<end).reversed() {
      let token = prose.tokens[index]
      if token.kind == .mark, token.text == "-" || NumberLexicon.currencies[token.text] != nil { continue }
      guard token.kind == .word else { return nil }
      if let start = negator(endingAt: index) { return isOpen(start, index + 1) ? nil : (start, words) }
      let isSaid = token.folded == "that" && DenialLexicon.unsaying.contains(prose[index - 1]?.folded ?? "")
      if DenialLexicon.isGiven(token.folded) || DenialLexicon.bounds.contains(token.folded) && !isSaid {
        return nil
      }
      words.append(token.folded)
    }
    return nil
  }

  /// Where a denying word begins: `not`, `no one`, `didn't`.
  private func negator(endingAt index: Int) -> Int? {
    if prose.isShortNot(endingAt: index) { return index - 2 }
    let word = prose.tokens[index].folded
    if word == "one", prose[index - 1]?.folded == "no" { return index - 1 }
    return DenialLexicon.negators.contains(word) ? index : nil
  }

  private func isOpen(_ start: Int, _ next: Int) -> Bool {
    DenialLexicon.uncertain.contains(prose[next]?.folded ?? "")
      || DenialLexicon.openings.contains(prose[start - 1]?.folded ?? "")
  }

  /// 没有失去30艘船; not 没有公布30名死者的姓名, which is about their names.
  private func chinese(around run: Range<Int>) -> (start: Int, words: [String])? {
    let before = prose.tokens[..<run.lowerBound].suffix(6)
    let start = before.lastIndex { $0.kind != .han }.map { $0 + 1 } ?? before.startIndex
    for first in (start..<run.lowerBound).reversed() {
      let tokens = prose.tokens[first..<run.lowerBound].map(\.text)
      let words = tokens.joined()
      guard let negator = DenialLexicon.chineseNegators.first(where: words.hasPrefix) else { continue }
      let between = words.dropFirst(negator.count)
      let after = prose.tokens[run.upperBound...].prefix(6).prefix { $0.kind == .han }
      let isOther =
        DenialLexicon.chineseBounds.contains(where: between.contains) || after.contains { $0.text == "的" }
      return isOther ? nil : (first, between.map { String($0) })
    }
    return nil
  }
}
