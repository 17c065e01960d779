/// Writes a value as text or as a quoted attribute of HTML.
struct HTMLTextWriter<Rules: EscapeRules> {
  let rules: Rules
  /// In Markdown a blank line ends an HTML block and `|` ends a cell, so blanks are folded and `|` encoded;
  /// `]` is, because a definition `[label]: url` is read before tags.
  let isInMarkdown: Bool

  func write(_ value: UnsafeBufferPointer<UInt8>, into output: inout [UInt8]) {
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

  private func write(_ byte: UInt8, into output: inout [UInt8]) {
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
}
