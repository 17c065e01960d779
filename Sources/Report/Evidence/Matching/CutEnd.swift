/// What a quotation leaves off behind its last word.
struct CutEnd {
  private let text: LayeredText
  private let words: Range<Int>
  private let after: Range<Int>

  /// - Parameter after: the words that follow in the same sentence and, where somebody is quoted, in his mouth.
  init(_ text: LayeredText, _ words: Range<Int>, after: Range<Int>) {
    self.text = text
    self.words = words
    self.after = after
  }

  /// `We share the data` out of `We share the data, but not with them`. A denial further away seldom governs the
  /// words.
  var precedesDenial: Bool {
    guard let first = after.first, !WordGap(text, after: words.upperBound - 1).hasQuotationMark else {
      return false
    }
    return WordLists.deniesBehind(first, in: text) || isCondition(first) || isPair(first) || hasJapaneseDenial
  }

  /// `We will sell` out of `We will sell if nobody objects`; not `We do not know` out of `We do not know if they will`.
  private func isCondition(_ first: Int) -> Bool {
    let hashes = text.tokens.hashes
    return WordLists.trailingConditions.contains(hashes[first])
      && !WordLists.doubting.contains(hashes[words.upperBound - 1])
  }

  private func isPair(_ first: Int) -> Bool {
    guard first + 1 < after.upperBound else { return false }
    let (left, right) = (text.tokens.hashes[first], text.tokens.hashes[first + 1])
    return WordLists.denyingPairs.contains { $0 == (left, right) }
  }

  /// Japanese denies at the end of the verb, a few syllables on.
  private var hasJapaneseDenial: Bool {
    guard text.isSolitary(words.upperBound - 1) else { return false }
    for word in after.prefix(Self.japaneseReach) {
      guard WordGap(text, after: word - 1).folded.isEmpty else { return false }
      if WordLists.deniesInJapanese(word, in: text) { return true }
    }
    return false
  }

  private static let japaneseReach = 5
  /// Fewer words out of the middle of a question are no statement.
  private static let fewestWords = 4

  /// Whether the source asks what the quotation states.
  func dropsQuestion(in quotation: LayeredText) -> Bool {
    guard Self.asks(text, words.upperBound - 1), !Self.asks(quotation, quotation.tokens.count - 1) else {
      return false
    }
    return words.count >= Self.fewestWords || SentenceEdges(text, words).before.isEmpty
  }

  /// Whether a question mark stands after a word, inside the quotation marks that close there.
  private static func asks(_ text: LayeredText, _ word: Int) -> Bool {
    let gap = WordGap(text, after: word).folded
    let own = gap.prefix { !WordGap.isQuotationMark($0) }
    // ؟ is D8 9F.
    return own.contains(UInt8(ascii: "?")) || own.contains(0xD8) && own.contains(0x9F)
  }
}
