/// A style sheet made ready to stand inside a page: compact, and known to the page's
/// Content-Security-Policy by its hash.
package struct InlineStyle: Sendable {
  /// The whole `<style>` element.
  package let element: String
  /// The compact sheet by itself.
  package let content: String
  /// The base 64 of the SHA-256 of the element's content, as `style-src 'sha256-…'` wants it.
  package let hash: String

  /// Drops comments, indentation and blank lines, which a reader of the page would pay for.
  ///
  /// `nil` when the sheet holds `</`, which could end the element and begin markup.
  package init?(css: [UInt8]) {
    var content: [UInt8] = [UInt8(ascii: "\n")]
    for line in Self.withoutComments(css).split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
      let trimmed = line.drop(while: Self.isBlank).reversed().drop(while: Self.isBlank).reversed()
      if !trimmed.isEmpty { content += trimmed + [UInt8(ascii: "\n")] }
    }
    let text = String(decoding: content, as: UTF8.self)
    guard !text.contains("</") else { return nil }
    self.content = text
    element = "<style>\(text)</style>"
    hash = SHA256.digest(of: Array(text.utf8)).base64
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  /// Comments end at the first `*/`; what looks like one inside a string is left alone.
  private static func withoutComments(_ css: [UInt8]) -> [UInt8] {
    var kept: [UInt8] = []
    var quote: UInt8?
    var index = 0
    while index < css.count {
      let byte = css[index]
      if quote == nil, byte == UInt8(ascii: "/"), css[index...].starts(with: "/*".utf8) {
        index = endOfComment(in: css, from: index + 2)
        continue
      }
      if byte == quote {
        quote = nil
      } else if quote == nil, byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if quote != nil, byte == UInt8(ascii: "\\"), index + 1 < css.count {
        kept.append(byte)
        index += 1
      }
      kept.append(css[index])
      index += 1
    }
    return kept
  }

  private static func endOfComment(in css: [UInt8], from start: Int) -> Int {
    var index = start
    while index + 1 < css.count {
      if css[index] == UInt8(ascii: "*"), css[index + 1] == UInt8(ascii: "/") { return index + 2 }
      index += 1
    }
    return css.count
  }
}
