extension String {
  /// The text as a JSON string with its quotation marks (RFC 8259), safe inside `<script>` as well.
  ///
  /// `<`, `>` and `&` are written as escapes, so that no value can end the script element or open a
  /// comment in it; U+2028 and U+2029 likewise, because JavaScript once took them for line ends.
  package var jsonLiteral: String {
    var bytes: [UInt8] = []
    bytes.appendJSON(self, isInScript: true)
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension [UInt8] {
  /// Appends a text as a JSON string.
  ///
  /// - Parameter isInScript: whether it must be safe inside `<script>`; in a file of its own markup means nothing.
  mutating func appendJSON(_ text: String, isInScript: Bool) {
    append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { source in
      var start = 0
      var index = 0
      while true {
        index = Self.plainEnd(of: source, from: index)
        guard index < source.count else { break }
        let width = Self.escapedWidth(at: index, of: source, isInScript: isInScript)
        guard width > 0 else {
          index += 1
          continue
        }
        append(contentsOf: UnsafeBufferPointer(rebasing: source[start..<index]))
        appendEscape(source[index], last: source[index + width - 1])
        index += width
        start = index
      }
      append(contentsOf: UnsafeBufferPointer(rebasing: source[start...]))
    }
    append(UInt8(ascii: "\""))
  }

  /// The first byte from `index` on that may begin an escape, or one of the last few.
  private static func plainEnd(of source: UnsafeBufferPointer<UInt8>, from index: Int) -> Int {
    var index = index
    while index + ByteLanes.count <= source.count {
      let lanes = ByteLanes(source, at: index)
      let controls = lanes.isIn(0x00, 0x1F) | (lanes == 0x7F) | (lanes == 0xE2)
      let marks = (lanes == UInt8(ascii: "\"")) | (lanes == UInt8(ascii: "\\"))
      let markup = (lanes == UInt8(ascii: "<")) | (lanes == UInt8(ascii: ">")) | (lanes == UInt8(ascii: "&"))
      if let first = (controls | marks | markup).first { return index + first }
      index += ByteLanes.count
    }
    return index
  }

  /// How many bytes from `index` on stand as one escape: none, one, or the three of U+2028 and U+2029.
  private static func escapedWidth(
    at index: Int, of source: UnsafeBufferPointer<UInt8>, isInScript: Bool
  ) -> Int {
    switch source[index] {
    case 0x00...0x1F, 0x7F, UInt8(ascii: "\""), UInt8(ascii: "\\"): 1
    case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"): isInScript ? 1 : 0
    case 0xE2:
      index + 2 < source.count && source[index + 1] == 0x80 && source[index + 2] & 0xFE == 0xA8 ? 3 : 0
    case _: 0
    }
  }

  /// - Parameter last: the last byte of the character, by which U+2028 and U+2029 differ.
  private mutating func appendEscape(_ byte: UInt8, last: UInt8) {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"):
      append(UInt8(ascii: "\\"))
      append(byte)
    case UInt8(ascii: "\n"): append(contentsOf: "\\n".utf8)
    case UInt8(ascii: "\r"): append(contentsOf: "\\r".utf8)
    case UInt8(ascii: "\t"): append(contentsOf: "\\t".utf8)
    case 0xE2: append(contentsOf: (last == 0xA8 ? "\\u2028" : "\\u2029").utf8)
    case _: append(contentsOf: ("\\u00" + [byte].hexadecimal).utf8)
    }
  }
}
