import Diagnostics

/// Turns the tokens of one template into nodes, and collects every fault on the way.
struct Parser: ~Copyable {
  let text: SourceText
  let bytes: [UInt8]
  let profile: Profile
  let limits: Limits
  private(set) var tokens: [Token] = []
  private(set) var index = 0
  private(set) var diagnostics: [Diagnostic] = []
  private var depth = 0
  /// `extends` and `param`, which belong to the whole template.
  var parsed = ParsedTemplate()
  /// Where all that is read is kept.
  var syntax = Syntax()

  // The expression that is being read.
  var lexer: ExpressionLexer
  var current = ExpressionToken(kind: .end, extent: Extent(0, 0))
  /// Where the token before the current one ends.
  var previousEnd = 0
  var expressionDepth = 0
  /// Where Liquid's grouping of `and` and `or` differs from this dialect's.
  var precedenceWarnings: [Extent] = []

  private init(_ text: SourceText, profile: Profile, limits: Limits) {
    self.text = text
    self.bytes = text.bytes
    self.profile = profile
    self.limits = limits
    lexer = ExpressionLexer(text.bytes)
  }

  /// The template and what is wrong with it.
  static func parse(
    _ text: SourceText, profile: Profile, limits: Limits, into syntax: inout Syntax
  ) -> (template: ParsedTemplate, diagnostics: [Diagnostic]) {
    var parser = Parser(text, profile: profile, limits: limits)
    guard text.bytes.count <= limits.sourceBytes else {
      let message = "the template has \(text.bytes.count) bytes, more than \(limits.sourceBytes)"
      return (ParsedTemplate(), [Diagnostic(.error, .sourceLimit, message, at: Span(text, 0..<0))])
    }
    if let offset = UTF8Validation.firstInvalid(in: text.bytes) {
      let span = Span(text, offset..<offset + 1)
      let diagnostic = Diagnostic(
        .error, .invalidUTF8, "the template is not valid UTF-8", at: span, label: "this byte",
        helps: ["save the file as UTF-8"])
      return (ParsedTemplate(), [diagnostic])
    }
    // Moved, not copied: the tables have one owner at a time.
    swap(&parser.syntax, &syntax)
    parser.run()
    swap(&parser.syntax, &syntax)
    return (parser.parsed, parser.diagnostics)
  }

  private mutating func run() {
    var lexer = Lexer(text, dialect: profile.dialect)
    lexer.run()
    swap(&tokens, &lexer.tokens)
    diagnostics = lexer.diagnostics
    let control = WhitespaceControl(bytes: bytes)
    control.apply(to: &tokens, standaloneLines: profile.whitespace.standaloneLines) { token in
      Parser.quietness(of: token)
    }
    syntax.reserve(tokens.count)
    parsed.nodes = topLevel()
  }

  private static func quietness(of token: Token) -> TagDefinition.Quietness {
    switch token.kind {
    case .text, .output, .raw: .prints
    case .comment: .quiet
    case .tag: token.definition < 0 ? .quiet : TagDefinition.all[Int(token.definition)].quietness
    }
  }

  // MARK: - Blocks

  private mutating func topLevel() -> Row<Node> {
    let mark = syntax.nodes.mark
    while true {
      _ = nodes(until: [])
      guard index < tokens.count else { return syntax.nodes.close(mark) }
      unexpectedEndTag(tokens[index])
      index += 1
    }
  }

  /// Parses up to a tag of `terminators` and stands before it, or at the end.
  ///
  /// - Returns: whether all of it is blank.
  private mutating func nodes(until terminators: [StaticString]) -> Bool {
    var isBlank = true
    while index < tokens.count {
      let token = tokens[index]
      if token.kind == .tag {
        if isNamed(token, anyOf: terminators) { return isBlank }
        if token.definition < 0, isEndTag(token) {
          if terminators.isEmpty { return isBlank }
          // Leave a stray `endfor` for the block that it closes, if there is one.
          if isNamed(token, anyOf: openBlocks) { return isBlank }
          unexpectedEndTag(token)
          index += 1
          continue
        }
      }
      index += 1
      guard let node = node(token) else { continue }
      if isBlank { isBlank = syntax.isBlank(node, bytes) }
      syntax.nodes.append(node)
    }
    return isBlank
  }

  /// The tags that the blocks around the current one wait for.
  private var openBlocks: [StaticString] = []

  /// The body of a block tag up to one of `terminators`, which is returned without being consumed.
  mutating func block(of opening: Token, until terminators: [StaticString]) -> (Block, Token?) {
    var block = Block()
    guard depth < limits.nesting else {
      report(
        SyntaxFault(
          code: .nestingLimit, message: "blocks nest deeper than \(limits.nesting) levels",
          extent: opening.extent, label: "too deep"))
      index = tokens.count
      isBroken = true
      return (block, nil)
    }
    depth += 1
    openBlocks.append(contentsOf: terminators)
    let mark = syntax.nodes.mark
    block.isBlank = nodes(until: terminators)
    block.nodes = syntax.nodes.close(mark)
    openBlocks.removeLast(terminators.count)
    depth -= 1
    guard index < tokens.count, isNamed(tokens[index], anyOf: terminators) else {
      neverEnds(opening)
      return (block, nil)
    }
    return (block, tokens[index])
  }

  /// The body of a block tag that has only an end tag, which is consumed.
  mutating func body(of opening: Token, end: StaticString) -> Block {
    let (block, terminator) = block(of: opening, until: [end])
    if terminator != nil { index += 1 }
    return block
  }

  mutating func skipToken() { index += 1 }

  private func isEndTag(_ token: Token) -> Bool {
    let name = token.name
    let isEnd = name.count >= 3 && Extent(Int(name.start), Int(name.start) + 3).holds("end", in: bytes)
    return isEnd || divides(token)
  }

  /// Whether the tag divides a block.
  private func divides(_ token: Token) -> Bool {
    isNamed(token, "else") || isNamed(token, "elsif") || isNamed(token, "when")
  }

  private mutating func neverEnds(_ opening: Token) {
    guard !isBroken else { return }
    let name = name(of: opening)
    isBroken = index >= tokens.count
    diagnostics.append(
      Diagnostic(
        .error, .missingEnd, "`\(name)` is never closed", at: span(opening.extent), label: "opened here",
        helps: ["close it with `{% end\(name) %}`"]))
  }

  /// Whether a nesting limit or a missing end was reported, so that outer blocks need not say it again.
  private var isBroken = false

  private mutating func unexpectedEndTag(_ token: Token) {
    let name = name(of: token)
    let message = divides(token) ? "`\(name)` outside its block" : "`\(name)` closes nothing"
    let meant = TagDefinition.ends.contains(name) ? nil : NearestName.of(name, among: TagDefinition.ends)
    diagnostics.append(
      Diagnostic(
        .error, .unexpectedEndTag, message, at: span(token.extent), label: "no block is open for it",
        helps: meant.map { ["write `\($0)`"] } ?? []))
  }

  // MARK: - Nodes

  private mutating func node(_ token: Token) -> Node? {
    switch token.kind {
    case .text: return token.content.isEmpty ? nil : .text(token.content)
    case .raw: return .raw(token.content)
    case .comment: return .nothing
    case .output: return output(token.content, token.extent)
    case .tag: return tag(token)
    }
  }

  /// An output; an empty one prints nothing.
  mutating func output(_ content: Extent, _ extent: Extent) -> Node {
    let expression = parse(content) { (parser) throws(SyntaxFault) in
      if parser.current.kind == .end { return parser.null(content) }
      return try parser.filtered()
    }
    return .output(expression ?? null(content), extent)
  }

  private mutating func tag(_ token: Token) -> Node? {
    let place = Int(token.definition)
    guard place >= 0, TagDefinition.all[place].isAvailable(in: profile.dialect) else {
      unknownTag(token)
      return nil
    }
    let parse = TagDefinition.all[place].parse
    return parse(&self, token)
  }

  private mutating func unknownTag(_ token: Token) {
    let name = name(of: token)
    if name.isEmpty {
      return report(
        SyntaxFault(
          code: .unknownTag, message: "this tag has no name", extent: token.extent,
          label: "a tag begins with its name"))
    }
    guard diagnostics.count < 1000 else { return }
    var helps: [String] = []
    let known = TagDefinition.all.filter { $0.isAvailable(in: profile.dialect) }.map(\.name)
    if let nearest = NearestName.of(name, among: known) {
      helps.append("write `\(nearest)`")
    } else if token.definition >= 0 {
      helps.append("`\(name)` belongs to the extended dialect")
    }
    diagnostics.append(
      Diagnostic(
        .error, .unknownTag, "unknown tag `\(name)`", at: span(token.name), label: "no such tag",
        helps: helps))
  }

  // MARK: - Lines of a `liquid` tag

  /// Parses `lines` as the content of a `liquid` tag: their blocks must close among themselves.
  mutating func group(_ lines: [Token]) -> Row<Node> {
    guard depth < limits.nesting else {
      report(
        SyntaxFault(
          code: .nestingLimit, message: "blocks nest deeper than \(limits.nesting) levels",
          extent: lines.first?.extent ?? Extent(0, 0), label: "too deep"))
      return Row()
    }
    depth += 1
    let outside = (tokens, index, openBlocks, isBroken)
    tokens = lines
    index = 0
    openBlocks = []
    isBroken = false
    let nodes = topLevel()
    (tokens, index, openBlocks, isBroken) = outside
    depth -= 1
    return nodes
  }

  // MARK: - For the tags

  func isNamed(_ token: Token, _ name: StaticString) -> Bool { token.name.holds(name, in: bytes) }
  private func isNamed(_ token: Token, anyOf names: [StaticString]) -> Bool {
    names.contains { isNamed(token, $0) }
  }
  func name(of token: Token) -> String { String(decoding: bytes[token.name.range], as: UTF8.self) }
  func text(of extent: Extent) -> String { String(decoding: bytes[extent.range], as: UTF8.self) }
  func span(_ extent: Extent) -> Span { Span(text, extent.range) }

  /// Runs `body` over the words of `content`; a fault is reported and gives `nil`.
  mutating func parse<Result>(
    _ content: Extent, _ body: (inout Parser) throws(SyntaxFault) -> Result
  ) -> Result? {
    do throws(SyntaxFault) {
      try enter(content)
      let result = try body(&self)
      try expectEnd()
      warnOfPrecedence()
      return result
    } catch {
      syntax.dropUnfinished()
      report(error)
      return nil
    }
  }

  private mutating func warnOfPrecedence() {
    for extent in precedenceWarnings {
      diagnostics.append(
        Diagnostic(
          .warning, .mixedOperators, "`and` binds before `or` here, unlike in Liquid",
          at: span(extent), label: "groups differently in Liquid",
          helps: ["write parentheses to say which is meant"]))
    }
  }

  mutating func report(_ fault: SyntaxFault) {
    diagnostics.append(
      Diagnostic(
        .error, fault.code, fault.message, at: span(fault.extent), label: fault.label, helps: fault.helps))
  }
}

/// Finds what keeps bytes from being UTF-8.
enum UTF8Validation {
  /// The offset of the first byte that belongs to no valid sequence.
  static func firstInvalid(in bytes: [UInt8]) -> Int? {
    // The standard library validates 10 MB in about 3 ms; only a failure pays for finding the place.
    if bytes.withUnsafeBufferPointer({ String(validating: $0, as: UTF8.self) }) != nil { return nil }
    var decoder = UTF8()
    var offset = 0
    var iterator = bytes.makeIterator()
    while true {
      switch decoder.decode(&iterator) {
      case .scalarValue(let scalar): offset += UTF8.width(scalar)
      case .emptyInput, .error: return min(offset, bytes.count - 1)
      }
    }
  }
}

extension DiagnosticCode {
  static let sourceLimit = DiagnosticCode(
    "source-limit",
    "The template is larger than the limit on source bytes. The limit is part of the environment.")
  static let invalidUTF8 = DiagnosticCode(
    "invalid-utf8",
    "A template is UTF-8 text. The mark shows the first byte that belongs to no valid sequence.")
  static let unknownTag = DiagnosticCode(
    "unknown-tag", "No tag has this name in the chosen dialect. The reference of tags lists them all.")
  static let unexpectedEndTag = DiagnosticCode(
    "unexpected-end-tag",
    "An end tag, `else`, `elsif` or `when` stands where no block is open that it could belong to.")
  static let mixedOperators = DiagnosticCode(
    "mixed-operators",
    "Liquid gives `and` and `or` equal rank and groups them from the right; the extended dialect lets `and` bind first. Where the two differ, parentheses make the meaning plain to both."
  )
}
