import Diagnostics

/// Expressions, read from the content of one tag or output.
extension Parser {
  /// Begins to read the words of `content`.
  mutating func enter(_ content: Extent) throws(SyntaxFault) {
    lexer.enter(content)
    previousEnd = Int(content.start)
    expressionDepth = 0
    if !precedenceWarnings.isEmpty { precedenceWarnings = [] }
    current = try lexer.next()
  }

  // MARK: - Tokens

  mutating func advance() throws(SyntaxFault) {
    previousEnd = Int(current.extent.end)
    current = try lexer.next()
  }

  mutating func take(_ kind: ExpressionToken.Kind) throws(SyntaxFault) -> Bool {
    guard current.kind == kind else { return false }
    try advance()
    return true
  }

  func isWord(_ word: StaticString) -> Bool {
    current.kind == .identifier && current.extent.holds(word, in: bytes)
  }

  mutating func takeWord(_ word: StaticString) throws(SyntaxFault) -> Bool {
    guard isWord(word) else { return false }
    try advance()
    return true
  }

  mutating func expect(_ kind: ExpressionToken.Kind, _ what: String) throws(SyntaxFault) {
    guard try take(kind) else { throw unexpected(what) }
  }

  /// A name, as `assign`, `for` and arguments use it.
  mutating func identifier(_ what: String) throws(SyntaxFault) -> Node.Name {
    guard current.kind == .identifier else { throw unexpected(what) }
    let extent = current.extent
    try advance()
    return Node.Name(symbol: syntax.symbol(bytes, extent), extent: extent)
  }

  func expectEnd() throws(SyntaxFault) {
    guard current.kind == .end else { throw unexpected("the end") }
  }

  func unexpected(_ expected: String) -> SyntaxFault {
    guard current.kind != .end else {
      return SyntaxFault(
        code: .unexpectedEnd, message: "\(expected) is missing",
        extent: Extent(previousEnd, Int(current.extent.end)), label: "expected \(expected)")
    }
    return SyntaxFault(
      code: .unexpectedToken, message: "unexpected `\(text(of: current.extent))`", extent: current.extent,
      label: "expected \(expected)")
  }

  mutating func nested<Result>(
    _ body: (inout Parser) throws(SyntaxFault) -> Result
  ) throws(SyntaxFault) -> Result {
    guard expressionDepth < limits.nesting else {
      throw SyntaxFault(
        code: .nestingLimit, message: "the expression nests deeper than \(limits.nesting) levels",
        extent: current.extent, label: "too deep")
    }
    expressionDepth += 1
    let result = try body(&self)
    expressionDepth -= 1
    return result
  }

  // MARK: - Values

  /// A value with its filters, as an output or `assign` takes it.
  mutating func filtered() throws(SyntaxFault) -> Expression {
    let result = try filteredValue()
    guard profile.dialect == .extended, isWord("if") else { return result }
    try advance()
    let condition = try condition()
    var otherwise: Expression?
    if try takeWord("else") { otherwise = try filteredValue() }
    let end = otherwise?.extent ?? condition.extent
    return syntax.expression(
      .choice(result, condition: condition, otherwise: otherwise), at: result.extent.through(end))
  }

  private mutating func filteredValue() throws(SyntaxFault) -> Expression {
    let input = profile.dialect == .extended ? try condition() : try value()
    guard current.kind == .pipe else { return input }
    let mark = syntax.filters.mark
    while try take(.pipe) { syntax.filters.append(try filter()) }
    return syntax.expression(
      .filtered(input, syntax.filters.close(mark)), at: Extent(Int(input.extent.start), previousEnd))
  }

  private mutating func filter() throws(SyntaxFault) -> FilterUse {
    let name = try identifier("the name of a filter")
    var use = FilterUse(name: name.symbol, nameExtent: name.extent, extent: name.extent)
    guard try take(.colon) else { return use }
    let mark = syntax.arguments.mark
    repeat {
      syntax.arguments.append(try argument())
    } while try take(.comma)
    use.arguments = syntax.arguments.close(mark)
    use.extent.end = Int32(previousEnd)
    return use
  }

  private mutating func argument() throws(SyntaxFault) -> FilterUse.Argument {
    let value = try value()
    guard current.kind == .colon, let name = syntax.variable(value) else {
      return FilterUse.Argument(name: nil, value: value)
    }
    try advance()
    return FilterUse.Argument(name: name, nameExtent: value.extent, value: try self.value())
  }

  /// A literal, a variable, a range or, in the extended dialect, an array or a group.
  mutating func value() throws(SyntaxFault) -> Expression {
    switch current.kind {
    case .identifier: return try word()
    case .integer, .double: return try number()
    case .string:
      let extent = current.extent
      try advance()
      let inner = Extent(Int(extent.start) + 1, Int(extent.end) - 1)
      return syntax.expression(.literal(.string(syntax.symbol(bytes, inner))), at: extent)
    case .openParenthesis:
      return try nested { (parser) throws(SyntaxFault) in try parser.parenthesised() }
    case .openBracket:
      return try nested { (parser) throws(SyntaxFault) in try parser.bracketed() }
    case .dot, .dots, .comma, .colon, .pipe, .assign, .closeBracket, .closeParenthesis, .comparison, .end:
      throw unexpected("a value")
    }
  }

  private mutating func number() throws(SyntaxFault) -> Expression {
    let extent = current.extent
    let isWhole = current.kind == .integer
    try advance()
    let text = text(of: extent)
    if isWhole {
      if let number = Int(text) { return syntax.expression(.literal(.int(number)), at: extent) }
    } else if let number = Double(text), number.isFinite {
      return syntax.expression(.literal(.double(number)), at: extent)
    }
    throw SyntaxFault(
      code: .numberTooLarge, message: "the number `\(text)` is too large", extent: extent,
      label: "whole numbers go up to \(Int.max)")
  }

  private mutating func word() throws(SyntaxFault) -> Expression {
    let extent = current.extent
    try advance()
    let isPath = current.kind == .dot || current.kind == .openBracket
    if !isPath, let literal = literal(extent) { return syntax.expression(.literal(literal), at: extent) }
    return try path(from: .name(syntax.symbol(bytes, extent)), extent)
  }

  private func literal(_ extent: Extent) -> Literal? {
    guard (3...5).contains(extent.count) else { return nil }
    func says(_ word: StaticString) -> Bool { extent.holds(word, in: bytes) }
    if says("nil") || says("null") { return .null }
    if says("true") { return .bool(true) }
    if says("false") { return .bool(false) }
    if says("empty") { return .empty }
    return says("blank") ? .blank : nil
  }

  /// The expression of nothing.
  mutating func null(_ extent: Extent) -> Expression { syntax.expression(.literal(.null), at: extent) }

  private mutating func path(from root: Path.Root, _ extent: Extent) throws(SyntaxFault) -> Expression {
    var path = Path(root: root, rootExtent: extent)
    let mark = syntax.steps.mark
    while true {
      if current.kind == .dot {
        try advance()
        let field = try identifier("the name of a field")
        syntax.steps.append(.field(field.symbol, field.extent))
      } else if current.kind == .openBracket {
        let open = current.extent
        let index = try nested { (parser) throws(SyntaxFault) in
          try parser.advance()
          let index = try parser.value()
          guard parser.current.kind == .closeBracket else { throw parser.unexpected("`]`") }
          return index
        }
        try advance()
        let extent = Extent(Int(open.start), previousEnd)
        if let name = syntax.string(index) {
          syntax.steps.append(.field(name, extent))
        } else {
          syntax.steps.append(.index(index, extent))
        }
      } else {
        break
      }
    }
    path.steps = syntax.steps.close(mark)
    return syntax.expression(.path(path), at: Extent(Int(extent.start), previousEnd))
  }

  private mutating func parenthesised() throws(SyntaxFault) -> Expression {
    let open = current.extent
    try advance()
    let first = profile.dialect == .extended ? try condition() : try value()
    if try take(.dots) {
      let last = try value()
      try expect(.closeParenthesis, "`)`")
      return syntax.expression(.range(first, last), at: Extent(Int(open.start), previousEnd))
    }
    guard profile.dialect == .extended else { throw unexpected("`..`") }
    try expect(.closeParenthesis, "`)`")
    return first
  }

  /// `[name]` is a variable whose name is computed; `[a, b]` is an array in the extended dialect.
  private mutating func bracketed() throws(SyntaxFault) -> Expression {
    let open = current.extent
    try advance()
    if profile.dialect == .extended, try take(.closeBracket) {
      return syntax.expression(.array(Row()), at: Extent(Int(open.start), previousEnd))
    }
    let first = try value()
    if profile.dialect == .extended, current.kind == .comma { return try array(first, open) }
    try expect(.closeBracket, "`]`")
    let extent = Extent(Int(open.start), previousEnd)
    if let name = syntax.string(first) { return try path(from: .name(name), extent) }
    return try path(from: .computed(first), extent)
  }

  private mutating func array(_ first: Expression, _ open: Extent) throws(SyntaxFault) -> Expression {
    let mark = syntax.values.mark
    syntax.values.append(first)
    while try take(.comma) {
      if current.kind == .closeBracket { break }
      syntax.values.append(try value())
    }
    try expect(.closeBracket, "`]`")
    return syntax.expression(
      .array(syntax.values.close(mark)), at: Extent(Int(open.start), previousEnd))
  }
}

extension DiagnosticCode {
  static let unexpectedEnd = DiagnosticCode(
    "unexpected-end",
    "The tag or output ends before what it says is complete.")
  static let unexpectedToken = DiagnosticCode(
    "unexpected-token",
    "A word or sign stands where the grammar has no place for it. The label says what may stand there.")
  static let nestingLimit = DiagnosticCode(
    "nesting-limit",
    "Blocks, parentheses or brackets stand inside one another deeper than the limit allows. The limit keeps a hostile template from exhausting the stack."
  )
  static let numberTooLarge = DiagnosticCode(
    "number-too-large", "A number in a template must fit a 64-bit integer or a finite double.")
}
