/// Text in quotation marks, as a string stands inside an array or an object that is printed.
enum QuotedText {
  /// Appends `text` with a backslash before what would end it or be a sign of its own, and controls as numbers.
  static func append(_ text: UnsafeBufferPointer<UInt8>, to output: inout OutputBuffer) {
    output.append(.doubleQuote)
    var index = 0
    while index < text.count { index += append(text, at: index, to: &output) }
    output.append(.doubleQuote)
  }

  /// Appends what stands for the character at `index`, and returns its length.
  private static func append(
    _ text: UnsafeBufferPointer<UInt8>, at index: Int, to output: inout OutputBuffer
  ) -> Int {
    let byte = text[index]
    if let name = name(of: byte, before: index + 1 < text.count ? text[index + 1] : 0) {
      output.append(.backslash)
      output.append(name)
    } else if byte < 0x20 || byte == 0x7F {
      append(UInt32(byte), to: &output)
    } else if let control = control(text, at: index) {
      append(control.scalar, to: &output)
      return control.length
    } else {
      output.append(byte)
    }
    return 1
  }

  /// What follows the backslash of a character that has a short form.
  private static func name(of byte: UInt8, before next: UInt8) -> UInt8? {
    switch byte {
    case .doubleQuote, .backslash: byte
    case 0x07: UInt8(ascii: "a")
    case 0x08: UInt8(ascii: "b")
    case .tab: UInt8(ascii: "t")
    case .newline: UInt8(ascii: "n")
    case 0x0B: UInt8(ascii: "v")
    case 0x0C: UInt8(ascii: "f")
    case .carriageReturn: UInt8(ascii: "r")
    case 0x1B: UInt8(ascii: "e")
    case UInt8(ascii: "#"):
      next == UInt8(ascii: "{") || next == UInt8(ascii: "$") || next == UInt8(ascii: "@") ? byte : nil
    case _: nil
    }
  }

  /// A control beyond ASCII, but for the next line U+0085, or a line or paragraph separator.
  private static func control(
    _ text: UnsafeBufferPointer<UInt8>, at index: Int
  ) -> (scalar: UInt32, length: Int)? {
    guard index + 1 < text.count else { return nil }
    let next = text[index + 1]
    if text[index] == 0xC2, next < 0xA0, next != 0x85 { return (UInt32(next), 2) }
    guard text[index] == 0xE2, next == 0x80, index + 2 < text.count, text[index + 2] | 1 == 0xA9 else {
      return nil
    }
    return (0x2000 | UInt32(text[index + 2] & 0x3F), 3)
  }

  private static func append(_ scalar: UInt32, to output: inout OutputBuffer) {
    output.append("\\u" as StaticString)
    for shift in [12, 8, 4, 0] {
      output.append(UInt8(truncatingIfNeeded: scalar >> UInt32(shift) & 15).hexDigit)
    }
  }
}
