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

  init(_ text: SourceText, profile: Profile, limits: Limits) {
    self.text = text
    self.bytes = text.bytes
    self.profile = profile
    self.limits = limits
  }

  /// The template and what is wrong with it.
  static func parse(
    _ text: SourceText, profile: Profile, limits: Limits
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
    parser.run()
    return (parser.parsed, parser.diagnostics)
  }

  private mutating func run() {
    var lexer = Lexer(text, dialect: profile.dialect)
    lexer.run()
    var cut = lexer.tokens
    diagnostics = lexer.diagnostics
    let control = WhitespaceControl(bytes: bytes)
    control.apply(to: &cut, standaloneLines: profile.whitespace.standaloneLines) { token in
      quietness(of: token)
    }
    tokens = cut
    parsed.nodes = topLevel()
  }

  private func quietness(of token: Token) -> WhitespaceControl.Quietness {
    switch token.kind {
    case .text, .output, .raw: .prints
    case .comment: .quiet
    case .tag:
      switch name(of: token) {
      case "echo", "increment", "decrement", "cycle": .prints
      case "render", "include", "block": .lines
      case _: .quiet
      }
    }
  }

  // MARK: - Blocks

  private mutating func topLevel() -> [Node] {
    var block = Block()
    while true {
      nodes(into: &block, until: [])
      guard index < tokens.count else { return block.nodes }
      unexpectedEndTag(tokens[index])
      index += 1
    }
  }

  /// Parses up to a tag of `terminators` and stands before it, or at the end.
  mutating func nodes(into block: inout Block, until terminators: [String]) {
    block.nodes.reserveCapacity(4)
    while index < tokens.count {
      let token = tokens[index]
      if token.kind == .tag {
        let name = name(of: token)
        if terminators.contains(name) { return }
        if isEndTag(name) {
          if terminators.isEmpty { return }
          // Leave a stray `endfor` for the block that it closes, if there is one.
          if openBlocks.contains(name) { return }
          unexpectedEndTag(token)
          index += 1
          continue
        }
      }
      index += 1
      guard let node = node(token) else { continue }
      if !node.isBlank(bytes) { block.isBlank = false }
      block.nodes.append(node)
    }
  }

  /// The tags that the blocks around the current one wait for.
  private var openBlocks: [String] = []

  /// The body of a block tag up to one of `terminators`, which is returned without being consumed.
  mutating func block(of opening: Token, until terminators: [String]) -> (Block, Token?) {
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
    nodes(into: &block, until: terminators)
    openBlocks.removeLast(terminators.count)
    depth -= 1
    guard index < tokens.count, terminators.contains(name(of: tokens[index])) else {
      neverEnds(opening)
      return (block, nil)
    }
    return (block, tokens[index])
  }

  /// The body of a block tag that has only an end tag, which is consumed.
  mutating func body(of opening: Token, end: String) -> Block {
    let (block, terminator) = block(of: opening, until: [end])
    if terminator != nil { index += 1 }
    return block
  }

  mutating func skipToken() { index += 1 }

  private func isEndTag(_ name: String) -> Bool {
    switch name {
    case "if", "for", "assign", "include", "render", "echo": false
    case _: name.hasPrefix("end") || TagDefinition.middleTags.contains(name)
    }
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
    let isMiddle = TagDefinition.middleTags.contains(name)
    let message = isMiddle ? "`\(name)` outside its block" : "`\(name)` closes nothing"
    diagnostics.append(
      Diagnostic(
        .error, .unexpectedEndTag, message, at: span(token.extent), label: "no block is open for it"))
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
      if parser.current.kind == .end { return Expression.literal(.null, content) }
      return try parser.filtered()
    }
    return .output(expression ?? .literal(.null, content), extent)
  }

  private mutating func tag(_ token: Token) -> Node? {
    let name = name(of: token)
    if name.isEmpty {
      report(
        SyntaxFault(
          code: .unknownTag, message: "this tag has no name", extent: token.extent,
          label: "a tag begins with its name"))
      return nil
    }
    guard let definition = TagDefinition.named(name), definition.isAvailable(in: profile.dialect) else {
      unknownTag(name, token)
      return nil
    }
    return definition.parse(&self, token)
  }

  private mutating func unknownTag(_ name: String, _ token: Token) {
    guard diagnostics.count < 1000 else { return }
    var helps: [String] = []
    let known = TagDefinition.all.filter { $0.isAvailable(in: profile.dialect) }.map(\.name)
    if let nearest = NearestName.of(name, among: known) {
      helps.append("write `\(nearest)`")
    } else if TagDefinition.named(name) != nil {
      helps.append("`\(name)` belongs to the extended dialect")
    }
    diagnostics.append(
      Diagnostic(
        .error, .unknownTag, "unknown tag `\(name)`", at: span(token.name), label: "no such tag",
        helps: helps))
  }

  // MARK: - Lines of a `liquid` tag

  /// Parses `lines` as the content of a `liquid` tag: their blocks must close among themselves.
  mutating func group(_ lines: [Token]) -> [Node] {
    guard depth < limits.nesting else {
      report(
        SyntaxFault(
          code: .nestingLimit, message: "blocks nest deeper than \(limits.nesting) levels",
          extent: lines.first?.extent ?? Extent(0, 0), label: "too deep"))
      return []
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

  func name(of token: Token) -> String { String(decoding: bytes[token.name.range], as: UTF8.self) }
  func string(_ extent: Extent) -> String { String(decoding: bytes[extent.range], as: UTF8.self) }
  func span(_ extent: Extent) -> Span { Span(text, extent.range) }

  /// Runs `body` over the words of `content`; a fault is reported and gives `nil`.
  mutating func parse<Result>(
    _ content: Extent, _ body: (inout ExpressionParser) throws(SyntaxFault) -> Result
  ) -> Result? {
    do throws(SyntaxFault) {
      var parser = try ExpressionParser(
        bytes, content, dialect: profile.dialect, maximumDepth: limits.nesting)
      let result = try body(&parser)
      try parser.expectEnd()
      for extent in parser.precedenceWarnings {
        diagnostics.append(
          Diagnostic(
            .warning, .mixedOperators, "`and` binds before `or` here, unlike in Liquid",
            at: span(extent), label: "groups differently in Liquid",
            helps: ["write parentheses to say which is meant"]))
      }
      return result
    } catch {
      report(error)
      return nil
    }
  }

  mutating func report(_ fault: SyntaxFault) {
    diagnostics.append(
      Diagnostic(
        .error, fault.code, fault.message, at: span(fault.extent), label: fault.label, helps: fault.helps))
  }
}

extension Node {
  /// Whether it can only ever print white space: then the body of a control tag prints nothing.
  func isBlank(_ bytes: [UInt8]) -> Bool {
    switch self {
    case .text(let extent): bytes[extent.range].allSatisfy(Byte.isBlank)
    case .raw(let extent): extent.isEmpty
    case .assign, .capture, .nothing, .extends, .parameter: true
    case .conditional(let branches, let otherwise, _):
      branches.allSatisfy { $0.body.isBlank } && otherwise?.isBlank ?? true
    case .selection(_, let arms, _): arms.allSatisfy { $0.body.isBlank }
    case .loop(let loop): loop.body.isBlank && loop.otherwise?.isBlank ?? true
    case .group(let nodes): nodes.allSatisfy { $0.isBlank(bytes) }
    case .output, .tableRow, .cycle, .increment, .decrement, .ifChanged, .partial, .interrupt, .block:
      false
    }
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
