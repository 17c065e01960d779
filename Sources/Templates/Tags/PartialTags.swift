extension TagDefinition {
  static let render = TagDefinition(
    "render",
    syntax:
      "{% render 'name', key: value %}, {% render 'name' with value as name %} or {% render 'name' for items as name %}",
    documentation: """
      Prints a partial that sees only what it is given: no variable of the caller, no data, no loop. With \
      `for` it is printed once for each item and has a `forloop`. Alone on its line, it repeats the blanks \
      and quotation marks before it on each line that it prints.
      """,
    example: CatalogueExample(
      "{% render 'card', title: name %}", data: ["name": "Ada"], partials: ["card": "[{{ title }}]"],
      gives: "[Ada]"),
    quietness: .lines,
    parse: { partial(&$0, $1, isIsolated: true) })

  static let include = TagDefinition(
    "include", syntax: "{% include 'name', key: value %}",
    documentation: """
      Prints a partial that shares the variables of its caller. Its name may be computed. `render` is the \
      better choice where a partial should say what it needs.
      """,
    example: CatalogueExample(
      "{% assign who = 'Bo' %}{% include 'greeting' %}", partials: ["greeting": "Hello {{ who }}"],
      gives: "Hello Bo"),
    quietness: .lines,
    parse: { partial(&$0, $1, isIsolated: false) })

  private static func partial(_ parser: inout Parser, _ token: Token, isIsolated: Bool) -> Node? {
    parser.parse(token.content) { (words) throws(SyntaxFault) in
      let name = try words.value()
      if isIsolated {
        guard words.syntax.string(name) != nil else {
          throw SyntaxFault(
            code: .badTagArguments, message: "`render` takes the name of a partial in quotation marks",
            extent: name.extent, label: "not a string",
            helps: ["write `'name'`, or use `include` for a computed name"])
        }
      }
      var use = Node.PartialUse(isIsolated: isIsolated, name: name, extent: token.extent)
      use.line = token.line
      if try words.takeWord("with") {
        use.binding = .with
      } else if try words.takeWord("for") {
        use.binding = .each
      }
      if use.binding != .none { use.value = try words.value() }
      if try words.takeWord("as") { use.alias = try words.identifier("a name").symbol }
      let mark = words.syntax.passed.mark
      while words.current.kind != .end {
        if try words.take(.comma), words.current.kind == .end { break }
        let name = try words.identifier("the name of an argument")
        try words.expect(.colon, "a colon")
        words.syntax.passed.append(Node.Argument(name: name, value: try words.value()))
      }
      use.arguments = words.syntax.passed.close(mark)
      words.syntax.partials.append(use)
      return .partial(words.syntax.partials.count - 1)
    }
  }
}
