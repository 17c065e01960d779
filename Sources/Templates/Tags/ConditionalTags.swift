extension TagDefinition {
  static let `if` = TagDefinition(
    "if", syntax: "{% if condition %}…{% elsif condition %}…{% else %}…{% endif %}",
    documentation: """
      Prints the first branch whose condition holds. False, null and undefined do not hold; everything \
      else does, zero and empty text included. Conditions compare with `==`, `!=`, `<`, `<=`, `>`, `>=` \
      and `contains`, and join with `and` and `or`.
      """,
    example: CatalogueExample(
      "{% if score >= 4 %}strong{% elsif score >= 2 %}fair{% else %}weak{% endif %}", data: ["score": 3],
      gives: "fair"),
    parse: { conditional(&$0, $1, isNegated: false) })

  static let unless = TagDefinition(
    "unless", syntax: "{% unless condition %}…{% else %}…{% endunless %}",
    documentation: "Prints its body when the condition does not hold: the opposite of `if`.",
    example: CatalogueExample(
      "{% unless done %}still open{% endunless %}", data: ["done": false], gives: "still open"),
    parse: { conditional(&$0, $1, isNegated: true) })

  static let `case` = TagDefinition(
    "case", syntax: "{% case value %}{% when a, b %}…{% else %}…{% endcase %}",
    documentation: """
      Compares one value with those of each `when` and prints the bodies that match; `else` prints when \
      none before it matched.
      """,
    example: CatalogueExample(
      "{% case status %}{% when 'met' %}yes{% when 'partial', 'pending' %}not yet{% else %}no{% endcase %}",
      data: ["status": "partial"], gives: "not yet"),
    parse: selection)

  private static func condition(_ parser: inout Parser, _ token: Token) -> Expression {
    let condition = parser.parse(token.content) { (words) throws(SyntaxFault) in try words.condition() }
    return condition ?? parser.null(token.content)
  }

  private static let ifEnds: [StaticString] = ["elsif", "else", "endif"]
  private static let unlessEnds: [StaticString] = ["elsif", "else", "endunless"]
  private static let caseEnds: [StaticString] = ["when", "else", "endcase"]

  private static func conditional(
    _ parser: inout Parser, _ opening: Token, isNegated: Bool
  ) -> Node? {
    let ends = isNegated ? unlessEnds : ifEnds
    let mark = parser.syntax.branches.mark
    var otherwise: Block?
    var extent = opening.extent
    var current = opening
    var isElse = false
    var isFirst = true
    while true {
      let condition = isElse ? nil : condition(&parser, current)
      let (body, terminator) = parser.block(of: opening, until: ends)
      if let condition, otherwise == nil {
        let negated = isNegated && isFirst
        isFirst = false
        parser.syntax.branches.append(Node.Branch(condition: condition, isNegated: negated, body: body))
      } else if otherwise == nil {
        otherwise = body
      }
      guard let terminator else { break }
      parser.skipToken()
      extent = extent.through(terminator.extent)
      isElse = parser.isNamed(terminator, "else")
      if !isElse, !parser.isNamed(terminator, "elsif") { break }
      current = terminator
    }
    return .conditional(parser.syntax.branches.close(mark), otherwise: otherwise, extent)
  }

  private static func selection(_ parser: inout Parser, _ opening: Token) -> Node? {
    let subject = parser.parse(opening.content) { (words) throws(SyntaxFault) in try words.value() }
    let mark = parser.syntax.arms.mark
    var (_, terminator) = parser.block(of: opening, until: caseEnds)
    while let current = terminator {
      parser.skipToken()
      if parser.isNamed(current, "endcase") { break }
      let isElse = parser.isNamed(current, "else")
      let values = isElse ? Row() : whenValues(&parser, current)
      let body: Block
      (body, terminator) = parser.block(of: opening, until: caseEnds)
      parser.syntax.arms.append(Node.SelectionArm(values: values, isElse: isElse, body: body))
    }
    let arms = parser.syntax.arms.close(mark)
    return .selection(subject ?? parser.null(opening.content), arms, opening.extent)
  }

  /// The values of a `when`. The first grammar ignores what follows a value and is not a separator.
  private static func whenValues(_ parser: inout Parser, _ token: Token) -> Row<Expression> {
    let isLoose = parser.profile.grammar == .strict
    return parser.parse(token.content) { (words) throws(SyntaxFault) in
      let mark = words.syntax.values.mark
      words.syntax.values.append(try words.value())
      while words.current.kind != .end {
        if words.current.kind == .comma || words.isWord("or") {
          try words.advance()
          words.syntax.values.append(try words.value())
        } else if isLoose {
          while words.current.kind != .end { try words.advance() }
        } else {
          throw words.unexpected("a comma or `or`")
        }
      }
      return words.syntax.values.close(mark)
    } ?? Row()
  }
}
