import Diagnostics

/// Cuts a template into text, outputs and tags, and reports what is not closed.
///
/// `raw`, `comment` and `doc` are recognised here because what they hold is not Liquid.
struct Lexer {
  let text: SourceText
  let bytes: [UInt8]
  let dialect: Profile.Dialect
  var position = 0
  var tokens: [Token] = []
  var diagnostics: [Diagnostic] = []

  init(_ text: SourceText, dialect: Profile.Dialect) {
    self.text = text
    self.bytes = text.bytes
    self.dialect = dialect
  }

  static let openBrace = UInt8(ascii: "{")
  static let closeBrace = UInt8(ascii: "}")
  static let percent = UInt8(ascii: "%")

  mutating func run() {
    var textStart = 0
    tokens.reserveCapacity(bytes.count / 12 + 4)
    while let start = nextOpening(from: position) {
      if start > textStart {
        let extent = Extent(textStart, start)
        tokens.append(Token(.text, extent, content: extent))
      }
      position = start
      if bytes[start + 1] == Lexer.openBrace { output() } else { tag() }
      textStart = position
    }
    if bytes.count > textStart {
      let extent = Extent(textStart, bytes.count)
      tokens.append(Token(.text, extent, content: extent))
    }
  }

  /// The next `{{` or `{%`.
  func nextOpening(from start: Int) -> Int? {
    var index = start
    let last = bytes.count - 1
    while index < last {
      if bytes[index] == Lexer.openBrace,
        bytes[index + 1] == Lexer.openBrace || bytes[index + 1] == Lexer.percent
      {
        return index
      }
      index += 1
    }
    return nil
  }

  private func find(_ first: UInt8, _ second: UInt8, from start: Int) -> Int? {
    var index = start
    while index + 1 < bytes.count {
      if bytes[index] == first, bytes[index + 1] == second { return index }
      index += 1
    }
    return nil
  }

  private mutating func unclosed(_ start: Int, _ opening: String, _ closing: String) {
    let lineEnd = text.lineRange(containing: start).upperBound
    diagnostics.append(
      Diagnostic(
        .error, opening == "{{" ? .unclosedOutput : .unclosedTag, "`\(opening)` is never closed",
        at: Span(text, start..<max(start + 2, min(lineEnd, start + 40))), label: "opened here",
        helps: ["close it with `\(closing)`"]))
    position = bytes.count
    tokens.append(Token(.text, Extent(bytes.count, bytes.count), content: Extent(bytes.count, bytes.count)))
  }

  private mutating func output() {
    let start = position
    guard let close = find(Lexer.closeBrace, Lexer.closeBrace, from: start + 2) else {
      return unclosed(start, "{{", "}}")
    }
    var token = Token(.output, Extent(start, close + 2), content: Extent(start + 2, close))
    trimMarks(&token)
    position = close + 2
    tokens.append(token)
  }

  /// Takes the `-` or `~` inside the delimiters off the content.
  private func trimMarks(_ token: inout Token) {
    var content = token.content
    if let mark = mark(at: Int(content.start), in: content) {
      token.before = mark
      content.start += 1
    }
    if !content.isEmpty, let mark = mark(at: Int(content.end) - 1, in: content) {
      token.after = mark
      content.end -= 1
    }
    token.content = content
  }

  private func mark(at index: Int, in content: Extent) -> Trim? {
    guard content.range.contains(index) else { return nil }
    if bytes[index] == UInt8(ascii: "-") { return .all }
    if bytes[index] == UInt8(ascii: "~"), dialect == .extended { return .line }
    return nil
  }

  private mutating func tag() {
    let start = position
    guard let close = find(Lexer.percent, Lexer.closeBrace, from: start + 2) else {
      return unclosed(start, "{%", "%}")
    }
    var token = Token(.tag, Extent(start, close + 2), content: Extent(start + 2, close))
    trimMarks(&token)
    position = close + 2
    splitName(&token)
    if isNamed(token, "raw") { return raw(token) }
    if isNamed(token, "comment") { return comment(token) }
    if isNamed(token, "doc") { return documentation(token) }
    if isNamed(token, "#") { return inlineComment(token) }
    tokens.append(token)
  }

  /// Moves the name of the tag out of the content.
  func splitName(_ token: inout Token) {
    var index = Int(token.content.start)
    let end = Int(token.content.end)
    while index < end, Byte.isBlank(bytes[index]) { index += 1 }
    let start = index
    if index < end, bytes[index] == UInt8(ascii: "#") {
      index += 1
    } else {
      while index < end, Byte.isWord(bytes[index]) { index += 1 }
    }
    token.name = Extent(start, index)
    token.content.start = Int32(index)
    token.definition = TagDefinition.names.number(of: bytes, token.name) ?? -1
  }

  func isNamed(_ token: Token, _ name: StaticString) -> Bool {
    token.name.holds(name, in: bytes)
  }

  /// The next tag `name` without arguments, wherever it stands.
  private func bareTag(_ name: StaticString, from start: Int) -> Token? {
    var index = start
    while let open = find(Lexer.openBrace, Lexer.percent, from: index) {
      var end = open + 2
      var token = Token(.tag, Extent(open, open), content: Extent(end, end))
      if end < bytes.count, bytes[end] == UInt8(ascii: "-") {
        token.before = .all
        end += 1
      }
      while end < bytes.count, Byte.isBlank(bytes[end]) { end += 1 }
      let nameStart = end
      while end < bytes.count, Byte.isWord(bytes[end]) { end += 1 }
      token.name = Extent(nameStart, end)
      while end < bytes.count, Byte.isBlank(bytes[end]) { end += 1 }
      if end < bytes.count, bytes[end] == UInt8(ascii: "-") {
        token.after = .all
        end += 1
      }
      if isNamed(token, name), end + 1 < bytes.count, bytes[end] == Lexer.percent,
        bytes[end + 1] == Lexer.closeBrace
      {
        token.extent = Extent(open, end + 2)
        return token
      }
      index = open + 2
    }
    return nil
  }

  private mutating func neverEnds(_ opening: Token, _ name: String) {
    diagnostics.append(
      Diagnostic(
        .error, .missingEnd, "`\(name)` is never closed", at: Span(text, opening.extent.range),
        label: "opened here", helps: ["close it with `{% end\(name) %}`"]))
    position = bytes.count
  }

  private mutating func raw(_ opening: Token) {
    if !isBlank(opening.content) { unexpectedArguments(opening, "raw") }
    guard let end = bareTag("endraw", from: position) else { return neverEnds(opening, "raw") }
    var token = Token(
      .raw, opening.extent.through(end.extent),
      content: Extent(Int(opening.extent.end), Int(end.extent.start)))
    token.before = opening.before
    token.after = end.after
    token.name = opening.name
    if opening.after == .all {
      while !token.content.isEmpty, Byte.isBlank(bytes[Int(token.content.start)]) { token.content.start += 1 }
    }
    if end.before == .all {
      while !token.content.isEmpty, Byte.isBlank(bytes[Int(token.content.end) - 1]) { token.content.end -= 1 }
    }
    position = Int(end.extent.end)
    tokens.append(token)
  }

  func isBlank(_ extent: Extent) -> Bool { bytes[extent.range].allSatisfy(Byte.isBlank) }

  private mutating func unexpectedArguments(_ token: Token, _ name: String) {
    diagnostics.append(
      Diagnostic(
        .error, .badTagArguments, "`\(name)` takes no arguments", at: Span(text, token.content.range),
        label: "not expected"))
  }

  private mutating func documentation(_ opening: Token) {
    if !isBlank(opening.content) { unexpectedArguments(opening, "doc") }
    guard let end = bareTag("enddoc", from: position) else { return neverEnds(opening, "doc") }
    if let nested = bareTag("doc", from: position), nested.extent.start < end.extent.start {
      diagnostics.append(
        Diagnostic(
          .error, .badTagArguments, "`doc` inside `doc`", at: Span(text, nested.extent.range),
          label: "not allowed here"))
    }
    appendComment(opening, through: end)
  }

  private mutating func appendComment(_ opening: Token, through end: Token) {
    var token = Token(.comment, opening.extent.through(end.extent), content: opening.content)
    token.before = opening.before
    token.after = end.after
    token.name = opening.name
    position = Int(end.extent.end)
    tokens.append(token)
  }

  /// Comments nest, and `raw` inside one hides an `endcomment`.
  private mutating func comment(_ opening: Token) {
    var depth = 1
    var index = position
    var mayHoldRaw = true
    while let open = nextOpening(from: index) {
      let isTag = bytes[open + 1] == Lexer.percent
      let closing = isTag ? Lexer.percent : Lexer.closeBrace
      guard isTag, let close = find(closing, Lexer.closeBrace, from: open + 2) else {
        index = open + 2
        continue
      }
      var token = Token(.tag, Extent(open, close + 2), content: Extent(open + 2, close))
      trimMarks(&token)
      splitName(&token)
      index = close + 2
      if isNamed(token, "raw") {
        // Looked for once: where there is none, a thousand more `raw` would each search to the end.
        let end = mayHoldRaw ? bareTag("endraw", from: index) : nil
        mayHoldRaw = end != nil
        if let end { index = Int(end.extent.end) }
      } else if isNamed(token, "comment") {
        depth += 1
      } else if isNamed(token, "endcomment") {
        depth -= 1
        if depth == 0 { return appendComment(opening, through: token) }
      }
    }
    neverEnds(opening, "comment")
  }

  private mutating func inlineComment(_ opening: Token) {
    var token = opening
    token.kind = .comment
    var lineStart = Int(token.name.start)
    let end = Int(token.content.end)
    while lineStart < end {
      var lineEnd = lineStart
      while lineEnd < end, bytes[lineEnd] != UInt8(ascii: "\n") { lineEnd += 1 }
      var first = lineStart
      while first < lineEnd, Byte.isBlank(bytes[first]) { first += 1 }
      if first < lineEnd, bytes[first] != UInt8(ascii: "#") {
        diagnostics.append(
          Diagnostic(
            .error, .badTagArguments, "each line of an inline comment begins with `#`",
            at: Span(text, first..<lineEnd), label: "no `#`", helps: ["begin the line with `#`"]))
      }
      lineStart = lineEnd + 1
    }
    tokens.append(token)
  }
}

extension DiagnosticCode {
  static let unclosedOutput = DiagnosticCode(
    "unclosed-output",
    "An output begins with `{{` and ends with `}}`. Everything up to the next `}}` belongs to it, so one that is not closed swallows what follows."
  )
  static let unclosedTag = DiagnosticCode(
    "unclosed-tag",
    "A tag begins with `{%` and ends with `%}`. Everything up to the next `%}` belongs to it, so one that is not closed swallows what follows."
  )
  static let missingEnd = DiagnosticCode(
    "missing-end",
    "A block tag such as `if`, `for` or `capture` needs its end tag in the same template. The mark shows the tag that was opened."
  )
  static let badTagArguments = DiagnosticCode(
    "bad-tag-arguments",
    "What stands behind the name of the tag is not what the tag takes. The reference of tags shows the form of each."
  )
}
