/// Reads an alignment for the differences that change what is said.
enum DifferenceFlags {
  static func flags(
    of alignment: WordAlignment, _ quotation: LayeredText, _ source: LayeredText
  ) -> CaseSet<DifferenceFlag> {
    var flags: CaseSet<DifferenceFlag> = []
    for step in alignment.steps {
      switch step.operation {
      case .same: break
      case .removed: flags.formUnion(self.flags(of: step.pattern, in: quotation))
      case .added: flags.formUnion(self.flags(of: step.text, in: source))
      case .omitted: if WordLists.denies(step.text, in: source) { flags.insert(.negation) }
      case .changed:
        flags.formUnion(self.flags(of: step.pattern, in: quotation))
        flags.formUnion(self.flags(of: step.text, in: source))
      }
    }
    if movesSentence(alignment, quotation, source) { flags.insert(.sentenceBoundary) }
    return flags
  }

  private static func flags(of word: Int, in text: LayeredText) -> CaseSet<DifferenceFlag> {
    var flags: CaseSet<DifferenceFlag> = []
    let hash = text.tokens.hashes[word]
    if WordLists.denies(word, in: text) { flags.insert(.negation) }
    if WordLists.modals.contains(hash) { flags.insert(.modal) }
    if WordLists.numbers.contains(hash) || isFigure(word, in: text) { flags.insert(.number) }
    if isName(word, in: text) { flags.insert(.name) }
    return flags
  }

  private static func isFigure(_ word: Int, in text: LayeredText) -> Bool {
    switch text.tokens.forms[word] {
    case .number, .solitaryNumber: true
    case .sign: text.folded.bytes[text.tokens.range(of: word)] != [UInt8(ascii: "&")]
    case .word, .abbreviation, .solitary:
      text.folded.bytes[text.tokens.range(of: word)].contains { LetterClass.ofASCII($0) == .digit }
    }
  }

  /// A capital letter other than at the beginning of a sentence.
  private static func isName(_ word: Int, in text: LayeredText) -> Bool {
    guard word > 0, text.tokens.range(of: word).count > 1, text.isCapitalized(word) else { return false }
    return !WordGap(text, after: word - 1).endsSentence
  }

  /// Whether a full stop was lost or added between two words that stand together in both texts.
  private static func movesSentence(
    _ alignment: WordAlignment, _ quotation: LayeredText, _ source: LayeredText
  ) -> Bool {
    for (left, right) in zip(alignment.steps, alignment.steps.dropFirst())
    where left.operation == .same && right.operation == .same {
      guard !quotation.hasSameGap(after: left.pattern, as: left.text, in: source) else { continue }
      let quoted = WordGap(quotation, after: left.pattern)
      let standing = WordGap(source, after: left.text)
      if quoted.endsSentence != standing.endsSentence { return true }
    }
    return false
  }
}
