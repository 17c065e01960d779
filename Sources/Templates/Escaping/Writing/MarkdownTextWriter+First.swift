extension MarkdownTextWriter {
  /// Writes the start of the value, which alone can complete a marker with the line before it.
  ///
  /// Returns the index from which the rest is ordinary: `index` itself if nothing had to be done.
  func writeFirst(
    _ value: UnsafeBufferPointer<UInt8>, at index: Int, into output: inout OutputBuffer
  ) -> Int {
    let byte = value[index]
    if byte.isASCIIAlphanumeric || byte == UInt8(ascii: "#") || byte == UInt8(ascii: ";"),
      rules.applies(.entityLookBack), LineLookBack.endsInsideEntity(output)
    {
      output.appendEntity(UInt32(byte))
      return index + 1
    }
    if byte.isASCIILetter { return index }
    if byte.isASCIIDigit { return writeNumber(value, at: index, into: &output) }
    guard let isActive = marker(byte, in: value, at: index, after: output) else {
      return writeUnicodeSpace(value, at: index, into: &output)
    }
    guard isActive else { return index }
    if byte == .greaterThan {
      output.append("&gt;" as StaticString)
    } else {
      output.append(.backslash)
      output.append(byte)
    }
    return index + 1
  }

  /// Whether `byte`, first of the value, would act as a marker here; nil if it never is one.
  private func marker(
    _ byte: UInt8, in value: UnsafeBufferPointer<UInt8>, at index: Int, after output: borrowing OutputBuffer
  ) -> Bool? {
    switch byte {
    case UInt8(ascii: "-"), UInt8(ascii: "+"):
      rules.applies(.listMarker) && startsMarkerLine(value, at: index) && isBlockish(output)
    case UInt8(ascii: "="): rules.applies(.setextUnderline) && isBlockish(output)
    case .greaterThan: rules.applies(.quoteMarker) && isBlockish(output)
    case UInt8(ascii: "."), .closeParenthesis:
      rules.applies(.orderedListMarker) && isBlockish(output)
    case UInt8(ascii: "#"):
      (rules.applies(.headingMarker) && (isBlockish(output) || output.last == UInt8(ascii: "#")))
        || (rules.applies(.closingHashes) && output.last?.isSpaceOrTab ?? false)
    case UInt8(ascii: ":"):
      (rules.applies(.colonFirst) && (output.last == .closeBracket || isBlockish(output)))
        || (rules.applies(.schemeColon) && LineLookBack.endsWithScheme(output))
    case .openParenthesis: rules.applies(.parenthesisAfterBracket) && output.last == .closeBracket
    case UInt8(ascii: "/"): rules.applies(.schemeSlash) && output.last == UInt8(ascii: ":")
    case UInt8(ascii: "^"): rules.applies(.caret)
    case _: nil
    }
  }

  private func isBlockish(_ output: borrowing OutputBuffer) -> Bool {
    LineLookBack.isBlockish(output, seesFootnotes: rules.applies(.footnoteDefinition))
  }

  /// Whether `-` or `+` is followed by what makes it a list item, a thematic break, a setext underline or
  /// a delimiter row; `-5` is none of them.
  private func startsMarkerLine(_ value: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    guard index + 1 < value.count else { return true }
    if value[index + 1] == UInt8(ascii: "-") || value.blankLength(at: index + 1) > 0 { return true }
    return !value[index...].contains { byte in
      switch byte {
      case UInt8(ascii: "-"), UInt8(ascii: ":"), .pipe, UInt8(ascii: "="), UInt8(ascii: "+"): false
      case _: !byte.isASCIIBlank
      }
    }
  }

  /// `1.` and `1)` at the start of a line are a list when a blank or nothing follows.
  private func writeNumber(
    _ value: UnsafeBufferPointer<UInt8>, at start: Int, into output: inout OutputBuffer
  ) -> Int {
    var index = start
    while index < value.count, value[index].isASCIIDigit { index += 1 }
    if isBeforeListDot, index == value.count, rules.applies(.listNumber), isBlockish(output) {
      output.appendEntity(UInt32(value[start]))
      return start + 1
    }
    guard index < value.count, index - start <= 9,
      value[index] == UInt8(ascii: ".") || value[index] == .closeParenthesis,
      index + 1 == value.count || value.blankLength(at: index + 1) > 0,
      rules.applies(.orderedListMarker), isBlockish(output)
    else { return start }
    output.append(value, start..<index)
    output.append(.backslash)
    output.append(value[index])
    return index + 1
  }

  private func writeUnicodeSpace(
    _ value: UnsafeBufferPointer<UInt8>, at index: Int, into output: inout OutputBuffer
  ) -> Int {
    guard rules.applies(.unicodeSpaces), let space = value.unicodeSpace(at: index) else { return index }
    output.appendEntity(space.scalar)
    return index + space.length
  }
}
