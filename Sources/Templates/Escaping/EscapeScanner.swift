/// Walks the literal text of a template and knows in which context the next output stands.
///
/// The compiler feeds it the literals and outputs of a template in order. Where branches meet it joins
/// their scanners; the body of a loop is scanned again from the joined state until nothing changes.
struct EscapeScanner: Hashable, Sendable {
  /// Boxed, because the compiler copies scanners at every branch and the walks are large.
  private enum Walk: Hashable, Sendable {
    case fixed(EscapeContext)
    indirect case markdown(ScannerPaths<MarkdownScanner>)
    indirect case html(ScannerPaths<HTMLScanner>)
  }

  private var walk: Walk

  init(output: OutputFormat) {
    switch output {
    case .none: walk = .fixed(EscapeContext(.verbatim))
    case .plain: walk = .fixed(EscapeContext(.plain))
    case .markdown: walk = .markdown(ScannerPaths(MarkdownScanner()))
    case .html: walk = .html(ScannerPaths(HTMLScanner(isInMarkdown: false)))
    }
  }

  /// Literal template text.
  mutating func scan(_ literal: ArraySlice<UInt8>) {
    switch walk {
    case .fixed: break
    case .markdown(var paths):
      walk = .fixed(EscapeContext(.verbatim))
      paths.consume(literal)
      walk = .markdown(paths)
    case .html(var paths):
      walk = .fixed(EscapeContext(.verbatim))
      paths.consume(literal)
      walk = .html(paths)
    }
  }

  /// An output of unknown content stands here. Ask for its `context` first.
  mutating func scanOutput() {
    switch walk {
    case .fixed: break
    case .markdown(var paths):
      paths.consumeOutput()
      walk = .markdown(paths)
    case .html(var paths):
      paths.consumeOutput()
      walk = .html(paths)
    }
  }

  /// Where an output would stand now, or why none may.
  ///
  /// `next` is the literal text that follows the output directly, empty before another output and nil if a
  /// tag decides what follows; it matters whether it starts like the `. ` of a numbered list, or with a `/`.
  func context(before next: ArraySlice<UInt8>? = nil) -> Result<EscapeContext, EscapeRefusal> {
    let result: Result<EscapeContext, EscapeRefusal> =
      switch walk {
      case .fixed(let context): .success(context)
      case .markdown(let paths): paths.context()
      case .html(let paths): paths.context()
      }
    return result.map { context in
      var context = context
      context.isBeforeListDot = context.kind == .text && next.map(Self.startsListDot) ?? true
      context.isBeforeSlash = context.kind.isUndecidedURL && next.map(Self.startsSlash) ?? true
      return context
    }
  }

  private static func startsSlash(_ next: ArraySlice<UInt8>) -> Bool {
    next.first == UInt8(ascii: "/") || next.first == .backslash
  }

  private static func startsListDot(_ next: ArraySlice<UInt8>) -> Bool {
    let marker = next.drop { $0.isASCIIDigit }
    guard let first = marker.first, first == UInt8(ascii: ".") || first == .closeParenthesis else {
      return false
    }
    return marker.dropFirst().first?.isASCIIBlank ?? true
  }

  /// The state where two branches meet, or nil if what follows could not be escaped for both.
  func joined(with other: EscapeScanner) -> EscapeScanner? {
    if self == other { return self }
    var joined = self
    switch (walk, other.walk) {
    case (.markdown(let left), .markdown(let right)):
      guard let paths = left.joined(with: right) else { return nil }
      joined.walk = .markdown(paths)
    case (.html(let left), .html(let right)):
      guard let paths = left.joined(with: right) else { return nil }
      joined.walk = .html(paths)
    case (.fixed, _), (.markdown, _), (.html, _): return nil
    }
    return joined
  }

  /// Why the template may not end here, or nil if it may.
  var endRefusal: EscapeRefusal? {
    switch walk {
    case .fixed: nil
    case .markdown(let paths): paths.endRefusal
    case .html(let paths): paths.endRefusal
    }
  }

  /// What to say when branches do not join.
  static let branchRefusal = EscapeRefusal(
    .branchesEndInDifferentContexts, "the branches end in different places of the output format",
    help: "close in each branch the link, tag, code or fence that it opens")

  /// What to say when the body of a loop does not join its own start.
  static let loopRefusal = EscapeRefusal(
    .loopChangesContext, "the loop ends in another place of the output format than it starts",
    help: "close in the body the link, tag, code or fence that it opens")
}
