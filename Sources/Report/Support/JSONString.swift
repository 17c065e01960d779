extension String {
  /// The text as a JSON string with its quotation marks (RFC 8259), safe inside `<script>` as well.
  ///
  /// `<`, `>` and `&` are written as escapes, so that no value can end the script element or open a
  /// comment in it; U+2028 and U+2029 likewise, because JavaScript once took them for line ends.
  package var jsonLiteral: String { jsonLiteral(isInScript: true) }

  /// The text as a JSON string of a file of its own, where markup means nothing.
  package var jsonFileLiteral: String { jsonLiteral(isInScript: false) }

  private func jsonLiteral(isInScript: Bool) -> String {
    var bytes: [UInt8] = [UInt8(ascii: "\"")]
    for scalar in unicodeScalars {
      switch scalar {
      case "\"": bytes += Array("\\\"".utf8)
      case "\\": bytes += Array("\\\\".utf8)
      case "\n": bytes += Array("\\n".utf8)
      case "\r": bytes += Array("\\r".utf8)
      case "\t": bytes += Array("\\t".utf8)
      case "<" where isInScript, ">" where isInScript, "&" where isInScript,
        "\u{2028}", "\u{2029}", "\u{0}"..."\u{1F}", "\u{7F}":
        bytes += Array("\\u".utf8)
        bytes += Array([UInt8(scalar.value >> 8), UInt8(scalar.value & 0xFF)].hexadecimal.utf8)
      case _: bytes += UTF8.encode(scalar).map { Array($0) } ?? []
      }
    }
    bytes.append(UInt8(ascii: "\""))
    return String(decoding: bytes, as: UTF8.self)
  }
}
