import Diagnostics

/// Reads expressions from the content of one tag or output.
struct ExpressionParser: ~Copyable {
  let dialect: Profile.Dialect
  let maximumDepth: Int
  private var lexer: ExpressionLexer
  private(set) var current: ExpressionToken
  /// Where the token before the current one ends.
  private(set) var previousEnd: Int
  private var depth = 0
  /// Where Liquid's grouping of `and` and `or` differs from this dialect's.
  var precedenceWarnings: [Extent] = []

  init(
    _ bytes: [UInt8], _ extent: Extent, dialect: Profile.Dialect, maximumDepth: Int
  ) throws(SyntaxFault) {
    self.dialect = dialect
    self.maximumDepth = maximumDepth
    lexer = ExpressionLexer(bytes, extent)
    previousEnd = Int(extent.start)
    current = try lexer.next()
  }

  // MARK: - Tokens

  mutating func advance() throws(SyntaxFault) {
    previousEnd = Int(current.extent.end)
    current = try lexer.next()
  }

  func text(of extent: Extent) -> String { String(decoding: lexer.bytes[extent.range], as: UTF8.self) }

  mutating func take(_ kind: ExpressionToken.Kind) throws(SyntaxFault) -> Bool {
    guard current.kind == kind else { return false }
    try advance()
    return true
  }

  func isWord(_ word: StaticString) -> Bool {
    guard current.kind == .identifier, current.extent.count == word.utf8CodeUnitCount else { return false }
    let expected = UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
    return lexer.bytes[current.extent.range].elementsEqual(expected)
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
  mutating func identifier(_ what: String) throws(SyntaxFault) -> (name: String, extent: Extent) {
    guard current.kind == .identifier else { throw unexpected(what) }
    let extent = current.extent
    try advance()
    return (text(of: extent), extent)
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
    _ body: (inout ExpressionParser) throws(SyntaxFault) -> Result
  ) throws(SyntaxFault) -> Result {
    guard depth < maximumDepth else {
      throw SyntaxFault(
        code: .nestingLimit, message: "the expression nests deeper than \(maximumDepth) levels",
        extent: current.extent, label: "too deep")
    }
    depth += 1
    let result = try body(&self)
    depth -= 1
    return result
  }

  // MARK: - Values

  /// A value with its filters, as an output or `assign` takes it.
  mutating func filtered() throws(SyntaxFault) -> Expression {
    var result = try filteredValue()
    guard dialect == .extended, isWord("if") else { return result }
    try advance()
    let condition = try condition()
    var otherwise: Expression?
    if try takeWord("else") { otherwise = try filteredValue() }
    let end = otherwise?.extent ?? condition.extent
    result = .choice(
      result, condition: condition, otherwise: otherwise, result.extent.through(end))
    return result
  }

  private mutating func filteredValue() throws(SyntaxFault) -> Expression {
    let input = dialect == .extended ? try condition() : try value()
    var filters: [FilterUse] = []
    while try take(.pipe) { filters.append(try filter()) }
    guard !filters.isEmpty else { return input }
    return .filtered(input, filters, Extent(Int(input.extent.start), previousEnd))
  }

  private mutating func filter() throws(SyntaxFault) -> FilterUse {
    let (name, extent) = try identifier("the name of a filter")
    var use = FilterUse(name: name, nameExtent: extent, arguments: [], extent: extent)
    guard try take(.colon) else { return use }
    repeat {
      use.arguments.append(try argument())
    } while try take(.comma)
    use.extent.end = Int32(previousEnd)
    return use
  }

  private mutating func argument() throws(SyntaxFault) -> FilterUse.Argument {
    let value = try value()
    guard current.kind == .colon, case .path(let path) = value, case .name(let name) = path.root,
      path.steps.isEmpty
    else { return FilterUse.Argument(name: nil, value: value) }
    try advance()
    return FilterUse.Argument(name: name, nameExtent: path.extent, value: try self.value())
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
      return .literal(.string(text(of: inner)), extent)
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
      if let number = Int(text) { return .literal(.int(number), extent) }
    } else if let number = Double(text), number.isFinite {
      return .literal(.double(number), extent)
    }
    throw SyntaxFault(
      code: .numberTooLarge, message: "the number `\(text)` is too large", extent: extent,
      label: "whole numbers go up to \(Int.max)")
  }

  private mutating func word() throws(SyntaxFault) -> Expression {
    let extent = current.extent
    let name = text(of: extent)
    try advance()
    let isPath = current.kind == .dot || current.kind == .openBracket
    if !isPath, let literal = ExpressionParser.literal(name) { return .literal(literal, extent) }
    return try path(Path(root: .name(name), rootExtent: extent, extent: extent))
  }

  static func literal(_ word: String) -> Literal? {
    switch word {
    case "nil", "null": .null
    case "true": .bool(true)
    case "false": .bool(false)
    case "empty": .empty
    case "blank": .blank
    case _: nil
    }
  }

  private mutating func path(_ start: Path) throws(SyntaxFault) -> Expression {
    var path = start
    while true {
      if current.kind == .dot {
        try advance()
        let (name, extent) = try identifier("the name of a field")
        path.steps.append(.field(name, extent))
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
        if case .literal(.string(let name), _) = index {
          path.steps.append(.field(name, extent))
        } else {
          path.steps.append(.index(index, extent))
        }
      } else {
        break
      }
    }
    path.extent.end = Int32(previousEnd)
    return .path(path)
  }

  private mutating func parenthesised() throws(SyntaxFault) -> Expression {
    let open = current.extent
    try advance()
    let first = dialect == .extended ? try condition() : try value()
    if try take(.dots) {
      let last = try value()
      try expect(.closeParenthesis, "`)`")
      return .range(first, last, Extent(Int(open.start), previousEnd))
    }
    guard dialect == .extended else { throw unexpected("`..`") }
    try expect(.closeParenthesis, "`)`")
    return first
  }

  /// `[name]` is a variable whose name is computed; `[a, b]` is an array in the extended dialect.
  private mutating func bracketed() throws(SyntaxFault) -> Expression {
    let open = current.extent
    try advance()
    if dialect == .extended, try take(.closeBracket) {
      return .array([], Extent(Int(open.start), previousEnd))
    }
    let first = try value()
    if dialect == .extended, current.kind == .comma { return try array(first, open) }
    try expect(.closeBracket, "`]`")
    let extent = Extent(Int(open.start), previousEnd)
    if case .literal(.string(let name), _) = first {
      return try path(Path(root: .name(name), rootExtent: extent, extent: extent))
    }
    return try path(Path(root: .computed(first), rootExtent: extent, extent: extent))
  }

  private mutating func array(_ first: Expression, _ open: Extent) throws(SyntaxFault) -> Expression {
    var elements = [first]
    while try take(.comma) {
      if current.kind == .closeBracket { break }
      elements.append(try value())
    }
    try expect(.closeBracket, "`]`")
    return .array(elements, Extent(Int(open.start), previousEnd))
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
