/// Whether a run of words begins or ends inside a numeral.
///
/// `5` is not to be quoted out of `-5`, `$5`, `5%`, `20-50` or `3.5`, nor 四 out of 十四.
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
    let leftForm = tokens.forms[left]
    let rightForm = tokens.forms[right]
    let gap = text.folded.bytes[Int(tokens.ends[left])..<Int(tokens.starts[right])]
    if gap.isEmpty {
      if isNumber(leftForm), isNumber(rightForm) { return true }
      return leftForm == .number && rightForm == .sign || leftForm == .sign && rightForm == .number
    }
    // A range such as 20-30, or a date such as 08-09-2020.
    return leftForm == .number && rightForm == .number && gap.elementsEqual([UInt8(ascii: "-")])
  }

  private static func isNumber(_ form: TokenTable.Form) -> Bool {
    switch form {
    case .number, .solitaryNumber: true
    case .word, .abbreviation, .sign, .solitary: false
    }
  }
}
