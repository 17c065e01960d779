/// Whether a run of words begins or ends inside a numeral.
///
/// `5` is not to be quoted out of `-5`, `$5`, `5 %`, `20-50` or `3.5`, nor `two` out of `forty-two`, nor 四
/// out of 十四.
enum NumeralBoundary {
  static func isCut(_ words: Range<Int>, in text: LayeredText) -> Bool {
    guard !words.isEmpty else { return false }
    return joins(words.lowerBound - 1, words.lowerBound, text)
      || joins(words.upperBound - 1, words.upperBound, text)
  }

  /// The run with the neighbours that belong to its first and last numeral.
  static func widened(_ words: Range<Int>, in text: LayeredText) -> Range<Int> {
    var range = words
    while joins(range.lowerBound - 1, range.lowerBound, text) {
      range = range.lowerBound - 1..<range.upperBound
    }
    while joins(range.upperBound - 1, range.upperBound, text) {
      range = range.lowerBound..<range.upperBound + 1
    }
    return range
  }

  /// Whether two neighbouring words are parts of one numeral.
  private static func joins(_ left: Int, _ right: Int, _ text: LayeredText) -> Bool {
    let tokens = text.tokens
    guard left >= 0, right < tokens.count else { return false }
    let gap = text.folded.bytes[Int(tokens.ends[left])..<Int(tokens.starts[right])]
    if gap.elementsEqual([UInt8(ascii: "-")]) {
      // A range such as 20-30, a date such as 08-09-2020, a number in words such as forty-two.
      return isFigure(left, tokens) && isFigure(right, tokens)
        || WordLists.numbers.contains(tokens.hashes[left]) && WordLists.numbers.contains(tokens.hashes[right])
    }
    guard gap.isEmpty || gap.elementsEqual([0x20]) else { return false }
    if gap.isEmpty, isNumber(tokens.forms[left]), isNumber(tokens.forms[right]) { return true }
    return isFigure(left, tokens) && isUnit(right, text, isApart: !gap.isEmpty)
      || isUnit(left, text, isApart: !gap.isEmpty) && isFigure(right, tokens)
  }

  private static func isFigure(_ word: Int, _ tokens: TokenTable) -> Bool { tokens.forms[word] == .number }

  /// Whether a sign belongs to the number beside it, or apart from it by a space: `5 %`, `€ 5`, `5+`.
  private static func isUnit(_ word: Int, _ text: LayeredText, isApart: Bool) -> Bool {
    guard text.tokens.forms[word] == .sign else { return false }
    switch text.folded.bytes[text.tokens.range(of: word)].first {
    case UInt8(ascii: "&"), UInt8(ascii: "@"): return false
    case UInt8(ascii: "+"): return !isApart
    case _: return true
    }
  }

  private static func isNumber(_ form: TokenTable.Form) -> Bool {
    switch form {
    case .number, .solitaryNumber: true
    case .word, .abbreviation, .sign, .solitary: false
    }
  }
}
