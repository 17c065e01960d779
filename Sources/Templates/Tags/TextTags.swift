extension TagDefinition {
  static let comment = TagDefinition(
    "comment", syntax: "{% comment %}…{% endcomment %}",
    documentation: "Prints nothing. Comments nest, and what they hold is not read.",
    example: CatalogueExample("a{% comment %} not {{ this }} {% endcomment %}b", gives: "ab"),
    parse: { _, _ in .nothing })

  static let inlineComment = TagDefinition(
    "#", syntax: "{% # … %}",
    documentation: "Prints nothing. Each line of it begins with `#`.",
    example: CatalogueExample("a{% # not this %}b", gives: "ab"),
    parse: { _, _ in .nothing })

  static let doc = TagDefinition(
    "doc", syntax: "{% doc %}…{% enddoc %}",
    documentation: "Documents a template for its readers and prints nothing.",
    example: CatalogueExample("{% doc %} What it is for. {% enddoc %}x", gives: "x"),
    parse: { _, _ in .nothing })

  static let raw = TagDefinition(
    "raw", syntax: "{% raw %}…{% endraw %}",
    documentation: "Prints what it holds as it is written, outputs and tags included.",
    example: CatalogueExample("{% raw %}{{ x }}{% endraw %}", gives: "{{ x }}"),
    parse: { _, _ in .nothing })

  static let liquid = TagDefinition(
    "liquid", syntax: "{% liquid\n  tag\n  tag\n%}",
    documentation: "Holds one tag on each line, without delimiters. Blocks close inside it.",
    example: CatalogueExample("{% liquid\n  assign n = 2\n  echo n\n%}", gives: "2"),
    parse: { parser, token in .group(parser.group(lines(of: token, &parser))) })

  static let ifchanged = TagDefinition(
    "ifchanged", syntax: "{% ifchanged %}…{% endifchanged %}",
    documentation: "Prints its body when that differs from what the last `ifchanged` printed.",
    example: CatalogueExample(
      "{% for n in list %}{% ifchanged %}{{ n }}{% endifchanged %}{% endfor %}", data: ["list": [1, 1, 2]],
      gives: "12"),
    parse: { parser, token in
      _ = parser.parse(token.content) { (_) throws(SyntaxFault) in }
      return .ifChanged(parser.body(of: token, end: "endifchanged"), token.extent)
    })

  /// One token for each line that holds a tag.
  private static func lines(of token: Token, _ parser: inout Parser) -> [Token] {
    let bytes = parser.bytes
    let splitter = Lexer(parser.text, dialect: parser.profile.dialect)
    var lines: [Token] = []
    var comment: (opening: Token, depth: Int)?
    var start = Int(token.content.start)
    let end = Int(token.content.end)
    while start < end {
      var lineEnd = start
      while lineEnd < end, bytes[lineEnd] != UInt8(ascii: "\n") { lineEnd += 1 }
      var first = start
      while first < lineEnd, Byte.isBlank(bytes[first]) { first += 1 }
      start = lineEnd + 1
      guard first < lineEnd else { continue }
      var line = Token(.tag, Extent(first, lineEnd), content: Extent(first, lineEnd))
      splitter.splitName(&line)
      let name = parser.name(of: line)
      if let open = comment {
        let depth = open.depth + (name == "comment" ? 1 : name == "endcomment" ? -1 : 0)
        comment = depth == 0 ? nil : (open.opening, depth)
        if depth == 0 {
          lines.append(Token(.comment, open.opening.extent.through(line.extent), content: line.content))
        }
      } else if name == "comment" {
        comment = (line, 1)
      } else if name == "#" {
        line.kind = .comment
        lines.append(line)
      } else if name == "raw" || name == "doc" {
        parser.report(
          SyntaxFault(
            code: .badTagArguments, message: "`\(name)` cannot stand inside `liquid`", extent: line.extent,
            label: "not expected here"))
      } else {
        lines.append(line)
      }
    }
    if let comment {
      parser.report(
        SyntaxFault(
          code: .missingEnd, message: "`comment` is never closed", extent: comment.opening.extent,
          label: "opened here", helps: ["close it with a line `endcomment`"]))
    }
    return lines
  }
}
