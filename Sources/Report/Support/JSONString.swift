extension String {
  /// The text as a JSON string with its quotation marks (RFC 8259), safe inside `<script>` as well.
  ///
  /// `<`, `>` and `&` are written as escapes, so that no value can end the script element or open a
  /// comment in it; U+2028 and U+2029 likewise, because JavaScript once took them for line ends.
  package var jsonLiteral: String { jsonLiteral(isInScript: true) }

  /// The text as a JSON string of a file of its own, where markup means nothing.
  package var jsonFileLiteral: String { jsonLiteral(isInScript: false) }

  private func jsonLiteral(isInScript: Bool) -> String {
    let source = Array(utf8)
    var bytes: [UInt8] = [UInt8(ascii: "\"")]
    bytes.reserveCapacity(source.count + 2)
    var index = 0
    while index < source.count {
      let byte = source[index]
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
      case UInt8(ascii: "\n"): bytes += Array("\\n".utf8)
      case UInt8(ascii: "\r"): bytes += Array("\\r".utf8)
      case UInt8(ascii: "\t"): bytes += Array("\\t".utf8)
      case 0x00...0x1F, 0x7F: bytes += Array("\\u00".utf8) + Array([byte].hexadecimal.utf8)
      case UInt8(ascii: "<") where isInScript, UInt8(ascii: ">") where isInScript,
        UInt8(ascii: "&") where isInScript:
        bytes += Array("\\u00".utf8) + Array([byte].hexadecimal.utf8)
      case 0xE2 where source[index...].starts(with: [0xE2, 0x80, 0xA8]):
        bytes += Array("\\u2028".utf8)
        index += 2
      case 0xE2 where source[index...].starts(with: [0xE2, 0x80, 0xA9]):
        bytes += Array("\\u2029".utf8)
        index += 2
      case _: bytes.append(byte)
      }
      index += 1
    }
    bytes.append(UInt8(ascii: "\""))
    return String(decoding: bytes, as: UTF8.self)
  }
}
