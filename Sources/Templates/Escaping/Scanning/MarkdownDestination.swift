/// What stands between the parentheses of a link or an image: `(destination "title")`.
struct MarkdownDestination: Hashable, Sendable {
  enum Stage: Hashable, Sendable {
    case start
    case bare(depth: Int)
    case pointy
    /// After the destination; a title needs a blank before it.
    case afterDestination(hasBlank: Bool)
    case title(quote: UInt8)
    case afterTitle
  }

  enum Step { case inside, complete, invalid }

  private(set) var stage = Stage.start
  private(set) var hasOutput = false
  private(set) var progress = URLProgress()
  private var isEscaped = false
  private var hasNewline = false

  mutating func consume(_ byte: UInt8) -> Step {
    if isEscaped {
      isEscaped = false
      progress.consume(byte)
      return byte == .newline ? .invalid : .inside
    }
    switch stage {
    case .start: return consumeStart(byte)
    case .bare(let depth): return consumeBare(byte, depth: depth)
    case .pointy: return consumePointy(byte)
    case .afterDestination(let hasBlank): return consumeAfterDestination(byte, hasBlank: hasBlank)
    case .title(let quote):
      if byte == .backslash {
        isEscaped = true
      } else if byte == (quote == .openParenthesis ? .closeParenthesis : quote) {
        stage = .afterTitle
      } else if byte == quote {
        return .invalid
      }
      return .inside
    case .afterTitle: return byte == .closeParenthesis ? .complete : byte.isASCIIBlank ? .inside : .invalid
    }
  }

  private mutating func consumeStart(_ byte: UInt8) -> Step {
    if byte.isASCIIBlank { return .inside }
    if byte == .lessThan {
      stage = .pointy
      return .inside
    }
    stage = .bare(depth: 0)
    return consumeBare(byte, depth: 0)
  }

  private mutating func consumeBare(_ byte: UInt8, depth: Int) -> Step {
    switch byte {
    case .backslash: isEscaped = true
    case .openParenthesis: stage = .bare(depth: depth + 1)
    case .closeParenthesis where depth == 0: return .complete
    case .closeParenthesis: stage = .bare(depth: depth - 1)
    case _ where byte.isASCIIBlank:
      stage = .afterDestination(hasBlank: true)
      return depth == 0 ? .inside : .invalid
    case ..<0x20, 0x7F: return .invalid
    case _: break
    }
    progress.consume(byte)
    return depth > 30 ? .invalid : .inside
  }

  private mutating func consumePointy(_ byte: UInt8) -> Step {
    switch byte {
    case .backslash: isEscaped = true
    case .greaterThan: stage = .afterDestination(hasBlank: false)
    case .newline, .lessThan: return .invalid
    case _: progress.consume(byte)
    }
    return .inside
  }

  private mutating func consumeAfterDestination(_ byte: UInt8, hasBlank: Bool) -> Step {
    switch byte {
    case .closeParenthesis: return .complete
    case .doubleQuote, .singleQuote, .openParenthesis:
      stage = .title(quote: byte)
      return hasBlank ? .inside : .invalid
    case _ where byte.isASCIIBlank: stage = .afterDestination(hasBlank: true)
    case _: return .invalid
    }
    return .inside
  }

  mutating func consumeOutput() {
    hasOutput = true
    switch stage {
    case .start:
      stage = .bare(depth: 0)
      progress.consumeOutput()
    case .bare, .pointy: progress.consumeOutput()
    case .afterDestination, .title, .afterTitle: break
    }
  }

  func context() -> Result<EscapeContext, EscapeRefusal> {
    if isEscaped {
      return .failure(
        .notAllowed("a value right after a backslash", help: "remove the backslash before the output"))
    }
    switch stage {
    case .start, .bare, .pointy:
      if let refusal = progress.refusal { return .failure(refusal) }
      return .success(EscapeContext(progress.state == .settled ? .destinationTail : .destination))
    case .title(.openParenthesis):
      // cmark-gfm takes the `)` after an escaped backslash for an escaped one.
      return .failure(
        .notAllowed("a value in a link title in parentheses", help: "put the title in double quotes"))
    case .title(let quote): return .success(.title(quote: quote))
    case .afterDestination, .afterTitle:
      return .failure(
        .notAllowed(
          "an output after the destination of a link", help: "put a title in double quotes: `(url \"…\")`"))
    }
  }

  func canMeet(_ other: MarkdownDestination) -> Bool {
    let starts: [Stage] = [.start, .bare(depth: 0)]
    return isEscaped == other.isEscaped
      && (stage == other.stage || (starts.contains(stage) && starts.contains(other.stage)))
  }
}
