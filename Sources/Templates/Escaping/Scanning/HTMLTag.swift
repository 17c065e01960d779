/// A tag that is being read, from its name to its `>`.
struct HTMLTag: Hashable, Sendable {
  enum State: UInt8, Hashable, Sendable {
    case name, beforeAttribute, attributeName, afterAttributeName, beforeValue
    case doubleQuoted, singleQuoted, unquoted, afterValue, slash
  }

  enum Step { case inside, complete, invalid }

  /// Whether the grammar is CommonMark's, where a malformed tag is text; else a browser's.
  let isStrict: Bool
  let isClosing: Bool
  private(set) var name: [UInt8] = []
  private(set) var state = State.name
  private(set) var hasOutput = false
  private var attribute: [UInt8] = []
  private var hasHTTPEquiv = false
  private var hasContentOutput = false
  /// What a value in one of its attributes turned out to be part of.
  private(set) var problem: EscapeRefusal?
  private var url = URLProgress()
  private var value: [UInt8] = []
  /// What `type` says, in lower case: it makes a script data.
  private(set) var type: [UInt8] = []

  init(isClosing: Bool, isStrict: Bool) {
    self.isClosing = isClosing
    self.isStrict = isStrict
  }

  mutating func consume(_ byte: UInt8) -> Step {
    switch state {
    case .name: consumeName(byte)
    case .beforeAttribute, .afterValue: consumeBeforeAttribute(byte)
    case .attributeName, .afterAttributeName: consumeAttributeName(byte)
    case .beforeValue: consumeBeforeValue(byte)
    case .doubleQuoted, .singleQuoted: consumeQuoted(byte)
    case .unquoted: consumeUnquoted(byte)
    case .slash: byte == .greaterThan ? .complete : isStrict ? .invalid : retryAfterSlash(byte)
    }
  }

  private mutating func retryAfterSlash(_ byte: UInt8) -> Step {
    state = .beforeAttribute
    return consume(byte)
  }

  private mutating func consumeName(_ byte: UInt8) -> Step {
    if byte.isASCIIAlphanumeric || byte == UInt8(ascii: "-") || (!isStrict && !Self.endsName(byte)) {
      if name.count < 40 { name.append(byte.asciiLowercased) }
      return .inside
    }
    return endName(byte)
  }

  private mutating func endName(_ byte: UInt8) -> Step {
    switch byte {
    case .greaterThan: return .complete
    case UInt8(ascii: "/"): state = .slash
    case _ where byte.isASCIIBlank: state = .beforeAttribute
    case _: return .invalid
    }
    return .inside
  }

  private mutating func consumeBeforeAttribute(_ byte: UInt8) -> Step {
    if byte.isASCIIBlank || byte == .greaterThan || byte == UInt8(ascii: "/") { return endName(byte) }
    let isSpaced = state == .beforeAttribute
    if isStrict, !isSpaced || isClosing || !Self.startsStrictName(byte) { return .invalid }
    state = .attributeName
    attribute = [byte.asciiLowercased]
    return .inside
  }

  private mutating func consumeAttributeName(_ byte: UInt8) -> Step {
    if byte == UInt8(ascii: "=") {
      state = .beforeValue
      return .inside
    }
    if byte.isASCIIBlank {
      state = .afterAttributeName
      return .inside
    }
    if byte == .greaterThan || byte == UInt8(ascii: "/") {
      noteAttribute()
      return endName(byte)
    }
    if state == .afterAttributeName {
      noteAttribute()
      state = .beforeAttribute
      return consumeBeforeAttribute(byte)
    }
    if isStrict, !Self.startsStrictName(byte), !byte.isASCIIDigit, byte != UInt8(ascii: "."),
      byte != UInt8(ascii: "-")
    {
      return .invalid
    }
    if attribute.count < 40 { attribute.append(byte.asciiLowercased) }
    return .inside
  }

  private mutating func consumeBeforeValue(_ byte: UInt8) -> Step {
    if byte.isASCIIBlank { return .inside }
    url = URLProgress()
    value = []
    switch byte {
    case .doubleQuote: state = .doubleQuoted
    case .singleQuote: state = .singleQuoted
    case .greaterThan: return isStrict ? .invalid : .complete
    case _:
      state = .unquoted
      return consumeUnquoted(byte)
    }
    return .inside
  }

  private mutating func consumeQuoted(_ byte: UInt8) -> Step {
    if byte == (state == .doubleQuoted ? .doubleQuote : .singleQuote) {
      noteAttribute()
      state = .afterValue
    } else {
      noteValue(byte)
    }
    return .inside
  }

  private mutating func consumeUnquoted(_ byte: UInt8) -> Step {
    if byte.isASCIIBlank || byte == .greaterThan {
      noteAttribute()
      return endName(byte)
    }
    switch byte {
    case .doubleQuote, .singleQuote, UInt8(ascii: "="), .lessThan, .backtick:
      if isStrict { return .invalid }
    case _: break
    }
    noteValue(byte)
    return .inside
  }

  private mutating func noteValue(_ byte: UInt8) {
    url.consume(byte)
    if value.count < 40 { value.append(byte.asciiLowercased) }
  }

  private mutating func noteAttribute() {
    if attribute.elementsEqual("type".utf8) { type = value }
    if attribute.elementsEqual("http-equiv".utf8) {
      hasHTTPEquiv = true
      if hasContentOutput { problem = problem ?? forbidden("content") }
    }
    let kind = HTMLAttributeKind(String(decoding: attribute, as: UTF8.self), of: name)
    if url.state == .schemeFromData, kind == .url {
      problem = problem ?? url.refusal
    }
    url = URLProgress()
    value = []
  }

  mutating func consumeOutput() {
    hasOutput = true
    if attribute.elementsEqual("content".utf8) { hasContentOutput = true }
    url.consumeOutput()
    value = [0]
  }

  private static func endsName(_ byte: UInt8) -> Bool {
    byte.isASCIIBlank || byte == UInt8(ascii: "/") || byte == .greaterThan
  }

  private static func startsStrictName(_ byte: UInt8) -> Bool {
    byte.isASCIILetter || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ":")
  }
}

extension HTMLTag {
  /// What an output that stands here is.
  func context(isInMarkdown: Bool) -> Result<EscapeContext, EscapeRefusal> {
    if let problem { return .failure(problem) }
    return switch state {
    case .doubleQuoted: valueContext(quote: .doubleQuote, isInMarkdown: isInMarkdown)
    case .singleQuoted: valueContext(quote: .singleQuote, isInMarkdown: isInMarkdown)
    case .beforeValue, .unquoted:
      .failure(.notAllowed("an attribute value without quotes", help: "put the output in double quotes"))
    case .name, .slash:
      .failure(.notAllowed("the name of a tag", help: "write the name of the tag in the template"))
    case .beforeAttribute, .attributeName, .afterAttributeName, .afterValue:
      .failure(
        .notAllowed("an attribute name", help: "write the name of the attribute in the template"))
    }
  }

  private func valueContext(
    quote: UInt8, isInMarkdown: Bool
  ) -> Result<EscapeContext, EscapeRefusal> {
    let attribute = String(decoding: attribute, as: UTF8.self)
    switch HTMLAttributeKind(attribute, of: name) {
    case .plain:
      if hasHTTPEquiv, attribute == "content" { return .failure(forbidden(attribute)) }
      let context = EscapeContext(isInMarkdown ? .rawHTML : .html)
      return .success(context.inAttribute(quote: quote))
    case .url, .scriptURL:
      if let refusal = url.refusal { return .failure(refusal) }
      let isSettled = url.state == .settled
      if !isSettled, HTMLAttributeKind(attribute, of: name) == .scriptURL {
        return .failure(
          .notAllowed(
            "the address of a script", help: "write at least the host or folder of the script in the template"
          ))
      }
      let kind: EscapeContext.Kind =
        isInMarkdown ? (isSettled ? .rawHTMLURLTail : .rawHTMLURL) : (isSettled ? .htmlURLTail : .htmlURL)
      return .success(EscapeContext(kind).inAttribute(quote: quote))
    case .forbidden: return .failure(forbidden(attribute))
    }
  }

  private func forbidden(_ attribute: String) -> EscapeRefusal {
    .notAllowed(
      "a value in the attribute `\(attribute)`",
      help: "keep `\(attribute)` literal; put the value in a `data-` attribute, a class or the text")
  }

  /// Whether both are in the same place of the same tag; `<option {% if chosen %}selected{% endif %}>` is.
  func canMeet(_ other: HTMLTag) -> Bool {
    guard name == other.name, isClosing == other.isClosing else { return false }
    if state == other.state { return attribute == other.attribute || !isInsideAttribute }
    return isBetweenAttributes && other.isBetweenAttributes
  }

  private var isInsideAttribute: Bool {
    switch state {
    case .name, .beforeAttribute, .afterValue, .slash: false
    case .attributeName, .afterAttributeName, .beforeValue, .doubleQuoted, .singleQuoted, .unquoted: true
    }
  }

  private var isBetweenAttributes: Bool {
    switch state {
    case .beforeAttribute, .attributeName, .afterAttributeName, .afterValue: true
    case .name, .beforeValue, .doubleQuoted, .singleQuoted, .unquoted, .slash: false
    }
  }
}
