extension TagDefinition {
  static let extends = TagDefinition(
    "extends", syntax: "{% extends 'layout' %}",
    documentation: """
      Prints another template, with the blocks of this one in the places of its own. Nothing outside the \
      blocks of this template is printed.
      """,
    example: CatalogueExample(
      "{% extends 'page' %}{% block body %}Hello{% endblock %}",
      partials: ["page": "<{% block body %}{% endblock %}>"], gives: "<Hello>"),
    isExtended: true,
    parse: { parser, token in
      let name = parser.parse(token.content) { (words) throws(SyntaxFault) in
        let value = try words.value()
        guard let name = words.syntax.string(value) else {
          throw words.unexpected("the name of a template in quotation marks")
        }
        return (name, value.extent)
      }
      guard let name else { return nil }
      guard parser.parsed.parent == nil else {
        parser.report(
          SyntaxFault(
            code: .badTagArguments, message: "a template extends only one other", extent: token.extent,
            label: "the second `extends`"))
        return nil
      }
      parser.parsed.parent = name
      return .nothing
    })

  static let block = TagDefinition(
    "block", syntax: "{% block name %}…{% endblock %} or {% block name required %}{% endblock %}",
    documentation: """
      Names a part of a layout that a template which extends it may replace; `required` says that it must. \
      `{{ block.super }}` prints what the block replaces.
      """,
    example: CatalogueExample(
      "{% extends 'page' %}{% block body %}more {{ block.super }}{% endblock %}",
      partials: ["page": "<{% block body %}text{% endblock %}>"], gives: "<more text>"),
    isExtended: true, quietness: .lines,
    parse: { parser, token in
      let header = parser.parse(token.content) { (words) throws(SyntaxFault) in
        let name = try words.identifier("the name of the block")
        return (name, try words.takeWord("required"))
      }
      let (body, terminator) = parser.block(of: token, until: ["endblock" as StaticString])
      guard let terminator, let (name, isRequired) = header else { return nil }
      parser.skipToken()
      _ = parser.parse(terminator.content) { (words) throws(SyntaxFault) in
        if words.current.kind == .identifier,
          words.syntax.symbol(words.bytes, words.current.extent) == name.symbol
        {
          try words.advance()
        }
      }
      parser.syntax.blocks.append(
        Node.BlockPart(
          name: name, isRequired: isRequired, body: body, line: token.line,
          extent: token.extent))
      return .block(parser.syntax.blocks.count - 1)
    })

  static let param = TagDefinition(
    "param", syntax: "{% param name: type %} or {% param name: type? %}",
    documentation: """
      Declares what a partial takes: `any`, `string`, `number`, `boolean`, `array` or `object`; a question \
      mark makes it optional. Callers that leave one out or pass another are told when they are compiled.
      """,
    example: CatalogueExample(
      "{% render 'card', title: 'A' %}",
      partials: ["card": "{% param title: string %}{% param note: string? %}[{{ title }}{{ note }}]"],
      gives: "[A]"),
    isExtended: true,
    parse: { parser, token in
      let parameter = parser.parse(token.content) { (words) throws(SyntaxFault) in
        let name = try words.identifier("the name of a parameter")
        try words.expect(.colon, "a colon")
        let typeExtent = try words.identifier("a type").extent
        var type = words.text(of: typeExtent)
        let isOptional = type.hasSuffix("?")
        if isOptional { type.removeLast() }
        guard let known = ParameterType(rawValue: type) else {
          let types = ParameterType.allCases.map { "`\($0.rawValue)`" }.joined(separator: ", ")
          throw SyntaxFault(
            code: .badTagArguments, message: "unknown type `\(type)`", extent: typeExtent,
            label: "no such type", helps: ["use one of \(types)"])
        }
        return Node.Parameter(
          name: name, type: known, isOptional: isOptional, extent: token.extent)
      }
      guard let parameter else { return nil }
      parser.parsed.parameters.append(parameter)
      return .parameter(parameter)
    })
}
