extension MarkdownInline {
  /// A byte after `<`: an autolink, a tag, a comment, or text after all.
  mutating func consumeAngle(_ byte: UInt8) {
    noteSuspicion(byte)
    switch mode {
    case .angle: return consumeAfterAngle(byte)
    case .angleName(let name): return consumeAngleName(byte, name: name)
    case .autolink(var progress, let hasOutput):
      if byte == .greaterThan {
        mode = .text
      } else if byte.isASCIIBlank || byte == .lessThan {
        return retry(byte, hasOutput: hasOutput, what: "an autolink")
      } else {
        progress.consume(byte)
        mode = .autolink(progress, hasOutput: hasOutput)
      }
    case .address:
      if byte == .greaterThan {
        // Whether it is an address at all decides what the marks in it are.
        abandon(hasOutput: false, what: "an autolink")
      } else if byte.isASCIIBlank || byte == .lessThan {
        return retry(byte, hasOutput: false, what: "an autolink")
      }
    case .tag(let tag): return consumeTag(byte, tag)
    case .declaration(let bytes): return consumeDeclaration(byte, bytes)
    case .literal(let kind, let tail):
      let tail = Array((tail + [byte]).suffix(3))
      mode = .literal(kind, tail: tail)
      if tail.reversed().starts(with: kind.rawValue.utf8.reversed()) { mode = .text }
    case .text, .escape, .ticks, .code, .closed, .destination, .label: break
    }
  }

  /// Gives up the construct and reads the byte as text.
  private mutating func retry(_ byte: UInt8, hasOutput: Bool, what: String) {
    abandon(hasOutput: hasOutput, what: what)
    step(byte)
  }

  private mutating func consumeAfterAngle(_ byte: UInt8) {
    switch byte {
    case _ where byte.isASCIILetter: mode = .angleName([byte])
    case UInt8(ascii: "/"): mode = .angleName([byte])
    case UInt8(ascii: "!"): mode = .declaration([])
    case UInt8(ascii: "?"): mode = .literal(.instruction, tail: [])
    case _ where Self.isAddressByte(byte): mode = .address
    case _:
      mode = .text
      step(byte)
    }
  }

  private mutating func consumeAngleName(_ byte: UInt8, name: [UInt8]) {
    let isClosing = name.first == UInt8(ascii: "/")
    if byte.isASCIIAlphanumeric || (byte == UInt8(ascii: "-") && name.count > (isClosing ? 1 : 0)) {
      if isClosing, name.count == 1, !byte.isASCIILetter {
        return retry(byte, hasOutput: false, what: "a tag")
      }
      if name.count < 40 { mode = .angleName(name + [byte]) }
      return
    }
    let endsName = byte.isASCIIBlank || byte == .greaterThan || byte == UInt8(ascii: "/")
    if endsName, name.count > (isClosing ? 1 : 0) {
      var tag = HTMLTag(isClosing: isClosing, isStrict: true)
      for letter in name.dropFirst(isClosing ? 1 : 0) { _ = tag.consume(letter) }
      return consumeTag(byte, tag)
    }
    if byte == UInt8(ascii: ":"), !isClosing, name.count >= 2, name.count <= 32 {
      mode = .autolink(.after(scheme: name), hasOutput: false)
      return
    }
    if !isClosing, Self.isAddressByte(byte) || byte == UInt8(ascii: "@") {
      mode = .address
      return
    }
    return retry(byte, hasOutput: false, what: "a tag")
  }

  private mutating func consumeTag(_ byte: UInt8, _ tag: HTMLTag) {
    var tag = tag
    switch tag.consume(byte) {
    case .inside: mode = .tag(tag)
    case .complete:
      mode = .text
      problem = problem ?? tag.problem
      if !HTMLScanner(isInMarkdown: true, after: tag).isAtRest { doubt = .insideRawElement }
    case .invalid: retry(byte, hasOutput: tag.hasOutput, what: "a tag")
    }
  }

  private mutating func consumeDeclaration(_ byte: UInt8, _ bytes: [UInt8]) {
    let bytes = bytes + [byte]
    let cdata = Array("[CDATA[".utf8)
    if bytes == [UInt8(ascii: "-"), UInt8(ascii: "-")] {
      mode = .literal(.comment, tail: [])
    } else if bytes == cdata {
      mode = .literal(.cdata, tail: [])
    } else if bytes.count == 1, byte.isASCIILetter {
      mode = .literal(.declaration, tail: [])
    } else if cdata.starts(with: bytes) || bytes == [UInt8(ascii: "-")] {
      mode = .declaration(bytes)
    } else {
      return retry(byte, hasOutput: false, what: "a comment")
    }
  }

  private static func isAddressByte(_ byte: UInt8) -> Bool {
    byte.isASCIIAlphanumeric || ".!#$%&'*+/=?^_`{|}~-".utf8.contains(byte)
  }
}

extension MarkdownInline {
  func context(isInCell: Bool) -> Result<EscapeContext, EscapeRefusal> {
    if let refusal = problem ?? doubt { return .failure(refusal) }
    if isExposed {
      return .failure(.startOfLine)
    }
    return place(isInCell: isInCell).map { context in
      var context = context
      context.isInFirstBracket = label.isOpen
      return context
    }
  }

  private func place(isInCell: Bool) -> Result<EscapeContext, EscapeRefusal> {
    switch mode {
    case .text: return textContext(isInCell: isInCell)
    case .escape:
      return .failure(
        .notAllowed("a value right after a backslash", help: "write `\\\\` before the output"))
    case .ticks: return .success(EscapeContext(.codeSpan, isInCell: isInCell))
    case .code(let ticks, let run, _):
      return run == ticks
        ? textContext(isInCell: isInCell) : .success(EscapeContext(.codeSpan, isInCell: isInCell))
    case .closed(let bracket):
      return bracket.hasOutput && !bracket.hasInner
        ? .failure(.bracketedOutput) : textContext(isInCell: isInCell)
    case .destination(let destination, _): return destination.context()
    case .label:
      return .failure(
        .notAllowed("the label of a reference", help: "write the link as `[text](url)`"))
    case .angle: return .success(EscapeContext(.autolink))
    case .autolink(let progress, let hasOutput):
      if let refusal = progress.refusal { return .failure(refusal) }
      return hasOutput && progress.state != .settled && progress.state != .root
        ? .failure(
          .notAllowed("a second output in an autolink", help: "write the scheme in the template"))
        : .success(EscapeContext(.autolinkTail))
    case .angleName, .address:
      return .failure(
        .notAllowed(
          "an output in what may be a tag or an address", help: "write `&lt;` if a `<` is meant"))
    case .tag(let tag): return tag.context(isInMarkdown: true)
    case .declaration, .literal:
      return .failure(.notAllowed("a value in a comment", help: "move the output out of the comment"))
    }
  }

  private func textContext(isInCell: Bool) -> Result<EscapeContext, EscapeRefusal> {
    if isInBareURL, brackets.isEmpty {
      return .failure(.inBareURL)
    }
    if brackets.contains(where: \.isFootnote) {
      return .failure(
        .notAllowed("the label of a footnote", help: "write the label in the template"))
    }
    let isInImage = brackets.contains { $0.isImage && $0.isActive }
    return .success(EscapeContext(isInImage ? .imageText : .text, isInCell: isInCell))
  }

  /// Whether both are in the same constructs.
  func canMeet(_ other: MarkdownInline) -> Bool {
    brackets.count == other.brackets.count && zip(brackets, other.brackets).allSatisfy { $0.canMeet($1) }
      && isInSameMode(as: other)
  }

  private func isInSameMode(as other: MarkdownInline) -> Bool {
    switch (mode, other.mode) {
    case _ where isText && other.isText: true
    case (.code(let ticks, let run, _), .code(let otherTicks, let otherRun, _)):
      ticks == otherTicks && run == otherRun
    case (.destination(let left, let bracket), .destination(let right, let otherBracket)):
      left.canMeet(right) && bracket.canMeet(otherBracket)
    case (.autolink, .autolink): true
    case (.literal(let kind, _), .literal(let otherKind, _)): kind == otherKind
    case (.tag(let tag), .tag(let otherTag)): tag.canMeet(otherTag)
    case _: mode == other.mode
    }
  }

  /// Whether this is text, a code span that has just been closed included.
  var isText: Bool {
    if case .code(let ticks, let run, _) = mode { return ticks == run }
    return mode.isText
  }
}

extension MarkdownInline.Bracket {
  fileprivate func canMeet(_ other: Self) -> Bool {
    isImage == other.isImage && isActive == other.isActive && isFootnote == other.isFootnote
  }
}

extension EscapeRefusal {
  static let bracketedOutput = notAllowed(
    "an output in square brackets that are not a link",
    help: "write `\\[{{ … }}\\]` for brackets, or `[{{ … }}](url)` for a link")

  static let unclearLink = notAllowed(
    "an output in a link whose end cannot be told", help: "write the link as `[text](url)`")

  static let inBareURL = notAllowed(
    "an output in or after a URL without brackets", help: "write `<https://…>` or `[text](https://…)`")

  static let startOfLine = notAllowed(
    "an output at the start of a line inside a construct of the line before",
    help: "write the code, link or tag on one line")

  static let insideRawElement = notAllowed(
    "an output after the start tag of a script, style or title",
    help: "put the element on lines of its own and the output outside of it")

  static func broken(_ what: String) -> EscapeRefusal {
    notAllowed(
      "an output in or after what starts like \(what) and is not one",
      help: "close \(what), or put a backslash before the character that opens it")
  }
}
