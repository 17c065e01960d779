/// Writes a value as text or as a quoted attribute of HTML.
struct HTMLTextWriter<Rules: EscapeRules> {
  let rules: Rules
  /// In Markdown a blank line ends an HTML block and `|` ends a cell, so blanks are folded and `|` encoded;
  /// `]` is, because a definition `[label]: url` is read before tags.
  let isInMarkdown: Bool

  func write(_ value: UnsafeBufferPointer<UInt8>, into output: inout OutputBuffer) {
    var run = 0
    var index = 0
    while index < value.count {
      guard HTMLBytes.isSpecial(value[index], isInMarkdown: isInMarkdown) else {
        index += 1
        continue
      }
      let blanks = isInMarkdown && rules.applies(.htmlFold) ? value.skippingBlanks(from: index) - index : 0
      guard blanks > 0 || value[index] < 0x80 else {
        index += 1
        continue
      }
      output.append(value, run..<index)
      if blanks > 0 {
        output.append(.space)
        index += blanks
      } else {
        write(value[index], into: &output)
        index += 1
      }
      run = index
    }
    output.append(value, run..<value.count)
  }

  private func write(_ byte: UInt8, into output: inout OutputBuffer) {
    switch byte {
    case .ampersand where rules.applies(.htmlAmpersand): output.append("&amp;" as StaticString)
    case .lessThan where rules.applies(.htmlAngles): output.append("&lt;" as StaticString)
    case .greaterThan where rules.applies(.htmlAngles): output.append("&gt;" as StaticString)
    case .doubleQuote where rules.applies(.htmlQuotes): output.append("&quot;" as StaticString)
    case .singleQuote where rules.applies(.htmlQuotes): output.append("&#39;" as StaticString)
    case .pipe where rules.applies(.htmlPipe): output.append("&#124;" as StaticString)
    case .closeBracket where rules.applies(.htmlBracket): output.append("&#93;" as StaticString)
    case .newline, .tab, .carriageReturn, 0x0C: output.append(byte)
    case ..<0x20, 0x7F: output.appendReplacementCharacter()
    case _: output.append(byte)
    }
  }
}

/// Which bytes HTML text has to look at.
enum HTMLBytes {
  @inline(__always)
  static func isSpecial(_ byte: UInt8, isInMarkdown: Bool) -> Bool {
    if byte > 0x3E {
      return isInMarkdown && (byte == .pipe || byte == .closeBracket || byte == 0xC2 || byte == 0xE2)
        || byte == 0x7F
    }
    if byte <= 0x20 { return isInMarkdown || byte < 0x20 }
    return byte == .ampersand || byte == .lessThan || byte == .greaterThan || byte == .doubleQuote
      || byte == .singleQuote
  }

  /// The first of the five characters that mean something in HTML, from `start` on, or the end.
  ///
  /// Eight bytes a step: `&` and `'` differ in one bit, and so do `<` and `>`, so that three tests for a zero
  /// byte find all five.
  static func endOfPlainText(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var index = start
    while index + 8 <= text.count {
      guard !hasSpecial(text.word(at: index)) else { break }
      index += 8
    }
    while index < text.count, !isSpecial(text[index]) { index += 1 }
    return index
  }

  @inline(__always)
  private static func isSpecial(_ byte: UInt8) -> Bool {
    byte | 1 == .singleQuote || byte | 2 == .greaterThan || byte == .doubleQuote
  }

  @inline(__always)
  private static func hasSpecial(_ word: UInt64) -> Bool {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let quotes = (word | ones) ^ ones &* UInt64(UInt8.singleQuote)
    let angles = (word | ones &* 2) ^ ones &* UInt64(UInt8.greaterThan)
    let doubles = word ^ ones &* UInt64(UInt8.doubleQuote)
    let zeros = (quotes &- ones) & ~quotes | (angles &- ones) & ~angles | (doubles &- ones) & ~doubles
    return zeros & ones &* 0x80 != 0
  }
}
