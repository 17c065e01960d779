import Diagnostics

extension FilterDefinition {
  private static func styled(
    _ name: String, documentation: String, example: CatalogueExample,
    _ style: @escaping @Sendable (borrowing Heap) -> Value.Style
  ) -> FilterDefinition {
    FilterDefinition(name, isExtended: true, documentation: documentation, example: example) {
      (heap, input, _) throws(RenderFault) in
      var value = input.tag == .string ? input : try heap.string(heap.printed(input))
      value.style = style(heap)
      return value
    }
  }

  /// Filters of the extended dialect.
  static let extended: [FilterDefinition] = [
    styled(
      "code",
      documentation: "The text as a code span of Markdown, with as many backticks as it needs.",
      example: CatalogueExample("{{ 'x' | code }}", gives: "x"), { _ in .code }),
    styled(
      "code_block",
      documentation: "The text as fenced code of Markdown, with a fence that no line of it closes.",
      example: CatalogueExample("{{ 'x' | code_block }}", gives: "x"), { _ in .codeBlock }),
    FilterDefinition(
      "group_by", [Parameter("field")], isExtended: true,
      documentation:
        "Objects with `name`, `items` and `size`, one for each value of a field, in the order in which the values come.",
      example: CatalogueExample(
        "{% assign teams = people | group_by: 'team' %}{% for t in teams %}{{ t.name }} {{ t.size }};{% endfor %}",
        data: ["people": [["team": "x"], ["team": "y"], ["team": "x"]]], gives: "x 2;y 1;"),
      function: { (heap, input, arguments) throws(RenderFault) in try heap.group(input, by: arguments[0]) }),
    FilterDefinition(
      "indent", [Parameter("columns")], isExtended: true,
      documentation: "The text with so many spaces before each line but the first; empty lines stay empty.",
      example: CatalogueExample("{{ text | indent: 2 }}", data: ["text": "a\nb"], gives: "a\n  b"),
      function: { (heap, input, arguments) throws(RenderFault) in
        let columns = try heap.requiredNumber(arguments[0], "columns")
        guard columns >= 0, columns <= 1000 else {
          throw RenderFault(.filterFailed, "`indent` takes 0 to 1000 columns", label: "in `indent`")
        }
        return try heap.indent(input, columns)
      }),
    FilterDefinition(
      "json", isExtended: true, documentation: "The value as JSON.",
      example: CatalogueExample(
        "{{ v | json }}", data: ["v": ["a": [1, true, nil, "x\n"]]], gives: #"{"a":[1,true,null,"x\n"]}"#),
      function: { (heap, input, _) throws(RenderFault) in
        var text = OutputBuffer()
        try heap.writeJSON(input, into: &text)
        var value = try heap.string(text.bytes(from: 0))
        value.style = .json
        return value
      }),
    FilterDefinition(
      "list", [.optional("word"), .named("locale")], isExtended: true,
      documentation:
        "The items as one text, with commas and a word, by default \u{201C}and\u{201D}, before the last.",
      example: CatalogueExample(
        "{{ v | list }}; {{ v | list: 'or' }}", data: ["v": ["a", "b", "c"]], gives: "a, b and c; a, b or c"),
      writing: { (heap, input, arguments, output) throws(RenderFault) in
        let word =
          arguments[0].isNull ? Array(try heap.locale(arguments[1]).and.utf8) : heap.text(of: arguments[0])
        let items = try heap.list(input)
        let start = output.count
        for (position, item) in items.enumerated() {
          if position > 0, position + 1 == items.count {
            output.append(.space)
            output.append(contentsOf: word)
            output.append(.space)
          } else if position > 0 {
            output.append(", ")
          }
          heap.append(item, to: &output)
          try heap.checkWritten(output, since: start)
        }
      }),
    styled(
      "markdown",
      documentation: "The text as Markdown that is trusted: it is written as it is in a Markdown template.",
      example: CatalogueExample("{{ '*a*' | markdown }}", gives: "*a*"), { _ in .markdown }),
    FilterDefinition(
      "number", [.optional("decimals"), .named("locale")], isExtended: true,
      documentation: "The number with grouped digits and so many decimals, in the marks of a language.",
      example: CatalogueExample(
        "{{ 1234567.891 | number: 2 }} {{ 1234.5 | number: 1, locale: 'de' }}", gives: "1,234,567.89 1.234,5"),
      function: { (heap, input, arguments) throws(RenderFault) in
        let locale = try heap.locale(arguments[1])
        return try heap.string(try heap.figure(input, arguments[0], locale, times: 0))
      }),
    FilterDefinition(
      "percent", [.optional("decimals"), .named("locale")], isExtended: true,
      documentation: "A share of one as a percentage.",
      example: CatalogueExample("{{ 0.256 | percent }} {{ 0.256 | percent: 1 }}", gives: "26% 25.6%"),
      function: { (heap, input, arguments) throws(RenderFault) in
        let locale = try heap.locale(arguments[1])
        let decimals = arguments[0].isNull ? Value.int(0) : arguments[0]
        let text = try heap.figure(input, decimals, locale, times: 2)
        return try heap.string(text + Array((locale.percentSpace + "%").utf8))
      }),
    FilterDefinition(
      "plural", [Parameter("one"), Parameter("other")], isExtended: true,
      documentation: "The first word for one, the second for any other number.",
      example: CatalogueExample("{{ 2 }} {{ 2 | plural: 'source', 'sources' }}", gives: "2 sources"),
      function: { (heap, input, arguments) throws(RenderFault) in
        let number = heap.number(input).asDecimal.whole
        let isOne = heap.settings.locale.tag == "fr" ? number == 0 || number == 1 : number == 1
        return isOne ? arguments[0] : arguments[1]
      }),
    styled(
      "raw",
      documentation:
        "The text as markup that is trusted: it is written as it is. The analysis of a template lists each use.",
      example: CatalogueExample("{{ '<b>' | raw }}", gives: "<b>"),
      { heap in
        switch heap.settings.output {
        case .plain: .plain
        case .markdown: .markdown
        case .html: .html
        case .none: .anything
        }
      }),
    text(
      "slugify", isExtended: true,
      documentation: "The text as an anchor: small letters and digits, with hyphens between words.",
      example: CatalogueExample("{{ 'Été & after: 2026' | slugify }}", gives: "été-after-2026"), Letters.slug),
  ]
}

extension Letters {
  static func slug(_ text: [UInt8]) -> [UInt8] {
    var slug = String.UnicodeScalarView()
    var needsHyphen = false
    for scalar in String(decoding: text, as: UTF8.self).lowercased().unicodeScalars {
      let isLetter = scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      let isMark = scalar.properties.generalCategory == .nonspacingMark
      guard isLetter || isMark else {
        needsHyphen = !slug.isEmpty
        continue
      }
      if needsHyphen { slug.append("-") }
      needsHyphen = false
      slug.append(scalar)
    }
    return Array(String(slug).utf8)
  }
}

extension Heap {
  mutating func group(_ input: Value, by field: Value) throws(RenderFault) -> Value {
    var places: [[UInt8]: Int] = [:]
    var text = OutputBuffer()
    var groups: [(name: Value, items: [Value])] = []
    for item in try list(input) {
      let name = try property(field, of: item) ?? .null
      let key = identity(of: name, &text)
      if let place = places[key] {
        groups[place].items.append(item)
      } else {
        places[key] = groups.count
        groups.append((name, [item]))
      }
    }
    let names = (try string("name"), try string("items"), try string("size"))
    var objects: [Value] = []
    for group in groups {
      let items = try array(group.items)
      objects.append(
        try object([(names.0, group.name), (names.1, items), (names.2, .int(group.items.count))]))
    }
    return try array(objects)
  }

  mutating func indent(_ input: Value, _ columns: Int) throws(RenderFault) -> Value {
    let text = text(of: input)
    let lines = text.count { $0 == 0x0A }
    guard text.count + lines * columns <= limits.filterBytes else { throw Heap.tooLong(limits) }
    var result: [UInt8] = []
    for (index, byte) in text.enumerated() {
      result.append(byte)
      guard byte == 0x0A, index + 1 < text.count, text[index + 1] != 0x0A else { continue }
      result += repeatElement(0x20, count: columns)
    }
    var value = try string(result)
    if input.tag == .string { value.style = input.style }
    return value
  }

  func writeJSON(_ value: Value, into text: inout OutputBuffer) throws(RenderFault) {
    guard text.count <= limits.filterBytes else { throw Heap.tooLong(limits) }
    switch value.tag {
    case .missing, .null, .empty, .blank, .forLoop, .tableLoop: text.append("null")
    case .bool, .int: append(value, to: &text)
    case .double:
      guard value.doubleValue.isFinite else {
        throw RenderFault(.filterFailed, "JSON has no infinite numbers", label: "in `json`")
      }
      append(value, to: &text)
    case .string: withBytes(value) { JSONWriter.writeString($0, into: &text) }
    case .array:
      text.append(UInt8(ascii: "["))
      for position in 0..<value.count {
        if position > 0 { text.append(UInt8(ascii: ",")) }
        try writeJSON(element(position, of: value), into: &text)
      }
      text.append(UInt8(ascii: "]"))
    case .object:
      text.append(UInt8(ascii: "{"))
      for position in 0..<value.count {
        let field = field(position, of: value)
        if position > 0 { text.append(UInt8(ascii: ",")) }
        withBytes(field.name) { JSONWriter.writeString($0, into: &text) }
        text.append(UInt8(ascii: ":"))
        try writeJSON(field.value, into: &text)
      }
      text.append(UInt8(ascii: "}"))
    case .range:
      try checkRange(value)
      let (first, last) = bounds(of: value)
      let numbers = last < first ? [] : (first...last).map(String.init)
      text.append(contentsOf: "[\(numbers.joined(separator: ","))]".utf8)
    }
  }

  /// A number in the marks of a language, times ten to the power of `times`.
  func figure(
    _ input: Value, _ decimals: Value, _ locale: TemplateLocale, times: Int
  ) throws(RenderFault) -> [UInt8] {
    guard
      input.tag == .int || input.tag == .double || Decimal(text: text(of: input)) != nil
        || strictWholeNumber(input) != nil
    else {
      throw RenderFault(
        .filterFailed, "\(typeName(of: input)) is not a number", label: "in this filter")
    }
    var decimal = number(input).asDecimal
    decimal.scale -= times
    let places = decimals.isNull ? max(0, decimal.scale) : try requiredNumber(decimals, "decimals")
    guard (0...20).contains(places), decimal.scale > -20 else {
      throw RenderFault(.filterFailed, "a figure has 0 to 20 decimals", label: "in this filter")
    }
    decimal = decimal.dropping(decimal.scale - places)
    var digits = Array(String(decimal.mantissa.magnitude).utf8)
    digits += repeatElement(UInt8(ascii: "0"), count: max(0, places - decimal.scale))
    let shown = max(0, places)
    while digits.count <= shown { digits.insert(UInt8(ascii: "0"), at: 0) }
    let whole = digits[..<(digits.count - shown)]
    var text: [UInt8] = decimal.mantissa < 0 ? Array("\u{2212}".utf8) : []
    for (position, digit) in whole.enumerated() {
      if position > 0, (whole.count - position) % 3 == 0 { text += Array(locale.grouping.utf8) }
      text.append(digit)
    }
    guard shown > 0 else { return text }
    return text + Array(locale.decimalMark.utf8) + digits[(digits.count - shown)...]
  }
}
