/// Walks the inline content of a paragraph, a heading or a table row.
struct MarkdownInline: Hashable, Sendable {
  /// Boxed, because every byte looks at it and nearly every one of them is text.
  indirect enum Mode: Hashable, Sendable {
    case text
    /// Right after a backslash.
    case escape
    /// Counting the backticks that open a code span.
    case ticks(Int)
    case code(ticks: Int, run: Int, hasOutput: Bool)
    /// Right after the `]` of this bracket.
    case closed(Bracket)
    case destination(MarkdownDestination, Bracket)
    /// In the label of `[text][label]`.
    case label(Bracket)
    /// Right after `<`.
    case angle
    /// `<name`: a tag or the scheme of an autolink.
    case angleName([UInt8])
    case autolink(URLProgress, hasOutput: Bool)
    /// `<name@…`: perhaps an e-mail address.
    case address
    case tag(HTMLTag)
    /// `<!…`, until it is known which kind.
    case declaration([UInt8])
    case literal(LiteralHTML, tail: [UInt8])

    var isText: Bool { if case .text = self { true } else { false } }
    var isEscape: Bool { if case .escape = self { true } else { false } }
  }

  /// Raw HTML without values.
  enum LiteralHTML: String, Hashable, Sendable {
    case comment = "-->"
    case instruction = "?>"
    case declaration = ">"
    case cdata = "]]>"
  }

  struct Bracket: Hashable, Sendable {
    var isImage: Bool
    var isFootnote = false
    var isActive = true
    var hasOutput = false
    /// Whether an output is the first thing in it: a `^` there would make a footnote of it, escaped or not.
    var opensWithOutput = false
    /// Whether a link, an image or another bracket stands in it, so that it is no reference.
    var hasInner = false
    /// Whether it is the label of `[text][label]`, a link of its own if nothing is defined by that name.
    var isLabel = false
  }

  var mode = Mode.text
  var brackets: [Bracket] = []
  /// What is wrong already.
  var problem: EscapeRefusal?
  /// Why the next output of this paragraph cannot be placed.
  var doubt: EscapeRefusal?
  var isAtBlockStart = false
  private(set) var label = DefinitionLabel.no
  private var word = AddressWatch()
  /// The last byte, if it is a `!` or a `[` that means something to the next.
  private var previous: UInt8 = 0
  /// Whether the construct at hand holds bytes that mean something if it turns out to be text.
  private var isSuspicious = false
  /// Whether the construct at hand started on an earlier line, and this one holds nothing yet that keeps a
  /// value from opening a block.
  private var isOnBareLine = false

  /// Reads a byte of the paragraph; true if it is the `:` of a link definition.
  mutating func consume(_ byte: UInt8) -> Bool {
    let definition = label.consume(byte, isAtStart: isAtBlockStart)
    if definition == .withOutput { problem = problem ?? .bracketedOutput }
    let isEscaped = mode.isEscape
    if isInBareURL, mode.isText, brackets.isEmpty,
      byte == .backtick || byte == .openBracket || byte == .backslash
    {
      // Part of the address, if GitHub's Markdown takes it for one; else the start of something.
      doubt = doubt ?? .inBareURL
    }
    step(byte)
    let isMark = byte == .openBracket || byte == UInt8(ascii: "!")
    previous = isMark && !isEscaped && !mode.isEscape ? byte : 0
    if !byte.isASCIIBlank { isAtBlockStart = false }
    if mode.isText {
      isOnBareLine = false
      noteWord(isEscaped ? .space : byte)
    } else {
      noteWord(.space)
      if byte == .newline {
        isOnBareLine = true
      } else if !LineLookBack.isBlockMarkerByte(byte) {
        isOnBareLine = false
      }
    }
    return definition != nil
  }

  private mutating func noteWord(_ byte: UInt8) {
    if word.consume(byte), word.isFromData { problem = problem ?? .inBareURL }
  }

  var isInBareURL: Bool { word.isAddress }

  /// How many square brackets may be open in one another: each closing one looks at all of them.
  private static let deepest = 64

  mutating func step(_ byte: UInt8) {
    switch mode {
    case .text: consumeText(byte)
    case .escape: mode = .text
    case .ticks(let count):
      mode = byte == .backtick ? .ticks(count + 1) : .code(ticks: count, run: 0, hasOutput: false)
    case .code(let ticks, let run, let hasOutput):
      if byte == .backtick {
        mode = .code(ticks: ticks, run: run + 1, hasOutput: hasOutput)
      } else if run == ticks {
        mode = .text
        step(byte)
      } else {
        mode = .code(ticks: ticks, run: 0, hasOutput: hasOutput)
      }
    case .closed(let bracket): consumeAfterBracket(byte, bracket)
    case .destination(var destination, let bracket):
      noteSuspicion(byte)
      switch destination.consume(byte) {
      case .inside: mode = .destination(destination, bracket)
      case .complete:
        if destination.hasOutput { problem = problem ?? destination.progress.refusal }
        complete(bracket)
      case .invalid:
        abandon(hasOutput: destination.hasOutput || bracket.hasOutput, what: "a link")
        step(byte)
      }
    case .label(let bracket): consumeLabel(byte, bracket)
    case .angle, .angleName, .autolink, .address, .tag, .declaration, .literal: consumeAngle(byte)
    }
  }

  private mutating func consumeText(_ byte: UInt8) {
    switch byte {
    case .backslash: mode = .escape
    case .backtick: mode = .ticks(1)
    case .lessThan: begin(.angle)
    case .openBracket:
      let isImage = previous == UInt8(ascii: "!")
      brackets.append(Bracket(isImage: isImage))
      if brackets.count > Self.deepest {
        brackets = []
        doubt = doubt ?? .unclearLink
      }
    case UInt8(ascii: "^") where previous == .openBracket:
      if !brackets.isEmpty { brackets[brackets.count - 1].isFootnote = true }
    case .closeBracket:
      if let bracket = brackets.popLast(), bracket.isActive { mode = .closed(bracket) }
    case _: break
    }
  }

  private mutating func consumeAfterBracket(_ byte: UInt8, _ bracket: Bracket) {
    switch byte {
    case .openParenthesis where bracket.isLabel, .openBracket where bracket.isLabel:
      doubt = .unclearLink
      mode = .text
      step(byte)
    case .openParenthesis: begin(.destination(MarkdownDestination(), bracket))
    case .openBracket: begin(.label(bracket))
    case _:
      leavePlain(bracket)
      step(byte)
    }
  }

  private mutating func consumeLabel(_ byte: UInt8, _ bracket: Bracket) {
    switch byte {
    case .closeBracket:
      // Nobody knows here whether the label is defined.
      if bracket.hasOutput { problem = problem ?? .bracketedOutput }
      noteInner()
      mode = .closed(Bracket(isImage: false, isLabel: true))
      if brackets.contains(where: { !$0.isImage }) { doubt = .unclearLink }
    case .openBracket, .backslash:
      leavePlain(bracket)
      doubt = .unclearLink
    case _: break
    }
  }

  /// Starts a construct that may yet turn out to be text.
  mutating func begin(_ mode: Mode) {
    self.mode = mode
    isSuspicious = false
  }

  mutating func noteSuspicion(_ byte: UInt8) {
    if byte == .backtick || byte == .openBracket || byte == .closeBracket || byte == .lessThan {
      isSuspicious = true
    }
  }

  /// The construct was text after all.
  mutating func abandon(hasOutput: Bool, what: String) {
    mode = .text
    if hasOutput {
      problem = problem ?? .broken(what)
    } else if isSuspicious {
      doubt = doubt ?? .broken(what)
      if brackets.contains(where: \.hasOutput) { problem = problem ?? .broken(what) }
    }
  }

  private mutating func complete(_ bracket: Bracket) {
    mode = .text
    noteInner()
    guard !bracket.isImage else { return }
    for index in brackets.indices where !brackets[index].isImage { brackets[index].isActive = false }
  }

  private mutating func noteInner() {
    for index in brackets.indices { brackets[index].hasInner = true }
  }

  /// The bracket is neither a link nor an image: with a value in it, it could refer to a definition.
  private mutating func leavePlain(_ bracket: Bracket) {
    mode = .text
    if bracket.hasOutput, bracket.isImage || !bracket.hasInner || bracket.opensWithOutput {
      problem = problem ?? .bracketedOutput
    }
    noteInner()
  }

  mutating func consumeOutput() {
    label.consumeOutput()
    for index in brackets.indices { brackets[index].hasOutput = true }
    if previous == .openBracket, !brackets.isEmpty { brackets[brackets.count - 1].opensWithOutput = true }
    switch mode {
    case .ticks(let count): mode = .code(ticks: count, run: 0, hasOutput: true)
    case .code(let ticks, let run, _):
      mode = run == ticks ? .text : .code(ticks: ticks, run: 0, hasOutput: true)
    case .destination(var destination, let bracket):
      destination.consumeOutput()
      mode = .destination(destination, bracket)
    case .angle:
      var progress = URLProgress()
      progress.consumeOutput()
      mode = .autolink(progress, hasOutput: true)
    case .autolink(var progress, _):
      progress.consumeOutput()
      mode = .autolink(progress, hasOutput: true)
    case .tag(var tag):
      tag.consumeOutput()
      mode = .tag(tag)
    case .closed(let bracket): leavePlain(bracket)
    case .text, .escape, .label, .angleName, .address, .declaration, .literal: break
    }
    previous = 0
    word.consumeOutput()
    isAtBlockStart = false
  }

  /// Whether a value here could open a block in the middle of a construct.
  var isExposed: Bool {
    isOnBareLine && !mode.isText
  }

  /// The end of the paragraph, heading or row: what was never closed is text.
  mutating func finish() {
    // It may hide the end of a bracket.
    if !isText, mode != .escape, brackets.contains(where: \.hasOutput) {
      problem = problem ?? .bracketedOutput
    }
    switch mode {
    case .code(let ticks, let run, let hasOutput):
      if run != ticks, hasOutput { problem = problem ?? .broken("a code span") }
    case .destination(let destination, let bracket):
      if destination.hasOutput || bracket.hasOutput { problem = problem ?? .broken("a link") }
    case .closed(let bracket), .label(let bracket): leavePlain(bracket)
    case .autolink(_, let hasOutput):
      if hasOutput { problem = problem ?? .broken("an autolink") }
    case .tag(let tag):
      if tag.hasOutput { problem = problem ?? .broken("a tag") }
    case .text, .escape, .ticks, .angle, .angleName, .address, .declaration, .literal: break
    }
    if brackets.contains(where: { $0.isImage && $0.hasOutput }) { problem = problem ?? .broken("an image") }
    mode = .text
    brackets = []
  }

  /// Whether a `|` here can only be text or the end of a cell.
  var isPlainText: Bool {
    guard brackets.isEmpty else { return false }
    switch mode {
    case .text, .escape: return true
    case .code(let ticks, let run, _): return ticks == run
    case .ticks, .closed, .destination, .label, .angle, .angleName, .autolink, .address, .tag, .declaration,
      .literal:
      return false
    }
  }
}
