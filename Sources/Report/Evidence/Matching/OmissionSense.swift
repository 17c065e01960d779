/// What the words behind an ellipsis say of those that stand.
struct OmissionSense {
  private let text: LayeredText
  private let omitted: Range<Int>

  init(_ text: LayeredText, _ omitted: Range<Int>) {
    self.text = text
    self.omitted = omitted
  }

  /// Whether what stands may, must or rarely will be, or only under a condition.
  var hidesModal: Bool {
    guard !omitted.isEmpty else { return false }
    return endsInModal || remainders.contains { hasCondition($0) || hasHedge($0) || hasModalVerb($0) }
  }

  /// The last of the omitted words says that what follows may, must or rarely will be.
  private var endsInModal: Bool {
    guard let word = omitted.last, WordGap(text, after: word).isPlain else { return false }
    let hashes = text.tokens.hashes
    // `We tried to close the ports`
    let isMeant =
      hashes[word] == WordLists.to && omitted.count > 1 && WordLists.meaning.contains(hashes[word - 1])
    return isMeant || WordLists.modals.contains(hashes[word])
  }

  /// The omitted words that belong to a sentence of which something stands: the end of the one before the ellipsis,
  /// and the beginning of the one after it. Sentences between were left out whole.
  private var remainders: [Range<Int>] {
    let ends = omitted.filter { WordGap(text, after: $0).endsSentence }
    let isFirstWhole = WordGap(text, after: omitted.lowerBound - 1).endsSentence
    guard let first = ends.first, let last = ends.last else { return [omitted] }
    let before = isFirstWhole ? omitted.lowerBound..<omitted.lowerBound : omitted.lowerBound..<first + 1
    return [before, last + 1..<omitted.upperBound].filter { !$0.isEmpty }
  }

  // MARK: - Conditions and doubts

  private func hasCondition(_ words: Range<Int>) -> Bool {
    words.contains { word in
      let hash = text.tokens.hashes[word]
      if WordLists.conditions.contains(hash) { return !isAsked(word) }
      guard word + 1 < words.upperBound else { return false }
      return WordLists.conditionPairs.contains { $0 == (hash, text.tokens.hashes[word + 1]) }
        || hash == WordLists.provided && !WordGap(text, after: word - 1).isPlain
          && text.tokens.hashes[word + 1] != WordLists.by
    }
  }

  /// `asked if the ports close`.
  private func isAsked(_ word: Int) -> Bool {
    word > omitted.lowerBound && WordLists.speech.contains(text.tokens.hashes[word - 1])
  }

  private func hasHedge(_ words: Range<Int>) -> Bool {
    words.contains { WordLists.hedges.contains(text.tokens.hashes[$0]) }
  }

  /// A modal verb governs what goes on, unless it is that of a clause which was left out with it: `which may close`.
  private func hasModalVerb(_ words: Range<Int>) -> Bool {
    guard words.upperBound == omitted.upperBound, omitted.upperBound < text.tokens.count,
      !WordLists.clauseOpeners.contains(text.tokens.hashes[omitted.upperBound])
    else { return false }
    let clause = words.prefix { !WordLists.clauseOpeners.contains(text.tokens.hashes[$0]) }
    return clause.contains { WordLists.modalVerbs.contains(text.tokens.hashes[$0]) }
  }

  // MARK: - Numbers

  /// `by … 30 percent` of `by 5 to 30 percent` or of `by less than 30 percent`, and `5 … percent` of the first.
  ///
  /// - Parameter figures: whether the words before and after the ellipsis end and begin with a number.
  func hidesNumber(_ figures: (before: Bool, after: Bool)) -> Bool {
    guard let first = omitted.first, let last = omitted.last else { return false }
    if WordGap(text, after: last).isPlain, hidesPart(last) { return true }
    if figures.after, WordGap(text, after: last).isPlain, boundsNumber(last) { return true }
    guard figures.before, omitted.count > 1, WordGap(text, after: first - 1).isPlain else { return false }
    return WordLists.rangeWords.contains(text.tokens.hashes[first]) && isNumber(first + 1)
  }

  /// `all ports` of `almost all ports` and of `half of all ports`, `the best ports` of `some of the best ports`.
  private func hidesPart(_ last: Int) -> Bool {
    let hashes = text.tokens.hashes
    if WordLists.approximations.contains(hashes[last]) {
      return last + 1 < text.tokens.count && WordLists.wholes.contains(hashes[last + 1])
    }
    guard hashes[last] == WordLists.of, last > omitted.lowerBound else { return false }
    let part = hashes[last - 1] == WordLists.out ? last - 2 : last - 1
    return part >= omitted.lowerBound && (isNumber(part) || WordLists.parts.contains(hashes[part]))
  }

  private func boundsNumber(_ word: Int) -> Bool {
    let hash = text.tokens.hashes[word]
    return WordLists.bounds.contains(hash)
      || word > omitted.lowerBound && WordLists.rangeWords.contains(hash) && isNumber(word - 1)
  }

  private func isNumber(_ word: Int) -> Bool {
    text.tokens.forms[word] == .number || WordLists.cardinals.contains(text.tokens.hashes[word])
  }
}
