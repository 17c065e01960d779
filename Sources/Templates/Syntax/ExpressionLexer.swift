import Diagnostics

/// A word or sign inside a tag or an output.
struct ExpressionToken {
  enum Kind: UInt8 {
    case identifier, integer, double, string
    case dot, dots, comma, colon, pipe, assign
    case openBracket, closeBracket, openParenthesis, closeParenthesis
    case comparison
    case end
  }

  var kind: Kind
  /// Of a comparison, which.
  var comparison = Comparison.equal
  var extent: Extent
}

/// What is wrong with the content of a tag: it becomes a diagnostic and the tag is skipped.
struct SyntaxFault: Error {
  var code: DiagnosticCode
  var message: String
  var extent: Extent
  var label = ""
  var helps: [String] = []
}

/// Cuts the content of a tag or an output into words and signs.
struct ExpressionLexer {
  let bytes: [UInt8]
  private var position = 0
  private var end = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Goes to the start of what is to be read next.
  mutating func enter(_ extent: Extent) {
    position = Int(extent.start)
    end = Int(extent.end)
  }

  private func peek(_ ahead: Int = 0) -> UInt8 {
    position + ahead < end ? bytes[position + ahead] : 0
  }

  mutating func skipBlanks() {
    while position < end, Byte.isBlank(bytes[position]) { position += 1 }
  }

  mutating func next() throws(SyntaxFault) -> ExpressionToken {
    skipBlanks()
    guard position < end else { return ExpressionToken(kind: .end, extent: Extent(end, end)) }
    let byte = bytes[position]
    if Byte.isLetter(byte) || byte == UInt8(ascii: "_") { return identifier() }
    if Byte.isDigit(byte) || (byte == UInt8(ascii: "-") && Byte.isDigit(peek(1))) { return number() }
    switch byte {
    case UInt8(ascii: "'"), UInt8(ascii: "\""): return try string(byte)
    case UInt8(ascii: "."): return peek(1) == byte ? sign(.dots, 2) : sign(.dot)
    case UInt8(ascii: ","): return sign(.comma)
    case UInt8(ascii: ":"): return sign(.colon)
    case UInt8(ascii: "|"): return sign(.pipe)
    case UInt8(ascii: "["): return sign(.openBracket)
    case UInt8(ascii: "]"): return sign(.closeBracket)
    case UInt8(ascii: "("): return sign(.openParenthesis)
    case UInt8(ascii: ")"): return sign(.closeParenthesis)
    case UInt8(ascii: "="):
      return peek(1) == byte ? sign(.equal, 2) : sign(.assign)
    case UInt8(ascii: "!") where peek(1) == UInt8(ascii: "="): return sign(.notEqual, 2)
    case UInt8(ascii: "<"):
      if peek(1) == UInt8(ascii: ">") { return sign(.notEqual, 2) }
      return peek(1) == UInt8(ascii: "=")
        ? sign(.lessOrEqual, 2) : sign(.less, 1)
    case UInt8(ascii: ">"):
      return peek(1) == UInt8(ascii: "=")
        ? sign(.greaterOrEqual, 2) : sign(.greater, 1)
    case _: throw unexpectedCharacter()
    }
  }

  private mutating func sign(_ kind: ExpressionToken.Kind, _ length: Int = 1) -> ExpressionToken {
    let start = position
    position += length
    return ExpressionToken(kind: kind, extent: Extent(start, position))
  }

  private mutating func sign(_ comparison: Comparison, _ length: Int) -> ExpressionToken {
    var token = sign(ExpressionToken.Kind.comparison, length)
    token.comparison = comparison
    return token
  }

  private mutating func identifier() -> ExpressionToken {
    let start = position
    while position < end, Byte.isWord(bytes[position]) || bytes[position] == UInt8(ascii: "-") {
      position += 1
    }
    if peek() == UInt8(ascii: "?") { position += 1 }
    return ExpressionToken(kind: .identifier, extent: Extent(start, position))
  }

  private mutating func number() -> ExpressionToken {
    let start = position
    position += 1
    while Byte.isDigit(peek()) { position += 1 }
    guard peek() == UInt8(ascii: "."), Byte.isDigit(peek(1)) else {
      return ExpressionToken(kind: .integer, extent: Extent(start, position))
    }
    position += 1
    while Byte.isDigit(peek()) { position += 1 }
    return ExpressionToken(kind: .double, extent: Extent(start, position))
  }

  private mutating func string(_ quote: UInt8) throws(SyntaxFault) -> ExpressionToken {
    let start = position
    position += 1
    while position < end, bytes[position] != quote { position += 1 }
    guard position < end else {
      throw SyntaxFault(
        code: .unclosedString, message: "this string is never closed", extent: Extent(start, end),
        label: "opened here",
        helps: ["close it with `\(Character(Unicode.Scalar(quote)))`; a string cannot hold `}}` or `%}`"])
    }
    position += 1
    return ExpressionToken(kind: .string, extent: Extent(start, position))
  }

  private func unexpectedCharacter() -> SyntaxFault {
    var length = 1
    while position + length < end, bytes[position + length] & 0b1100_0000 == 0b1000_0000 { length += 1 }
    let text = String(decoding: bytes[position..<position + length], as: UTF8.self)
    var helps: [String] = []
    switch text {
    case "+": helps = ["add with the filter `plus`: `{{ a | plus: b }}`"]
    case "-": helps = ["subtract with the filter `minus`: `{{ a | minus: b }}`"]
    case "*": helps = ["multiply with the filter `times`: `{{ a | times: b }}`"]
    case "/": helps = ["divide with the filter `divided_by`: `{{ a | divided_by: b }}`"]
    case "&": helps = ["write `and`"]
    case "“", "”", "‘", "’": helps = ["use straight quotation marks"]
    case _: break
    }
    return SyntaxFault(
      code: .unexpectedCharacter, message: "unexpected character `\(text)`",
      extent: Extent(position, position + length), label: "not expected here", helps: helps)
  }
}

extension DiagnosticCode {
  static let unclosedString = DiagnosticCode(
    "unclosed-string",
    "A string begins and ends with the same quotation mark, `'` or `\"`. There are no escapes, and the delimiters `}}` and `%}` end an output or a tag even inside a string."
  )
  static let unexpectedCharacter = DiagnosticCode(
    "unexpected-character",
    "Expressions are made of names, numbers, strings, ranges, comparisons and filters. Arithmetic is done with filters such as `plus` and `times`."
  )
}
