import Diagnostics

extension YAMLProblem {
  /// The problem in our words, with what to type.
  func diagnostic(in text: SourceText, at offset: Int, contextOffset: Int?) -> Diagnostic {
    let offset = min(offset, text.bytes.count)
    if self.text == "control characters are not allowed" {
      // Those from U+0080 on are two bytes of UTF-8, of which the second is their number.
      let bytes = text.bytes[offset...].prefix(text.bytes[offset...].first == 0xC2 ? 2 : 1)
      return Diagnostic(
        .error, .controlCharacter,
        "the file holds a control character (\(Diagnostic.number(bytes.last ?? 0)))",
        at: Span(text, offset..<offset + max(bytes.count, 1)),
        helps: ["delete it; it is invisible in most editors"])
    }
    if isTab(in: text, at: offset) {
      let tab = text.bytes[offset...].prefix { $0 == UInt8(ascii: "\t") }
      return Diagnostic(
        .error, .tabIndentation, "a tab cannot indent YAML", at: Span(text, tab.startIndex..<tab.endIndex),
        helps: ["indent with spaces"])
    }
    let (message, help) = wording
    let context = contextOffset.flatMap { $0 == offset ? nil : $0 }
    return Diagnostic(
      .error, .yamlSyntax, message, at: Span(text, offset..<Self.endOfWord(in: text, from: offset)),
      related: context.map { [Mark(Span(text, $0..<Self.endOfWord(in: text, from: $0)), "it starts here")] }
        ?? [],
      helps: help.map { [$0] } ?? [])
  }

  private func isTab(in text: SourceText, at offset: Int) -> Bool {
    let mayBeTab =
      self.text == "found character that cannot start any token"
      || self.text.hasPrefix("found a tab character")
    return mayBeTab && offset < text.bytes.count && text.bytes[offset] == UInt8(ascii: "\t")
  }

  /// The end of the characters up to the next blank, so that a mark has something to underline.
  private static func endOfWord(in text: SourceText, from offset: Int) -> Int {
    text.bytes[min(offset, text.bytes.count)...].firstIndex { $0 <= UInt8(ascii: " ") } ?? text.bytes.count
  }

  private var wording: (message: String, help: String?) {
    Self.wordings[text] ?? ("this is not YAML: \(text)", nil)
  }

  /// What libyaml 0.2.5 says, and what we say instead.
  private static let wordings: [String: (message: String, help: String?)] = [
    "mapping values are not allowed in this context": (
      "a `: ` cannot stand here",
      "put quotation marks round a text that holds `: `, and check that the line above has its own"
    ),
    "could not find expected ':'": (
      "a key has no `:` behind it", "write `key: value`; a text of several lines needs quotation marks or `|`"
    ),
    "did not find expected key": (
      "expected a key here",
      "check the indentation, and put quotation marks round a text that begins with `{`, `[`, `\"` or `'`"
    ),
    "did not find expected '-' indicator": (
      "expected another item of the list here", "begin it with `- ` in the column of the items above"
    ),
    "did not find expected ',' or ']'": (
      "expected `,` or `]` in this list",
      "close the list, or put quotation marks round a text that holds brackets"
    ),
    "did not find expected ',' or '}'": (
      "expected `,` or `}` in this map",
      "close the map, or put quotation marks round a text that holds braces or commas"
    ),
    "did not find expected node content": (
      "expected a value here", "put quotation marks round a text that begins with a special character"
    ),
    "did not find expected <document start>": (
      "expected the end of the file here", "check the indentation of this line"
    ),
    "found character that cannot start any token": (
      "a value cannot begin with this character", "put quotation marks round the text"
    ),
    "found unexpected end of stream": (
      "the file ends inside quotation marks", "close them; inside \"…\" write \\\" for a quotation mark"
    ),
    "found unexpected document indicator": (
      "the document ends inside quotation marks", "close them; inside \"…\" write \\\" for a quotation mark"
    ),
    "found unknown escape character": (
      "`\\` and this character mean nothing inside \"…\"", "write `\\\\` for a backslash, or use '…'"
    ),
    "did not find expected hexdecimal number": (
      "the digits of this escape are not hexadecimal", "write `\\u` and four digits, as in \\u4E2D"
    ),
    "found invalid Unicode character escape code": (
      "there is no character with this number", "write the character itself"
    ),
    "block sequence entries are not allowed in this context": (
      "a list cannot begin here",
      "begin it on a line of its own, or put quotation marks round a text with `- `"
    ),
    "mapping keys are not allowed in this context": (
      "a key cannot begin here", "put quotation marks round a text that begins with `? `"
    ),
    "did not find expected comment or line break": (
      "nothing may stand behind `|` or `>` on its line", "begin the text on the next line"
    ),
    "did not find expected alphabetic or numeric character": (
      "`&` and `*` begin an anchor or an alias, which need a name",
      "put quotation marks round a text that begins with `&` or `*`"
    ),
    "found undefined tag handle": (
      "`!` begins a tag, and tags are not read", "put quotation marks round a text that begins with `!`"
    ),
  ]
}

extension Diagnostic {
  /// A control character that is written as an escape.
  static func controlEscape(_ value: UInt8, at span: Span) -> Diagnostic {
    Diagnostic(
      .error, .controlCharacter, "an escape stands for a control character (\(number(value)))",
      at: span.firstLine, helps: ["delete it, and write a line end as `\\n`"])
  }

  /// A mark that makes a reader see letters in another order than the one in which they are compared.
  static func turnsWriting(_ scalar: UInt32, at span: Span) -> Diagnostic {
    Diagnostic(
      .error, .controlCharacter,
      "the text holds a mark that turns the direction of writing (U+\(String(scalar, radix: 16, uppercase: true)))",
      at: span.firstLine, helps: ["delete it; letters that are written from the right turn by themselves"])
  }

  fileprivate static func number(_ value: UInt8) -> String {
    "0x" + (value < 16 ? "0" : "") + String(value, radix: 16, uppercase: true)
  }
}

extension DiagnosticCode {
  static let yamlSyntax = DiagnosticCode(
    "yaml-syntax",
    """
    The file is not YAML, so nothing behind the marked place could be read. Most often a text needs \
    quotation marks (it holds `: ` or begins with a brace, a bracket, `*`, `&`, `!`, `@` or `%`), or a \
    line is indented differently from its neighbours.
    """)
  static let controlCharacter = DiagnosticCode(
    "control-character",
    """
    YAML allows no control characters but tab and line end. They often come from a PDF. Nor may a text hold \
    the marks that turn the direction of writing (U+202A to U+202E, U+2066 to U+2069): with them a page shows \
    other words or numbers than those that were compared with the source.
    """)
  static let tabIndentation = DiagnosticCode(
    "tab-indentation", "YAML is indented with spaces; a tab has no fixed width, so it may not indent.")
}
