/// What the bytes already written on the current line mean for a value that follows them.
///
/// Every question looks at no more than `reach` bytes. Beyond that the answer is the careful one, so a
/// line of a million outputs costs time in proportion to its length.
struct LineLookBack {
  static let reach = 96

  /// Whether the line holds only what a block marker is made of, so that the value could complete one.
  static func isBlockish(_ output: borrowing OutputBuffer, seesFootnotes: Bool = true) -> Bool {
    var index = output.count
    let stop = max(0, index - reach)
    while index > stop {
      let byte = output[index - 1]
      if byte == .newline { return true }
      if !isBlockMarkerByte(byte) {
        return seesFootnotes && endsFootnoteLabel(output, at: index)
      }
      index -= 1
    }
    return true
  }

  /// Whether the line holds only blanks and `>` so far, so that Markdown drops a blank that follows.
  static func isLineStart(_ output: borrowing OutputBuffer) -> Bool {
    var index = output.count
    let stop = max(0, index - reach)
    while index > stop {
      let byte = output[index - 1]
      if byte == .newline { return true }
      if !byte.isSpaceOrTab, byte != .greaterThan { return false }
      index -= 1
    }
    return index == 0
  }

  /// The quick question before `endsInsideEntity`.
  @inline(__always)
  static func mayEndInsideEntity(_ output: borrowing OutputBuffer) -> Bool {
    guard let last = output.last else { return false }
    return mayStandInsideEntity(last)
  }

  /// Whether `byte` may belong to an unfinished entity.
  @inline(__always)
  static func mayStandInsideEntity(_ byte: UInt8) -> Bool {
    byte.isASCIIAlphanumeric || byte == .ampersand || byte == UInt8(ascii: "#")
  }

  /// Whether an unfinished `&name` or `&#12` stands right before the value.
  static func endsInsideEntity(_ output: borrowing OutputBuffer) -> Bool {
    var index = output.count
    let stop = max(0, index - 34)
    while index > stop {
      let byte = output[index - 1]
      if byte == .ampersand { return true }
      if !byte.isASCIIAlphanumeric, byte != UInt8(ascii: "#") { return false }
      index -= 1
    }
    return false
  }

  /// Whether the line ends with `name`, compared without case.
  static func ends(_ output: borrowing OutputBuffer, with name: StaticString) -> Bool {
    let name = name.bytes
    guard output.count >= name.count else { return false }
    for offset in name.indices where output[output.count - name.count + offset] | 0x20 != name[offset] {
      return false
    }
    return true
  }

  /// Whether the line ends with `www` at the start of a word.
  @inline(__always)
  static func endsWithWWW(_ output: borrowing OutputBuffer) -> Bool {
    guard let last = output.last, last | 0x20 == UInt8(ascii: "w"), ends(output, with: "www") else {
      return false
    }
    return output.count == 3 || !output[output.count - 4].isASCIIAlphanumeric
  }

  /// Whether the line ends with the name of a scheme that GitHub's autolinks know.
  static func endsWithScheme(_ output: borrowing OutputBuffer) -> Bool {
    guard let last = output.last, last.isASCIILetter else { return false }
    return ends(output, with: "http") || ends(output, with: "https") || ends(output, with: "ftp")
      || ends(output, with: "mailto") || ends(output, with: "xmpp")
  }

  /// Whether the bytes before `end` finish with `[^label]:`, after which a new block starts.
  private static func endsFootnoteLabel(_ output: borrowing OutputBuffer, at end: Int) -> Bool {
    guard end + 1 < output.count, output[end] == .closeBracket, output[end + 1] == UInt8(ascii: ":")
    else { return false }
    var index = end
    let stop = max(0, end - reach)
    while index > stop {
      let byte = output[index - 1]
      if byte == .openBracket, output[index] == UInt8(ascii: "^") { return true }
      if byte.isASCIIBlank || byte == .closeBracket { return false }
      index -= 1
    }
    return index > 0
  }

  static func isBlockMarkerByte(_ byte: UInt8) -> Bool {
    switch byte {
    case .space, .tab, 0x30...0x39: true
    case UInt8(ascii: ">"), UInt8(ascii: "#"), UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "-"),
      UInt8(ascii: "="), UInt8(ascii: "_"), UInt8(ascii: "~"), .backtick, UInt8(ascii: ":"), .pipe,
      UInt8(ascii: "."), UInt8(ascii: ")"), UInt8(ascii: "("), .backslash, .ampersand, UInt8(ascii: ";"),
      .openBracket, .closeBracket, UInt8(ascii: "!"), UInt8(ascii: "^"):
      true
    case _: false
    }
  }
}
