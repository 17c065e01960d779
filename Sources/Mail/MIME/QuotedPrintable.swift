/// Text as printable ASCII: RFC 2045 §6.7.
///
/// Beyond what the RFC asks, no line begins with `From ` or with a dot, because mailbox files and SMTP
/// give them a meaning.
enum QuotedPrintable {
  /// RFC 2045 §6.7 (5): with the `=` of a soft line break.
  static let limit = 76

  /// `text` with line ends as they are (LF or CRLF) as lines that end in CRLF.
  static func encoded(_ text: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(text.count + text.count / 16)
    var column = 0
    var index = 0
    func emit(_ byte: UInt8, escaped: Bool) {
      let width = escaped ? 3 : 1
      var isEscaped = escaped
      if column + width >= limit {
        output += [UInt8(ascii: "="), 0x0D, 0x0A]
        column = 0
        isEscaped = escaped || isRisky(text, at: index)
      }
      if isEscaped {
        output += [UInt8(ascii: "="), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
        column += 3
      } else {
        output.append(byte)
        column += 1
      }
    }
    while index < text.count {
      let byte = text[index]
      if byte == 0x0A || (byte == 0x0D && index + 1 < text.count && text[index + 1] == 0x0A) {
        output += [0x0D, 0x0A]
        column = 0
        index += byte == 0x0D ? 2 : 1
        continue
      }
      emit(byte, escaped: mustEscape(text, at: index) || (column == 0 && isRisky(text, at: index)))
      index += 1
    }
    // A part is made of whole lines; what ends in the middle of one says so.
    if column > 0 { output += [UInt8(ascii: "="), 0x0D, 0x0A] }
    return output
  }

  private static let digits = Array("0123456789ABCDEF".utf8)

  private static func mustEscape(_ text: [UInt8], at index: Int) -> Bool {
    switch text[index] {
    case UInt8(ascii: "="): true
    case 0x20, 0x09: isLineEnd(text, at: index + 1)
    case 0x21...0x7E: false
    case _: true
    }
  }

  /// A blank at the end of a line would be cut off on the way.
  private static func isLineEnd(_ text: [UInt8], at index: Int) -> Bool {
    index >= text.count || text[index] == 0x0A
      || (text[index] == 0x0D && index + 1 < text.count && text[index + 1] == 0x0A)
  }

  /// What must not begin a line.
  private static func isRisky(_ text: [UInt8], at index: Int) -> Bool {
    text[index] == UInt8(ascii: ".")
      || (text[index] == UInt8(ascii: "F") && text[index...].prefix(5).elementsEqual("From ".utf8))
  }
}
