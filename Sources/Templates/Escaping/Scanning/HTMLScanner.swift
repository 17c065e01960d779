/// Walks literal HTML and knows where in it the next output stands.
struct HTMLScanner: LiteralScanner {
  enum State: Hashable, Sendable {
    case text
    /// After `<`, or after `</`.
    case open(isClosing: Bool)
    /// After `<!`, with the dashes counted.
    case declaration(dashes: Int)
    /// Inside a comment, with the dashes that may end it counted.
    case comment(dashes: Int)
    /// `<!doctype …>`, `<?…>` and the like, up to `>`.
    case bogus
    case tag(HTMLTag)
    /// Inside an element without markup: `matched` bytes of its end tag have been seen.
    case raw(name: [UInt8], matched: Int, content: RawContent)
  }

  enum RawContent: UInt8, Hashable, Sendable {
    /// `title`, `textarea`: entities work.
    case text
    /// A script that holds JSON.
    case json
    /// Scripts, styles and frames.
    case code
  }

  let isInMarkdown: Bool
  private(set) var state = State.text
  private(set) var problem: EscapeRefusal?

  init(isInMarkdown: Bool) { self.isInMarkdown = isInMarkdown }

  /// The state right after a complete tag.
  init(isInMarkdown: Bool, after tag: HTMLTag) {
    self.isInMarkdown = isInMarkdown
    state = Self.state(after: tag)
  }

  mutating func consume(_ byte: UInt8) {
    switch state {
    case .text: if byte == .lessThan { state = .open(isClosing: false) }
    case .open(let isClosing): consumeOpen(byte, isClosing: isClosing)
    case .declaration(let dashes): consumeDeclaration(byte, dashes: dashes)
    case .comment(let dashes):
      if byte == UInt8(ascii: "-") {
        state = .comment(dashes: min(dashes + 1, 2))
      } else {
        state = byte == .greaterThan && dashes == 2 ? .text : .comment(dashes: 0)
      }
    case .bogus: if byte == .greaterThan { state = .text }
    case .tag(var tag):
      let step = tag.consume(byte)
      switch step {
      case .inside: state = .tag(tag)
      case .complete:
        problem = problem ?? tag.problem
        state = Self.state(after: tag)
      case .invalid: state = .text
      }
    case .raw(let name, let matched, let content):
      consumeRaw(byte, name: name, matched: matched, content: content)
    }
  }

  private mutating func consumeOpen(_ byte: UInt8, isClosing: Bool) {
    if byte.isASCIILetter {
      var tag = HTMLTag(isClosing: isClosing, isStrict: false)
      _ = tag.consume(byte)
      state = .tag(tag)
      return
    }
    switch byte {
    case UInt8(ascii: "/") where !isClosing: state = .open(isClosing: true)
    case UInt8(ascii: "!") where !isClosing: state = .declaration(dashes: 0)
    case UInt8(ascii: "?") where !isClosing: state = .bogus
    case .lessThan: state = .open(isClosing: false)
    case _: state = isClosing && byte != .greaterThan ? .bogus : .text
    }
  }

  private mutating func consumeDeclaration(_ byte: UInt8, dashes: Int) {
    if byte == UInt8(ascii: "-") {
      state = dashes == 1 ? .comment(dashes: 0) : .declaration(dashes: 1)
    } else {
      state = byte == .greaterThan ? .text : .bogus
    }
  }

  private mutating func consumeRaw(_ byte: UInt8, name: [UInt8], matched: Int, content: RawContent) {
    if matched == name.count + 2 {
      if byte.isASCIIBlank || byte == UInt8(ascii: "/") || byte == .greaterThan {
        var tag = HTMLTag(isClosing: true, isStrict: false)
        for byte in name { _ = tag.consume(byte) }
        state = .tag(tag)
        return consume(byte)
      }
      state = .raw(name: name, matched: 0, content: content)
      return
    }
    let expected =
      matched == 0 ? UInt8.lessThan : matched == 1 ? UInt8(ascii: "/") : name[matched - 2]
    let isMatch = byte.asciiLowercased == expected
    state = .raw(
      name: name, matched: isMatch ? matched + 1 : byte == .lessThan ? 1 : 0, content: content)
  }

  private static func state(after tag: HTMLTag) -> State {
    if tag.isClosing { return .text }
    switch String(decoding: tag.name, as: UTF8.self) {
    case "title", "textarea": return .raw(name: tag.name, matched: 0, content: .text)
    case "script":
      let isJSON = String(decoding: tag.type, as: UTF8.self).hasSuffix("json")
      return .raw(name: tag.name, matched: 0, content: isJSON ? .json : .code)
    case "style", "iframe", "noembed", "noframes", "xmp", "plaintext":
      return .raw(name: tag.name, matched: 0, content: .code)
    case _: return .text
    }
  }

  mutating func consumeOutput() {
    switch state {
    case .tag(var tag):
      tag.consumeOutput()
      state = .tag(tag)
    case .raw(let name, _, let content): state = .raw(name: name, matched: 0, content: content)
    case .open: state = .text
    case .text, .declaration, .comment, .bogus: break
    }
  }

  var isAtRest: Bool { state == .text }

  /// Why the text may not end here, or nil if it may.
  var endRefusal: EscapeRefusal? {
    problem ?? (isAtRest ? nil : .unfinished("an HTML tag, comment or element", help: "close it"))
  }

  func context() -> Result<EscapeContext, EscapeRefusal> {
    if let problem { return .failure(problem) }
    return switch state {
    case .text: .success(EscapeContext(isInMarkdown ? .rawHTML : .html))
    case .tag(let tag): tag.context(isInMarkdown: isInMarkdown)
    case .open: .failure(.notAllowed("the name of a tag", help: "write `&lt;` if a `<` is meant"))
    case .declaration, .comment, .bogus:
      .failure(.notAllowed("a value in a comment or declaration", help: "move the output out of the comment"))
    case .raw(let name, _, let content): rawContext(content, name: name)
    }
  }

  private func rawContext(_ content: RawContent, name: [UInt8]) -> Result<EscapeContext, EscapeRefusal> {
    switch content {
    case .text: return .success(EscapeContext(isInMarkdown ? .rawHTML : .html))
    case .json where !isInMarkdown: return .success(EscapeContext(.htmlJSON))
    case .json, .code:
      let tag = String(decoding: name, as: UTF8.self)
      return .failure(
        .notAllowed(
          "a value inside `<\(tag)>`",
          help: "use `<script type=\"application/json\">` with the filter `json`, or a `data-` attribute"))
    }
  }

  func canMeet(_ other: HTMLScanner) -> Bool {
    switch (state, other.state) {
    case (.tag(let tag), .tag(let otherTag)): tag.canMeet(otherTag)
    case (.raw(let name, _, let content), .raw(let otherName, _, let otherContent)):
      name == otherName && content == otherContent
    case _: state == other.state
    }
  }
}
