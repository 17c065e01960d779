/// Whether a run of words begins or ends inside a numeral, or inside words that a hyphen joins.
///
/// `5` is not to be quoted out of `-5`, `$5`, `5 %`, `20-50` or `3.5`, nor `two` out of `forty-two`, nor 四
/// out of 十四, nor `binding` out of `non-binding`, nor צה out of צה״ל. Where spaces stand between, as in `5 million`,
/// the words are those of the source and the number is not: that is told apart.
enum NumeralBoundary {
  static func isCut(_ words: Range<Int>, in text: LayeredText) -> Bool {
    guard !words.isEmpty else { return false }
    return joins(words.lowerBound - 1, words.lowerBound, text)
      || joins(words.upperBound - 1, words.upperBound, text)
  }

  /// Whether the number at either end goes on in the words beside it: `5 million`, `118 005`, `3 1/2`.
  static func leavesNumber(_ words: Range<Int>, in text: LayeredText) -> Bool {
    guard !words.isEmpty else { return false }
    return goesOn(words.lowerBound - 1, words.lowerBound, text)
      || goesOn(words.upperBound - 1, words.upperBound, text)
  }

  private static func goesOn(_ left: Int, _ right: Int, _ text: LayeredText) -> Bool {
    let tokens = text.tokens
    guard left >= 0, right < tokens.count else { return false }
    if isPartOfFraction(left, right, tokens) { return true }
    guard text.folded.bytes[Int(tokens.ends[left])..<Int(tokens.starts[right])].elementsEqual([0x20]) else {
      return false
    }
    return isGrouped(left, right, text)
      || isCardinal(left, tokens) && WordLists.scales.contains(tokens.hashes[right])
  }

  /// The run with the neighbours that belong to its first and last word.
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

  /// Whether two neighbouring words are parts of one.
  private static func joins(_ left: Int, _ right: Int, _ text: LayeredText) -> Bool {
    let tokens = text.tokens
    guard left >= 0, right < tokens.count else { return false }
    let gap = text.folded.bytes[Int(tokens.ends[left])..<Int(tokens.starts[right])]
    // Besides `non-binding` and `forty-two` a range such as 20-30 and a date such as 08-09-2020.
    if gap.elementsEqual([UInt8(ascii: "-")]) { return true }
    guard gap.isEmpty || gap.elementsEqual([0x20]) else {
      return joinsDigits(left, gap, right, text) || joinsAbbreviation(left, gap, right, text)
    }
    if gap.isEmpty, isNumber(tokens.forms[left]), isNumber(tokens.forms[right]) { return true }
    return isAmount(left, text, isApart: !gap.isEmpty) && isUnit(right, text, isApart: !gap.isEmpty)
      || isUnit(left, text, isApart: !gap.isEmpty) && isAmount(right, text, isApart: !gap.isEmpty)
  }

  /// Whether a sign beside a word is that of a number: besides `5` in `5 %` also `5bn` in `£5bn` and 五 in 五％, where
  /// no space stands between.
  private static func isAmount(_ word: Int, _ text: LayeredText, isApart: Bool) -> Bool {
    switch text.tokens.forms[word] {
    case .number: true
    case .solitaryNumber: !isApart
    case .word: !isApart && LetterClass.ofASCII(text.folded.bytes[Int(text.tokens.starts[word])]) == .digit
    case .abbreviation, .sign, .solitary: false
    }
  }

  /// Digits with a mark between them and no space: `10^6`, `118’000`, `١٬١١٨`.
  private static func joinsDigits(
    _ left: Int, _ gap: ArraySlice<UInt8>, _ right: Int, _ text: LayeredText
  ) -> Bool {
    guard gap.count <= 4, !gap.contains(where: dividers.contains) else { return false }
    return text.folded.bytes.withUnsafeBufferPointer { bytes in
      let (end, start) = (Int(text.tokens.ends[left]), Int(text.tokens.starts[right]))
      var last = end - 1
      while last > 0, bytes[last] & 0xC0 == 0x80 { last -= 1 }
      return LetterClass.of(Decoded.utf8(bytes, at: last).scalar) == .digit
        && LetterClass.of(Decoded.utf8(bytes, at: start).scalar) == .digit
    }
  }

  /// The mark of a Hebrew abbreviation stands before its last letter: ארה״ב. Before a longer word it opens a quotation.
  private static func joinsAbbreviation(
    _ left: Int, _ gap: ArraySlice<UInt8>, _ right: Int, _ text: LayeredText
  ) -> Bool {
    guard gap.elementsEqual([UInt8(ascii: "\"")]) || gap.elementsEqual("\u{05F4}".utf8) else { return false }
    let (before, after) = (text.tokens.range(of: left), text.tokens.range(of: right))
    return after.count == 2 && isHebrew(text.folded.bytes[after])
      && isHebrew(text.folded.bytes[before].suffix(2))
  }

  /// Whether two bytes are a Hebrew letter.
  private static func isHebrew(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.first == 0xD7 && bytes.last.map { (0x90...0xAA).contains($0) } ?? false
  }

  /// Numbers with one of these between them are two.
  private static let dividers = Array(" ()[]{};\"".utf8)

  /// `118 000` and `3 1/2`.
  private static func isGrouped(_ left: Int, _ right: Int, _ text: LayeredText) -> Bool {
    let tokens = text.tokens
    guard isFigure(left, tokens), isFigure(right, tokens) else { return false }
    let (before, after) = (
      text.folded.bytes[tokens.range(of: left)], text.folded.bytes[tokens.range(of: right)]
    )
    return after.contains(UInt8(ascii: "/"))
      || before.count <= 3 && after.count == 3
        && (before + after).allSatisfy { LetterClass.ofASCII($0) == .digit }
  }

  /// 百分之五: a part of a hundred is no five, and wherever it is divided it is cut.
  private static func isPartOfFraction(_ left: Int, _ right: Int, _ tokens: TokenTable) -> Bool {
    let (hashes, (part, of)) = (tokens.hashes, WordLists.fraction)
    if hashes[left] == part, hashes[right] == of { return true }
    if left > 0, hashes[left - 1] == part, hashes[left] == of { return isNumber(tokens.forms[right]) }
    if right + 1 < tokens.count, hashes[right] == part, hashes[right + 1] == of {
      return isNumber(tokens.forms[left])
    }
    return false
  }

  private static func isCardinal(_ word: Int, _ tokens: TokenTable) -> Bool {
    isFigure(word, tokens) || WordLists.cardinals.contains(tokens.hashes[word])
      || WordLists.scales.contains(tokens.hashes[word])
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
