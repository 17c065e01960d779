/// Writes JSON where it stands inside something else.
enum JSONWriter {
  /// A quoted JSON string, which is a valid YAML scalar too.
  static func writeString(_ value: UnsafeBufferPointer<UInt8>, into output: inout OutputBuffer) {
    output.append(.doubleQuote)
    var index = 0
    while index < value.count {
      let byte = value[index]
      switch byte {
      case .doubleQuote, .backslash:
        output.append(.backslash)
        output.append(byte)
      case .newline: output.append("\\n" as StaticString)
      case .tab: output.append("\\t" as StaticString)
      case .carriageReturn: output.append("\\r" as StaticString)
      case ..<0x20, 0x7F: appendEscape(UInt32(byte), into: &output)
      case _:
        if let (scalar, length) = unprintable(value, at: index) {
          appendEscape(scalar, into: &output)
          index += length
          continue
        }
        output.append(byte)
      }
      index += 1
    }
    output.append(.doubleQuote)
  }

  /// Finished JSON, with `<`, `>`, `&`, U+2028 and U+2029 as \u escapes, so that no `</script>` and no line
  /// end of JavaScript can occur in it.
  static func writeInsideScript(_ json: UnsafeBufferPointer<UInt8>, into output: inout OutputBuffer) {
    var run = 0
    var index = 0
    while index < json.count {
      let byte = json[index]
      let isMarkup = byte == .lessThan || byte == .greaterThan || byte == .ampersand
      let isLineEnd = byte == 0xE2 && json.blankLength(at: index) == 3
      guard isMarkup || isLineEnd else {
        index += 1
        continue
      }
      output.append(json, run..<index)
      appendEscape(isMarkup ? UInt32(byte) : 0x2000 + UInt32(json[index + 2] & 63), into: &output)
      index += isMarkup ? 1 : 3
      run = index
    }
    output.append(json, run..<json.count)
  }

  /// The characters beyond ASCII that YAML does not take as they are: C1 controls, line ends, the BOM.
  private static func unprintable(
    _ value: UnsafeBufferPointer<UInt8>, at index: Int
  ) -> (scalar: UInt32, length: Int)? {
    if value[index] == 0xC2, index + 1 < value.count, value[index + 1] < 0xA0 {
      return (UInt32(value[index + 1]), 2)
    }
    if value.blankLength(at: index) == 3 { return (0x2000 + UInt32(value[index + 2] & 63), 3) }
    guard value[index] == 0xEF, index + 2 < value.count, value[index + 1] == 0xBB, value[index + 2] == 0xBF
    else { return nil }
    return (0xFEFF, 3)
  }

  private static func appendEscape(_ scalar: UInt32, into output: inout OutputBuffer) {
    output.append("\\u" as StaticString)
    for shift in [12, 8, 4, 0] as [UInt32] {
      output.append((UInt8(truncatingIfNeeded: scalar >> shift) & 15).hexDigit)
    }
  }
}
