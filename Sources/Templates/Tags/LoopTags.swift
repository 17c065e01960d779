import Diagnostics

extension TagDefinition {
  static let `for` = TagDefinition(
    "for", syntax: "{% for name in collection limit: n offset: n reversed %}…{% else %}…{% endfor %}",
    documentation: """
      Prints its body once for each item of an array, a range or an object, whose items are pairs of name \
      and value. `limit` and `offset` choose a part, `offset: continue` goes on where the last loop of the \
      same name stopped, `reversed` turns it round. `else` prints when there is no item. Inside, `forloop` \
      has `index`, `index0`, `rindex`, `rindex0`, `first`, `last`, `length`, `name` and `parentloop`.
      """,
    example: CatalogueExample(
      "{% for name in names %}{{ forloop.index }}. {{ name }} {% endfor %}",
      data: ["names": ["Ada", "Bo"]], gives: "1. Ada 2. Bo "),
    parse: { parser, token in
      let header = header(&parser, token)
      let (body, otherwise) = loopBodies(&parser, token)
      guard var loop = header else { return nil }
      (loop.body, loop.otherwise) = (body, otherwise)
      parser.syntax.loops.append(loop)
      return .loop(parser.syntax.loops.count - 1)
    })

  static let tablerow = TagDefinition(
    "tablerow", syntax: "{% tablerow name in collection cols: n limit: n offset: n %}…{% endtablerow %}",
    documentation: """
      Prints the rows of an HTML table, `cols` cells in each. Inside, `tablerowloop` has what `forloop` has \
      and `row`, `col`, `col0`, `col_first` and `col_last`.
      """,
    example: CatalogueExample(
      "{% tablerow n in (1..3) cols: 2 %}{{ n }}{% endtablerow %}",
      gives: """
        <tr class="row1">
        <td class="col1">1</td><td class="col2">2</td></tr>
        <tr class="row2"><td class="col1">3</td></tr>

        """),
    parse: { parser, token in
      let header = header(&parser, token, isTable: true)
      let body = parser.body(of: token, end: "endtablerow")
      guard var loop = header else { return nil }
      loop.body = body
      parser.syntax.loops.append(loop)
      return .tableRow(parser.syntax.loops.count - 1)
    })

  static let `break` = TagDefinition(
    "break", syntax: "{% break %}", documentation: "Leaves the loop around it.",
    example: CatalogueExample(
      "{% for n in (1..5) %}{% if n == 3 %}{% break %}{% endif %}{{ n }}{% endfor %}", gives: "12"),
    parse: { parser, token in
      _ = parser.parse(token.content) { (_) throws(SyntaxFault) in }
      return .interrupt(.leave, token.extent)
    })

  static let `continue` = TagDefinition(
    "continue", syntax: "{% continue %}", documentation: "Goes on with the next item of the loop around it.",
    example: CatalogueExample(
      "{% for n in (1..4) %}{% if n == 3 %}{% continue %}{% endif %}{{ n }}{% endfor %}", gives: "124"),
    parse: { parser, token in
      _ = parser.parse(token.content) { (_) throws(SyntaxFault) in }
      return .interrupt(.next, token.extent)
    })

  static let cycle = TagDefinition(
    "cycle", syntax: "{% cycle a, b, c %} or {% cycle group: a, b, c %}",
    documentation: "Prints the next of its values each time it is met, the first again after the last.",
    example: CatalogueExample(
      "{% for n in (1..4) %}{% cycle 'odd', 'even' %} {% endfor %}", gives: "odd even odd even "),
    quietness: .prints,
    parse: { parser, token in
      let parsed = parser.parse(token.content) { (words) throws(SyntaxFault) in
        let mark = words.syntax.values.mark
        var first = try words.value()
        var group: Expression?
        if try words.take(.colon) {
          group = first
          first = try words.value()
        }
        words.syntax.values.append(first)
        while try words.take(.comma) {
          if words.current.kind == .end { break }
          words.syntax.values.append(try words.value())
        }
        return (group, words.syntax.values.close(mark))
      }
      guard let (group, values) = parsed else { return nil }
      let key = parser.syntax.symbol(cycleKey(values, token, parser))
      parser.syntax.cycles.append(Node.Cycle(group: group, values: values, key: key, extent: token.extent))
      return .cycle(parser.syntax.cycles.count - 1)
    })

  /// A cycle without a group goes by its values; one with variables goes by its place.
  private static func cycleKey(
    _ values: Row<Expression>, _ token: Token, _ parser: borrowing Parser
  ) -> String {
    var key = ""
    for place in values.places {
      guard case .literal(let literal) = parser.syntax[parser.syntax.values[place]] else {
        return "\(parser.text.name):\(token.extent.start)"
      }
      // Strings are told apart by their number, so that no text of one can look like another value.
      key += "\(literal),"
    }
    return key
  }

  private static let forEnds: [StaticString] = ["else", "endfor"]

  private static func loopBodies(_ parser: inout Parser, _ token: Token) -> (Block, Block?) {
    let (body, terminator) = parser.block(of: token, until: forEnds)
    guard let terminator else { return (body, nil) }
    parser.skipToken()
    guard parser.isNamed(terminator, "else") else { return (body, nil) }
    let (otherwise, first) = parser.block(of: token, until: forEnds)
    var last = first
    while let current = last {
      parser.skipToken()
      if parser.isNamed(current, "endfor") { break }
      let ignored: Block
      (ignored, last) = parser.block(of: token, until: forEnds)
      _ = ignored
    }
    return (body, otherwise)
  }

  private static func header(
    _ parser: inout Parser, _ token: Token, isTable: Bool = false
  ) -> Node.Loop? {
    parser.parse(token.content) { (words) throws(SyntaxFault) in
      let variable = try words.identifier("the name of the loop variable")
      guard try words.takeWord("in") else { throw words.unexpected("`in`") }
      let collection = try words.value()
      let name =
        words.bytes[variable.extent.range] + [UInt8(ascii: "-")] + words.bytes[collection.extent.range]
      var loop = Node.Loop(
        variable: variable, collection: collection, name: words.syntax.symbol(name), extent: token.extent)
      while words.current.kind != .end {
        if try words.take(.comma), words.current.kind == .end { break }
        if try words.takeWord("reversed") {
          loop.isReversed = true
        } else {
          try option(&words, &loop, isTable: isTable)
        }
      }
      return loop
    }
  }

  private static func option(
    _ words: inout Parser, _ loop: inout Node.Loop, isTable: Bool
  ) throws(SyntaxFault) {
    let isLimit = words.isWord("limit")
    let isOffset = words.isWord("offset")
    guard isLimit || isOffset || (isTable && words.isWord("cols")) else {
      throw words.unexpected(isTable ? "`cols`, `limit` or `offset`" : "`limit`, `offset` or `reversed`")
    }
    try words.advance()
    try words.expect(.colon, "a colon")
    if isOffset, !isTable, try words.takeWord("continue") {
      loop.offset = .continued
    } else if isOffset {
      loop.offset = .value(try words.value())
    } else if isLimit {
      loop.limit = try words.value()
    } else {
      loop.columns = try words.value()
    }
  }
}
