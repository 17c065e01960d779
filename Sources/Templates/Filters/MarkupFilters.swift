import Diagnostics

extension FilterDefinition {
  /// Filters for HTML and addresses, as Liquid has them.
  static let markup: [FilterDefinition] = [
    FilterDefinition(
      "base64_decode", documentation: "What a Base64 text stands for.",
      example: CatalogueExample("{{ 'QsOhcg==' | base64_decode }}", gives: "Bár"),
      function: { (heap, input, _) throws(RenderFault) in try heap.decodeBase64(input, isForURLs: false) }),
    FilterDefinition(
      "base64_encode", documentation: "The text in Base64.",
      example: CatalogueExample("{{ 'Bár' | base64_encode }}", gives: "QsOhcg=="),
      function: { (heap, input, _) throws(RenderFault) in
        try heap.string(Base64.encoded(heap.text(of: input), alphabet: Base64.standard))
      }),
    FilterDefinition(
      "base64_url_safe_decode", documentation: "What a Base64 text for addresses stands for.",
      example: CatalogueExample("{{ 'Pz8_' | base64_url_safe_decode }}", gives: "???"),
      function: { (heap, input, _) throws(RenderFault) in try heap.decodeBase64(input, isForURLs: true) }),
    FilterDefinition(
      "base64_url_safe_encode", documentation: "The text in Base64 for addresses.",
      example: CatalogueExample("{{ '???' | base64_url_safe_encode }}", gives: "Pz8_"),
      function: { (heap, input, _) throws(RenderFault) in
        try heap.string(Base64.encoded(heap.text(of: input), alphabet: Base64.forURLs))
      }),
    FilterDefinition(
      "escape",
      documentation: """
        The text with `&`, `<`, `>` and both quotation marks as HTML writes them. Templates for Markdown and \
        HTML need it nowhere: they escape every output for its place.
        """,
      example: CatalogueExample("{{ '<b>' | escape }}", gives: "&lt;b&gt;"),
      action: .html(
        { (heap, input, _, output) in heap.withText(of: input) { Markup.escape($0, into: &output) } },
        keepsNull: true)),
    FilterDefinition(
      "escape_once", documentation: "The same, but entities that the text already has stay as they are.",
      example: CatalogueExample("{{ '1 < 2 &amp; 3' | escape_once }}", gives: "1 &lt; 2 &amp; 3"),
      action: .html(
        { (heap, input, _, output) in
          heap.withText(of: input) { Markup.escape($0, once: true, into: &output) }
        }, keepsNull: false)),
    text(
      "newline_to_br", documentation: "The text with `<br />` before each line break.",
      example: CatalogueExample("{{ text | newline_to_br }}", data: ["text": "a\nb"], gives: "a<br />\nb"),
      { Blanks.replacingNewlines($0, with: Array("<br />\n".utf8)) }),
    text(
      "strip_html", documentation: "The text without HTML tags, comments, scripts and styles.",
      example: CatalogueExample("{{ '<b>bold</b> move' | strip_html }}", gives: "bold move"),
      Markup.withoutTags),
    FilterDefinition(
      "url_decode", documentation: "The text of which this is the form-encoded one.",
      example: CatalogueExample("{{ 'a+b%21' | url_decode }}", gives: "a b!"),
      function: { (heap, input, _) throws(RenderFault) in
        guard !input.isNull else { return .null }
        let decoded = Markup.percentDecoded(heap.text(of: input))
        guard String(validating: decoded, as: UTF8.self) != nil else {
          throw RenderFault(
            .filterFailed, "the address does not stand for UTF-8 text", label: "in `url_decode`")
        }
        return try heap.string(decoded)
      }),
    FilterDefinition(
      "url_encode", documentation: "The text as a form sends it.",
      example: CatalogueExample("{{ 'a b!' | url_encode }}", gives: "a+b%21"),
      function: { (heap, input, _) throws(RenderFault) in
        guard !input.isNull else { return .null }
        return try heap.string(Markup.percentEncoded(heap.text(of: input)))
      }),
  ]
}

extension Heap {
  mutating func decodeBase64(_ input: Value, isForURLs: Bool) throws(RenderFault) -> Value {
    let text = text(of: input)
    let alphabet = isForURLs ? Base64.forURLs : Base64.standard
    guard let decoded = Base64.decoded(text, alphabet: alphabet, needsPadding: !isForURLs) else {
      throw RenderFault(.filterFailed, "the text is not Base64", label: "in this filter")
    }
    guard String(validating: decoded, as: UTF8.self) != nil else {
      throw RenderFault(.filterFailed, "the Base64 does not stand for UTF-8 text", label: "in this filter")
    }
    return try string(decoded)
  }
}

/// RFC 4648.
enum Base64 {
  private static let letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"
  static let standard = Array((letters + "+/").utf8)
  static let forURLs = Array((letters + "-_").utf8)

  static func encoded(_ bytes: [UInt8], alphabet: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      let rest = bytes.count - index
      let second = rest > 1 ? bytes[index + 1] : 0
      let third = rest > 2 ? bytes[index + 2] : 0
      result.append(alphabet[Int(bytes[index] >> 2)])
      result.append(alphabet[Int(bytes[index] & 3) << 4 | Int(second >> 4)])
      result.append(rest > 1 ? alphabet[Int(second & 15) << 2 | Int(third >> 6)] : UInt8(ascii: "="))
      result.append(rest > 2 ? alphabet[Int(third & 63)] : UInt8(ascii: "="))
      index += 3
    }
    return result
  }

  static func decoded(_ text: [UInt8], alphabet: [UInt8], needsPadding: Bool) -> [UInt8]? {
    if needsPadding, text.count % 4 != 0 { return nil }
    var body = text[...]
    var padding = 0
    while body.last == UInt8(ascii: "="), padding < 2 {
      body.removeLast()
      padding += 1
    }
    guard body.count % 4 != 1 else { return nil }
    var result: [UInt8] = []
    var bits = 0
    var buffer = 0
    for byte in body {
      guard let value = alphabet.firstIndex(of: byte) else { return nil }
      buffer = buffer << 6 | value
      bits += 6
      if bits >= 8 {
        bits -= 8
        result.append(UInt8(truncatingIfNeeded: buffer >> bits))
        buffer &= (1 << bits) - 1
      }
    }
    return buffer == 0 ? result : nil
  }
}

/// HTML and addresses as Liquid's filters treat them.
enum Markup {
  /// Appends the text with the five characters that mean something in HTML as entities.
  ///
  /// - Parameter once: whether entities that the text has stay as they are.
  static func escape(_ text: UnsafeBufferPointer<UInt8>, once: Bool = false, into output: inout OutputBuffer)
  {
    var start = 0
    var index = 0
    while true {
      index = HTMLBytes.endOfPlainText(in: text, from: index)
      guard index < text.count else { break }
      if once, text[index] == .ampersand, isEntity(text, at: index) {
        index += 1
        continue
      }
      output.append(text, start..<index)
      output.append(entity(text[index]))
      index += 1
      start = index
    }
    output.append(text, start..<text.count)
  }

  private static func entity(_ byte: UInt8) -> StaticString {
    switch byte {
    case .ampersand: "&amp;"
    case .lessThan: "&lt;"
    case .greaterThan: "&gt;"
    case .doubleQuote: "&quot;"
    case _: "&#39;"
    }
  }

  /// Whether `&name;`, `&#digits;` or `&#xdigits;` begins here.
  private static func isEntity(_ text: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
    var index = start + 1
    let isNumber = index < text.count && text[index] == UInt8(ascii: "#")
    if isNumber { index += 1 }
    let first = index
    while index < text.count, Byte.isLetter(text[index]) || Byte.isDigit(text[index]) { index += 1 }
    return index > first && index < text.count && text[index] == UInt8(ascii: ";")
  }

  static func withoutTags(_ text: [UInt8]) -> [UInt8] {
    var result = text
    for (open, close) in [("<script", "</script>"), ("<!--", "-->"), ("<style", "</style>")] {
      result = without(result, Array(open.utf8), Array(close.utf8))
    }
    return without(result, [UInt8(ascii: "<")], [UInt8(ascii: ">")])
  }

  private static func without(_ text: [UInt8], _ open: [UInt8], _ close: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    text.withUnsafeBufferPointer { bytes in
      open.withUnsafeBufferPointer { open in
        close.withUnsafeBufferPointer { close in
          var start = 0
          while let begin = ByteSearch.first(open, in: bytes, from: start),
            let end = ByteSearch.first(close, in: bytes, from: begin + open.count)
          {
            result += bytes[start..<begin]
            start = end + close.count
          }
          result += bytes[start...]
        }
      }
    }
    return result
  }

  static func percentEncoded(_ text: [UInt8]) -> [UInt8] {
    let hexadecimal = Array("0123456789ABCDEF".utf8)
    var result: [UInt8] = []
    for byte in text {
      if Byte.isWord(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
        || byte == UInt8(ascii: "~")
        || byte == UInt8(ascii: "*")
      {
        result.append(byte)
      } else if byte == UInt8(ascii: " ") {
        result.append(UInt8(ascii: "+"))
      } else {
        result += [UInt8(ascii: "%"), hexadecimal[Int(byte >> 4)], hexadecimal[Int(byte & 15)]]
      }
    }
    return result
  }

  static func percentDecoded(_ text: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var index = 0
    while index < text.count {
      if text[index] == UInt8(ascii: "+") {
        result.append(UInt8(ascii: " "))
      } else if text[index] == UInt8(ascii: "%"), index + 2 < text.count, let high = digit(text[index + 1]),
        let low = digit(text[index + 2])
      {
        result.append(high << 4 | low)
        index += 2
      } else {
        result.append(text[index])
      }
      index += 1
    }
    return result
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 48...57: byte - 48
    case 65...70: byte - 55
    case 97...102: byte - 87
    case _: nil
    }
  }
}
