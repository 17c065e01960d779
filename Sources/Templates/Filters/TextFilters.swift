import Diagnostics

extension FilterDefinition {
  /// A filter without arguments that turns text into text; null stays null.
  static func text(
    _ name: String, isExtended: Bool = false, documentation: String, example: CatalogueExample,
    _ change: @escaping @Sendable ([UInt8]) -> [UInt8]
  ) -> FilterDefinition {
    FilterDefinition(name, isExtended: isExtended, documentation: documentation, example: example) {
      (heap, input, _, output) throws(RenderFault) in
      output.append(contentsOf: change(heap.text(of: input)))
    }
  }

  /// Filters that change text.
  static let texts: [FilterDefinition] = [
    FilterDefinition(
      "append", [Parameter("text")], documentation: "The text with another behind it.",
      example: CatalogueExample("{{ 'brief' | append: '.md' }}", gives: "brief.md"),
      writing: { (heap, input, arguments, output) in
        heap.appendText(of: input, to: &output)
        heap.appendText(of: arguments[0], to: &output)
      }),
    FilterDefinition(
      "capitalize", documentation: "The first letter as a capital, the others small.",
      example: CatalogueExample("{{ 'hELLO world' | capitalize }}", gives: "Hello world"),
      writing: { (heap, input, _, output) in
        heap.withText(of: input) { text in
          guard let first = text.first else { return }
          guard Letters.isASCII(text) else {
            return output.append(contentsOf: Letters.capitalized(Array(text)))
          }
          output.append(Letters.upper(first))
          output.append(UnsafeBufferPointer(rebasing: text.dropFirst()), changedBy: Letters.lower)
        }
      }),
    FilterDefinition(
      "downcase", documentation: "The text in small letters.",
      example: CatalogueExample("{{ 'ÉTÉ' | downcase }}", gives: "été"),
      writing: { (heap, input, _, output) in
        heap.withText(of: input) { text in
          guard Letters.isASCII(text) else {
            return output.append(contentsOf: Letters.lowercased(Array(text)))
          }
          output.append(text, changedBy: Letters.lower)
        }
      }),
    text(
      "lstrip", documentation: "The text without white space before it.",
      example: CatalogueExample("[{{ '  a ' | lstrip }}]", gives: "[a ]"),
      { Blanks.stripped($0, start: true, end: false) }),
    FilterDefinition(
      "prepend", [Parameter("text")], documentation: "The text with another before it.",
      example: CatalogueExample("{{ 'brief' | prepend: 'my ' }}", gives: "my brief"),
      writing: { (heap, input, arguments, output) in
        heap.appendText(of: arguments[0], to: &output)
        heap.appendText(of: input, to: &output)
      }),
    FilterDefinition(
      "remove", [Parameter("text")], documentation: "The text without each place where another stands in it.",
      example: CatalogueExample("{{ 'banana' | remove: 'an' }}", gives: "ba"),
      writing: { (heap, input, arguments, output) throws(RenderFault) in
        try heap.replace(input, arguments[0], .emptyString, .every, into: &output)
      }),
    FilterDefinition(
      "remove_first", [Parameter("text")], documentation: "The text without the first place of another.",
      example: CatalogueExample("{{ 'banana' | remove_first: 'an' }}", gives: "bana"),
      writing: { (heap, input, arguments, output) throws(RenderFault) in
        try heap.replace(input, arguments[0], .emptyString, .first, into: &output)
      }),
    FilterDefinition(
      "remove_last", [Parameter("text")], documentation: "The text without the last place of another.",
      example: CatalogueExample("{{ 'banana' | remove_last: 'an' }}", gives: "bana"),
      writing: { (heap, input, arguments, output) throws(RenderFault) in
        try heap.replace(input, arguments[0], .emptyString, .last, into: &output)
      }),
    FilterDefinition(
      "replace", [Parameter("text"), .optional("replacement")],
      documentation: "The text with another put in each place where a third stands.",
      example: CatalogueExample("{{ 'a-b-c' | replace: '-', '+' }}", gives: "a+b+c"),
      writing: { (heap, input, arguments, output) throws(RenderFault) in
        try heap.replace(input, arguments[0], arguments[1], .every, into: &output)
      }),
    FilterDefinition(
      "replace_first", [Parameter("text"), .optional("replacement")],
      documentation: "The same for the first place only.",
      example: CatalogueExample("{{ 'a-b-c' | replace_first: '-', '+' }}", gives: "a+b-c"),
      writing: { (heap, input, arguments, output) throws(RenderFault) in
        try heap.replace(input, arguments[0], arguments[1], .first, into: &output)
      }),
    FilterDefinition(
      "replace_last", [Parameter("text"), Parameter("replacement")],
      documentation: "The same for the last place only.",
      example: CatalogueExample("{{ 'a-b-c' | replace_last: '-', '+' }}", gives: "a-b+c"),
      writing: { (heap, input, arguments, output) throws(RenderFault) in
        try heap.replace(input, arguments[0], arguments[1], .last, into: &output)
      }),
    text(
      "rstrip", documentation: "The text without white space behind it.",
      example: CatalogueExample("[{{ ' a  ' | rstrip }}]", gives: "[ a]"),
      { Blanks.stripped($0, start: false, end: true) }),
    FilterDefinition(
      "slice", [Parameter("start"), .optional("length")],
      documentation: "A part of a text or array; a negative start counts from the end.",
      example: CatalogueExample(
        "{{ 'Liquid' | slice: 2, 3 }} {{ 'Liquid' | slice: -3, 2 }}", gives: "qui ui"),
      function: { (heap, input, arguments) throws(RenderFault) in
        try heap.slice(input, arguments[0], arguments[1])
      }),
    FilterDefinition(
      "split", [Parameter("separator")],
      documentation: """
        An array of the parts between separators. A single space separates at any white space; an empty \
        separator takes every character apart.
        """,
      example: CatalogueExample("{{ 'a,b,c' | split: ',' | join: ' ' }}", gives: "a b c"),
      function: { (heap, input, arguments) throws(RenderFault) in
        try heap.split(input, by: arguments[0])
      }),
    text(
      "squish", documentation: "The text without white space at its ends and with single spaces inside.",
      example: CatalogueExample("{{ '  a   b ' | squish }}", gives: "a b"), Blanks.squished),
    text(
      "strip", documentation: "The text without white space at its ends.",
      example: CatalogueExample("[{{ '  a ' | strip }}]", gives: "[a]"),
      { Blanks.stripped($0, start: true, end: true) }),
    text(
      "strip_newlines", documentation: "The text without line breaks.",
      example: CatalogueExample("{{ text | strip_newlines }}", data: ["text": "a\nb"], gives: "ab"),
      { Blanks.replacingNewlines($0, with: []) }),
    FilterDefinition(
      "truncate", [.optional("length"), .optional("ellipsis")],
      documentation: """
        The text cut to a length, by default 50 characters, that counts the ellipsis, by default three full \
        stops.
        """,
      example: CatalogueExample("{{ 'a long sentence' | truncate: 9 }}", gives: "a long..."),
      function: { (heap, input, arguments) throws(RenderFault) in
        try heap.truncate(input, arguments[0], arguments[1])
      }),
    FilterDefinition(
      "truncatewords", [.optional("words"), .optional("ellipsis")],
      documentation: "The first words, by default 15, and an ellipsis when there are more.",
      example: CatalogueExample("{{ 'one two three' | truncatewords: 2 }}", gives: "one two..."),
      function: { (heap, input, arguments) throws(RenderFault) in
        try heap.truncateWords(input, arguments[0], arguments[1])
      }),
    FilterDefinition(
      "upcase", documentation: "The text in capitals.",
      example: CatalogueExample("{{ 'été' | upcase }}", gives: "ÉTÉ"),
      writing: { (heap, input, _, output) in
        heap.withText(of: input) { text in
          guard Letters.isASCII(text) else {
            return output.append(contentsOf: Letters.uppercased(Array(text)))
          }
          output.append(text, changedBy: Letters.upper)
        }
      }),
  ]
}

/// Capitals and small letters; bytes are enough where the text is ASCII.
enum Letters {
  @inline(__always)
  static func upper(_ byte: UInt8) -> UInt8 { byte &- (byte &- 0x61 < 26 ? 32 : 0) }

  @inline(__always)
  static func lower(_ byte: UInt8) -> UInt8 { byte &+ (byte &- 0x41 < 26 ? 32 : 0) }

  static func isASCII(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var bits: UInt8 = 0
    for byte in bytes { bits |= byte }
    return bits < 0x80
  }

  static func uppercased(_ text: [UInt8]) -> [UInt8] {
    guard text.allSatisfy({ $0 < 0x80 }) else {
      return Array(String(decoding: text, as: UTF8.self).uppercased().utf8)
    }
    return text.map { $0 >= 0x61 && $0 <= 0x7A ? $0 - 32 : $0 }
  }

  static func lowercased(_ text: [UInt8]) -> [UInt8] {
    guard text.allSatisfy({ $0 < 0x80 }) else {
      return Array(String(decoding: text, as: UTF8.self).lowercased().utf8)
    }
    return text.map { $0 >= 0x41 && $0 <= 0x5A ? $0 + 32 : $0 }
  }

  static func capitalized(_ text: [UInt8]) -> [UInt8] {
    guard let first = text.first else { return text }
    var width = 1
    if first >= 0x80 {
      while width < text.count, text[width] & 0b1100_0000 == 0b1000_0000 { width += 1 }
    }
    return uppercased(Array(text[..<width])) + lowercased(Array(text[width...]))
  }
}

/// White space at the ends and inside of texts.
enum Blanks {
  private static func isStripped(_ byte: UInt8) -> Bool { Byte.isBlank(byte) || byte == 0 }

  static func stripped(_ text: [UInt8], start: Bool, end: Bool) -> [UInt8] {
    var slice = text[...]
    if start { while let first = slice.first, isStripped(first) { slice.removeFirst() } }
    if end { while let last = slice.last, isStripped(last) { slice.removeLast() } }
    return Array(slice)
  }

  static func squished(_ text: [UInt8]) -> [UInt8] {
    Array(text.split(whereSeparator: Byte.isBlank).joined(separator: [UInt8(ascii: " ")]))
  }

  static func replacingNewlines(_ text: [UInt8], with replacement: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    for (index, byte) in text.enumerated() {
      if byte == 0x0D, index + 1 < text.count, text[index + 1] == 0x0A { continue }
      if byte == 0x0A { result += replacement } else { result.append(byte) }
    }
    return result
  }
}
