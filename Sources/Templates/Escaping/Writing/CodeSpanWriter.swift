import Diagnostics

/// Writes a value inside the backticks of a code span, where no escape exists.
struct CodeSpanWriter<Rules: EscapeRules> {
  let rules: Rules
  let context: EscapeContext

  func write(_ value: UnsafeBufferPointer<UInt8>, into output: inout OutputBuffer) throws(EscapeFault) {
    if rules.applies(.codeSpanBacktick), value.contains(.backtick) { throw .backtickInCodeSpan }
    if context.isInCell, rules.applies(.codeSpanPipe), value.contains(.pipe) { throw .pipeInCodeSpan }
    if context.isInFirstBracket, rules.applies(.codeSpanBracket), value.contains(.closeBracket) {
      throw .bracketInCodeSpan
    }
    // Two backticks with nothing between them would be a longer run of backticks.
    if value.isEmpty, rules.applies(.codeSpanEmpty) { return output.append(.space) }
    Self.writeFolded(value, into: &output)
  }

  /// Each run of blanks becomes one space, control characters U+FFFD.
  static func writeFolded(_ value: UnsafeBufferPointer<UInt8>, into output: inout OutputBuffer) {
    var index = 0
    var run = 0
    while index < value.count {
      let byte = value[index]
      guard byte <= 0x20 || byte == 0x7F || byte == 0xC2 || byte == 0xE2 else {
        index += 1
        continue
      }
      let end = value.skippingBlanks(from: index)
      guard end > index || byte < 0x80 else {
        index += 1
        continue
      }
      output.append(value, run..<index)
      if end > index {
        output.append(.space)
        index = end
      } else {
        output.appendReplacementCharacter()
        index += 1
      }
      run = index
    }
    output.append(value, run..<value.count)
  }
}

extension EscapeFault {
  fileprivate static var backtickInCodeSpan: EscapeFault {
    EscapeFault(
      .backtickInCodeSpan, "the value holds a backtick, which ends the code span it stands in",
      help: "write `{{ value | code }}` without the backticks around it; it chooses enough of them")
  }

  fileprivate static var pipeInCodeSpan: EscapeFault {
    EscapeFault(
      .backtickInCodeSpan, "the value holds `|`, which ends the table cell that the code span stands in",
      help: "write `{{ value | code }}` without the backticks around it; it escapes the `|`")
  }
}

extension EscapeFault {
  /// Markdown looks for definitions, `[label]: url`, before it looks for code.
  static let bracketInCodeSpan = EscapeFault(
    .backtickInCodeSpan, "the value holds `]`, which ends the square bracket that its code span stands in",
    help: "put a word before the link, or leave the code out of its text")
}

extension DiagnosticCode {
  static let backtickInCodeSpan = DiagnosticCode(
    "backtick-in-code-span",
    """
    A value stands between backticks in a Markdown template and holds a backtick, a `|` in a table \
    row, or a `]` in brackets that open a block. Backslashes do not work inside a code span, so the value cannot be written there. The filter \
    `code` writes a whole code span with as many backticks as the value needs.
    """)
}
