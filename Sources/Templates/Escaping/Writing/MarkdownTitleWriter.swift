/// Writes a value inside the quotes of a link title.
struct MarkdownTitleWriter<Rules: EscapeRules> {
  let rules: Rules
  /// `"` or `'`.
  let quote: UInt8

  func write(_ value: UnsafeBufferPointer<UInt8>, into output: inout OutputBuffer) {
    var index = value.skippingBlanks(from: 0)
    let end = value.endWithoutBlanks()
    while index < end {
      let blank = value.blankLength(at: index)
      if blank > 0 {
        output.append(.space)
        index = value.skippingBlanks(from: index)
        continue
      }
      write(value[index], into: &output)
      index += 1
    }
  }

  private func write(_ byte: UInt8, into output: inout OutputBuffer) {
    switch byte {
    case .backslash where rules.applies(.titleBackslash): output.append("\\\\" as StaticString)
    // An entity, because cmark-gfm splits a row first, and reads escapes in a title after entities.
    case .pipe where rules.applies(.titlePipe): output.append("&#124;" as StaticString)
    case .ampersand where rules.applies(.titleMarkup): output.append("&amp;" as StaticString)
    case .lessThan where rules.applies(.titleMarkup): output.append("&lt;" as StaticString)
    case .doubleQuote where rules.applies(.titleQuote): output.append("&quot;" as StaticString)
    case .singleQuote where quote == .singleQuote && rules.applies(.titleQuote):
      output.append("&#39;" as StaticString)
    case .backtick where rules.applies(.titleMarkup),
      UInt8(ascii: "*") where rules.applies(.titleMarkup),
      UInt8(ascii: "_") where rules.applies(.titleMarkup),
      .openBracket where rules.applies(.titleMarkup),
      .closeBracket where rules.applies(.titleMarkup):
      output.append(.backslash)
      output.append(byte)
    case ..<0x20, 0x7F: output.appendReplacementCharacter()
    case _: output.append(byte)
    }
  }
}
