/// Writes a value as inline text of Markdown that no value can turn into anything else.
///
/// Prose stays readable: a character is escaped where it could mean something, not wherever it occurs.
/// `C#`, `snake_case`, `-5 %` and `A & B` come out as they are in the middle of a line.
struct MarkdownTextWriter<Rules: EscapeRules> {
  let rules: Rules
  /// Whether `@` is followed by an empty comment. The e-mail pass of cmark-gfm runs over finished text,
  /// where backslashes and entities are gone (github/cmark-gfm#278), so nothing else stops it.
  let breaksEmail: Bool
  /// Whether the literal text goes on with `. ` or `) `.
  var isBeforeListDot = false

  @inline(__always)
  func write(_ value: UnsafeBufferPointer<UInt8>, into output: inout OutputBuffer) {
    guard let first = value.first, let last = value.last else { return }
    // Most values start with a word that nothing before it can change, and end with what nothing after it can.
    if first.isASCIILetter, Self.isPlainEnd(last), !LineLookBack.mayEndInsideEntity(output) {
      writeMiddle(value, from: 0, to: value.count, into: &output)
    } else {
      writeCarefully(value, into: &output)
    }
  }

  /// Whether a value that ends with `last` can have nothing at its end that needs a thought.
  @inline(__always)
  private static func isPlainEnd(_ last: UInt8) -> Bool {
    last > 0x20 && last < 0x7F && last | 0x20 != UInt8(ascii: "w")
  }

  /// Whether `write` would leave what stands from `start` on in the output as it is.
  ///
  /// False where that takes more than the look at each byte which most values need.
  @inline(__always)
  static func leaves(_ output: borrowing OutputBuffer, since start: Int) -> Bool {
    guard output.count > start else { return true }
    guard output[start].isASCIILetter, start == 0 || !LineLookBack.mayStandInsideEntity(output[start - 1])
    else { return false }
    return output.withBytes(from: start) { value in
      isPlainEnd(value[value.count - 1])
        && ByteClasses.endOfPlainText(in: value, from: 0, to: value.count) == value.count
    }
  }

  @inline(never)
  private func writeCarefully(_ value: UnsafeBufferPointer<UInt8>, into output: inout OutputBuffer) {
    var index = 0
    if rules.applies(.foldBlanks) {
      index = value.skippingBlanks(from: 0)
      if index > 0, !writeLeadingBlank(before: index, of: value, into: &output) { return }
    }
    let start = writeFirst(value, at: index, into: &output)
    let end = rules.applies(.foldBlanks) ? value.endWithoutBlanks() : value.count
    let tail = end == value.count ? trailingUnicodeSpace(of: value, from: start) : nil
    writeMiddle(value, from: start, to: tail?.start ?? end, into: &output)
    if let tail {
      output.appendEntity(tail.scalar)
    } else if end == value.count, LineLookBack.endsWithWWW(output), rules.applies(.wwwDot) {
      // A dot may follow, from the template or the next value.
      output.appendEntity(UInt32(output.removeLast()))
    } else if end < value.count {
      output.append(rules.applies(.encodeTrailingBlank) ? "&#32;" : " " as StaticString)
    }
  }

  /// Writes what a blank at the start of the value amounts to; false if the value is nothing else.
  private func writeLeadingBlank(
    before first: Int, of value: UnsafeBufferPointer<UInt8>, into output: inout OutputBuffer
  ) -> Bool {
    let isAll = first == value.count
    if LineLookBack.isLineStart(output) { return !isAll }
    let isHarmless = output.last.map { $0.isASCIIAlphanumeric || $0 == .space } ?? false
    let isEncoded = isAll || !isHarmless || LineLookBack.isBlockish(output)
    output.append(isEncoded && rules.applies(.encodeLeadingBlank) ? "&#32;" : " " as StaticString)
    return !isAll
  }

  /// The middle: runs of harmless bytes are copied, the others looked at one by one.
  @inline(never)
  private func writeMiddle(
    _ value: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int, into output: inout OutputBuffer
  ) {
    var index = start
    while index < end {
      output.append(atMost: end - index) { target in
        let run = index
        index = ByteClasses.endOfPlainText(in: value, from: run, to: end, copyingTo: target)
        return index - run
      }
      if index < end { index = writeSpecial(value, at: index, start: start, into: &output) }
    }
  }

  /// Writes the one character at `index` that needs a thought, and returns the index after it.
  private func writeSpecial(
    _ value: UnsafeBufferPointer<UInt8>, at index: Int, start: Int, into output: inout OutputBuffer
  ) -> Int {
    let byte = value[index]
    switch byte {
    case .backtick: escape(byte, if: rules.applies(.backtick), into: &output)
    case UInt8(ascii: "*"): escape(byte, if: rules.applies(.asterisk), into: &output)
    case .openBracket, .closeBracket: escape(byte, if: rules.applies(.squareBrackets), into: &output)
    case .pipe: escape(byte, if: rules.applies(.pipe), into: &output)
    case .tilde: escape(byte, if: rules.applies(.tilde), into: &output)
    case UInt8(ascii: "_"):
      let isInWord =
        index > 0 && index + 1 < value.count && value[index - 1].isASCIIAlphanumeric
        && value[index + 1].isASCIIAlphanumeric
      escape(byte, if: !isInWord && rules.applies(.underscore), into: &output)
    case .backslash: writeBackslash(value, at: index, into: &output)
    case .lessThan: output.append(rules.applies(.lessThan) ? "&lt;" : "<" as StaticString)
    case .ampersand: writeAmpersand(value, at: index, into: &output)
    case UInt8(ascii: "#"):
      let closes = output.last == .space && rules.applies(.closingHashes)
      escape(byte, if: closes, into: &output)
    case UInt8(ascii: "!"):
      escape(byte, if: index + 1 == value.count && rules.applies(.exclamationAtEnd), into: &output)
    case UInt8(ascii: "^"):
      escape(byte, if: index + 1 == value.count && rules.applies(.caret), into: &output)
    case UInt8(ascii: "."):
      escape(byte, if: LineLookBack.endsWithWWW(output) && rules.applies(.wwwDot), into: &output)
    case UInt8(ascii: ":"):
      escape(byte, if: LineLookBack.endsWithScheme(output) && rules.applies(.schemeColon), into: &output)
    case UInt8(ascii: "@"):
      output.append(byte)
      if breaksEmail, rules.applies(.email) { output.append("<!-- -->" as StaticString) }
    case _: return writeBlankOrControl(value, at: index, start: start, into: &output)
    }
    return index + 1
  }

  private func writeBackslash(
    _ value: UnsafeBufferPointer<UInt8>, at index: Int, into output: inout OutputBuffer
  ) {
    // cmark-gfm splits a row before it reads escapes, so `\\|` would be an escaped pipe.
    let isBeforePipe = index + 1 == value.count || value[index + 1] == .pipe
    if isBeforePipe, rules.applies(.backslashBeforePipe) {
      output.append("&#92;" as StaticString)
    } else {
      escape(.backslash, if: rules.applies(.backslash), into: &output)
    }
  }

  private func writeAmpersand(
    _ value: UnsafeBufferPointer<UInt8>, at index: Int, into output: inout OutputBuffer
  ) {
    let next = index + 1 < value.count ? value[index + 1] : UInt8(ascii: "#")
    let opensEntity = next == UInt8(ascii: "#") || next.isASCIIAlphanumeric
    output.append(opensEntity && rules.applies(.ampersand) ? "&amp;" : "&" as StaticString)
  }

  private func writeBlankOrControl(
    _ value: UnsafeBufferPointer<UInt8>, at index: Int, start: Int, into output: inout OutputBuffer
  ) -> Int {
    let length = value.blankLength(at: index)
    if length > 0 {
      guard rules.applies(.foldBlanks) else {
        output.append(value, index..<index + length)
        return index + length
      }
      if index == start || value[index - 1] != .space { output.append(.space) }
      return value.skippingBlanks(from: index)
    }
    if value[index] >= 0x80 {
      output.append(value[index])
    } else {
      output.appendReplacementCharacter()
    }
    return index + 1
  }

  private func trailingUnicodeSpace(
    of value: UnsafeBufferPointer<UInt8>, from index: Int
  ) -> (start: Int, scalar: UInt32)? {
    guard rules.applies(.unicodeSpaces), let last = value.last, last >= 0x80 else { return nil }
    for length in 2...3 where value.count - length >= index {
      let start = value.count - length
      if let space = value.unicodeSpace(at: start), space.length == length { return (start, space.scalar) }
    }
    return nil
  }

  @inline(__always)
  func escape(_ byte: UInt8, if isNeeded: Bool, into output: inout OutputBuffer) {
    if isNeeded { output.append(.backslash) }
    output.append(byte)
  }
}
