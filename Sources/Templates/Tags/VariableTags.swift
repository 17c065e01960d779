extension TagDefinition {
  static let assign = TagDefinition(
    "assign", syntax: "{% assign name = value | filter %}",
    documentation: "Gives a variable a value. It is seen from there to the end of the template.",
    example: CatalogueExample(
      "{% assign title = name | upcase %}{{ title }}", data: ["name": "brief"], gives: "BRIEF"),
    parse: { parser, token in
      guard let (name, rest) = target(&parser, token.content, sign: true) else { return nil }
      let value = parser.parse(rest) { (words) throws(SyntaxFault) in try words.filtered() }
      guard let value else { return nil }
      return .assign(name, value, token.extent)
    })

  static let capture = TagDefinition(
    "capture", syntax: "{% capture name %}…{% endcapture %}",
    documentation: "Gives a variable what its body prints. It is markup of the template's format already.",
    example: CatalogueExample(
      "{% capture line %}{{ a }} and {{ b }}{% endcapture %}{{ line }}", data: ["a": "tea", "b": "milk"],
      gives: "tea and milk"),
    parse: { parser, token in
      let target = captureName(&parser, token.content)
      let body = parser.body(of: token, end: "endcapture")
      guard let target else { return nil }
      return .capture(target, body, token.extent)
    })

  static let increment = TagDefinition(
    "increment", syntax: "{% increment name %}",
    documentation:
      "Prints a counter and adds one to it. Counters begin at 0 and are no variables of `assign`.",
    example: CatalogueExample("{% increment n %}{% increment n %}", gives: "01"),
    quietness: .prints,
    parse: { parser, token in
      counterName(&parser, token).map { .increment($0, token.extent) }
    })

  static let decrement = TagDefinition(
    "decrement", syntax: "{% decrement name %}",
    documentation: "Takes one from a counter and prints it. Counters begin at 0, so the first is -1.",
    example: CatalogueExample("{% decrement n %} {% decrement n %}", gives: "-1 -2"),
    quietness: .prints,
    parse: { parser, token in
      counterName(&parser, token).map { .decrement($0, token.extent) }
    })

  static let echo = TagDefinition(
    "echo", syntax: "{% echo value | filter %}",
    documentation: "Prints a value, as `{{ value }}` does; it is for use inside `liquid`.",
    example: CatalogueExample("{% echo 'a' | upcase %}", gives: "A"),
    quietness: .prints,
    parse: { parser, token in parser.output(token.content, token.extent) })

  private static func counterName(_ parser: inout Parser, _ token: Token) -> Node.Name? {
    target(&parser, token.content, sign: false)?.0
  }

  /// `capture` takes its name bare or in quotation marks.
  private static func captureName(_ parser: inout Parser, _ content: Extent) -> Node.Name? {
    let trimmed = trim(content, parser.bytes)
    let first = trimmed.isEmpty ? 0 : parser.bytes[Int(trimmed.start)]
    guard first == UInt8(ascii: "'") || first == UInt8(ascii: "\"") else {
      return target(&parser, content, sign: false)?.0
    }
    return parser.parse(content) { (words) throws(SyntaxFault) in
      let value = try words.value()
      guard let name = words.syntax.string(value) else { throw words.unexpected("the name of a variable") }
      return Node.Name(symbol: name, extent: value.extent)
    }
  }

  private static func trim(_ extent: Extent, _ bytes: [UInt8]) -> Extent {
    var extent = extent
    while !extent.isEmpty, Byte.isBlank(bytes[Int(extent.start)]) { extent.start += 1 }
    while !extent.isEmpty, Byte.isBlank(bytes[Int(extent.end) - 1]) { extent.end -= 1 }
    return extent
  }

  /// The variable that is set, and what follows its `=`.
  ///
  /// Liquid lets a variable be called `123` or `a.b`, which nothing can then read.
  private static func target(
    _ parser: inout Parser, _ content: Extent, sign: Bool
  ) -> (Node.Name, Extent)? {
    let bytes = parser.bytes
    let trimmed = trim(content, bytes)
    var end = Int(trimmed.start)
    let loose = parser.profile.dialect == .liquid && sign
    while end < Int(trimmed.end), isNameByte(bytes[end], loose: loose) { end += 1 }
    let name = Extent(Int(trimmed.start), end)
    guard !name.isEmpty, bytes[Int(name.start)] != UInt8(ascii: "-") else {
      parser.report(
        SyntaxFault(
          code: .badTagArguments, message: "the name of a variable is missing", extent: content,
          label: "expected a name"))
      return nil
    }
    var rest = Extent(end, Int(trimmed.end))
    while !rest.isEmpty, Byte.isBlank(bytes[Int(rest.start)]) { rest.start += 1 }
    let hasSign = !rest.isEmpty && bytes[Int(rest.start)] == UInt8(ascii: "=")
    guard hasSign == sign, sign || rest.isEmpty else {
      parser.report(
        SyntaxFault(
          code: .badTagArguments,
          message: sign ? "`assign` needs `=` and a value" : "only the name of a variable belongs here",
          extent: rest.isEmpty ? content : rest, label: sign ? "expected `=`" : "not expected"))
      return nil
    }
    if sign { rest.start += 1 }
    return (Node.Name(symbol: parser.syntax.symbol(bytes, name), extent: name), rest)
  }

  private static func isNameByte(_ byte: UInt8, loose: Bool) -> Bool {
    if Byte.isWord(byte) || byte == UInt8(ascii: "-") { return true }
    return loose
      && (byte == UInt8(ascii: ".") || byte == UInt8(ascii: "[") || byte == UInt8(ascii: "]"))
  }
}
