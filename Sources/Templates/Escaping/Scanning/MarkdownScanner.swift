/// Walks literal Markdown and knows in which block and which inline construct the next output stands.
///
/// It follows CommonMark's two levels. The start of each line is kept until it is clear which block it
/// continues or opens; the rest goes to the scanner of that block. Where the literal text does not tell,
/// because it depends on what a value holds, it says so by refusing outputs.
struct MarkdownScanner: LiteralScanner {
  /// What the rest of the current line is.
  enum Stage: Hashable, Sendable {
    /// The start of the line, not yet understood.
    case head([UInt8])
    /// From a `<` that may open an HTML block.
    case tagHead([UInt8])
    /// From a `[` that may open a footnote.
    case labelHead([UInt8])
    /// From the first backtick or tilde of a fence, with the length of the run.
    case fenceInfo([UInt8], MarkdownFence)
    case inline(isHeading: Bool)
    case indentedCode
    case fence(FenceLine)
    case html
    case frontMatter([UInt8], isFilled: Bool)
  }

  /// A line inside a fence, as far as it could be the closing one.
  struct FenceLine: Hashable, Sendable {
    var column: Int
    var run = 0
    var isOver = false
    var isOther = false
    /// Whether an output stands before what has been read of it.
    var isAfterOutput = false
  }

  var stage = Stage.head([])
  var leaf = MarkdownLeaf.none
  var inline = MarkdownInline()
  /// Content columns of the list items that are open, for each depth of block quotes.
  var lists: [[Int]] = [[]]
  /// Whether a delimiter row has been seen in this paragraph.
  var isTable = false
  /// Whether a `|` stands on this line.
  var hasPipe = false
  /// Whether this line, and the last one, would mean something else as the head of a table.
  var isRowHazard = false
  var wasRowHazard = false
  /// Whether the paragraph has an output in code, which loses backslashes before `|` when its end becomes a table.
  var hasCodeOutput = false
  var loneTag = LoneTag.no
  var pending = Pending()
  /// Whether this line, and the paragraph, starts with a link definition.
  var isDefinition = false
  var startsWithDefinition = false
  /// The column that what has not been read of the line stands at: not 0 behind the label of a footnote.
  var headColumn = 0
  /// The content column of the footnote that is open.
  var footnoteColumn: Int?
  /// Whether this line, and the last one, is a list marker and nothing else.
  var isEmptyItem = false
  var isAfterEmptyItem = false
  var isFirstLine = true
  var isAfterCarriageReturn = false
  /// What is wrong already, and why outputs cannot be placed any more.
  var problem: EscapeRefusal?
  var lost: EscapeRefusal?

  mutating func consume(_ byte: UInt8) {
    if isAfterCarriageReturn {
      isAfterCarriageReturn = false
      if byte == .newline { return }
    }
    if byte == .newline || byte == .carriageReturn {
      isAfterCarriageReturn = byte == .carriageReturn
      endLine()
    } else {
      consumeInLine(byte)
    }
  }

  private mutating func consumeInLine(_ byte: UInt8) {
    switch stage {
    case .head(var head):
      stage = .head([])
      if !leaf.isTextual || !Self.isMoreOfTheSame(byte, after: head) { head.append(byte) }
      stage = .head(head)
      if leaf == .frontMatter || !Self.isHeadByte(byte) { resolveHead(isWholeLine: false) }
    case .tagHead(let bytes):
      stage = .tagHead(bytes + [byte])
      resolveTagHead(isWholeLine: false)
    case .labelHead(var label):
      stage = .labelHead([])
      label.append(byte)
      resolveLabelHead(label)
    case .fenceInfo(var info, let fence):
      stage = .fenceInfo([], fence)
      info.append(byte)
      stage = .fenceInfo(info, fence)
      if byte == .backtick, fence.marker == .backtick { openInline(info) }
    case .inline: consumeInline(byte)
    case .indentedCode: break
    case .fence(var line):
      consumeFence(byte, &line)
      stage = .fence(line)
    case .html:
      if case .html(var block) = leaf {
        block.consume(byte)
        leaf = .html(block)
      }
    case .frontMatter(var line, let isFilled):
      if isFilled, !byte.isSpaceOrTab { problem = problem ?? .partOfScalar }
      stage = .frontMatter([], isFilled: isFilled)
      if !isFilled { line.append(byte) }
      stage = .frontMatter(line, isFilled: isFilled)
    }
  }

  /// Feeds a byte to the inline scanner and does what it means for the block.
  mutating func consumeInline(_ byte: UInt8) {
    if byte == .pipe {
      hasPipe = true
      if !inline.isPlainText {
        isRowHazard = true
        if isTable { leaveCell() }
      }
    }
    loneTag.consume(byte)
    if inline.consume(byte) {
      isDefinition = true
      startsWithDefinition = true
      inline.doubt = inline.doubt ?? .inDefinition
    }
  }

  /// What is open at the end of a cell is text, unless this is no table.
  private mutating func leaveCell() {
    var cell = inline
    cell.finish()
    inline.problem = inline.problem ?? cell.problem
    inline.doubt = inline.doubt ?? .spanAcrossCells
  }

  private mutating func consumeFence(_ byte: UInt8, _ line: inout FenceLine) {
    guard case .fence(let fence) = leaf else { return }
    if byte == fence.marker, !line.isOver {
      line.run += 1
    } else if byte.isSpaceOrTab {
      line.isOver = line.run > 0
    } else {
      line.isOther = true
    }
  }

  mutating func consumeOutput() {
    isAfterCarriageReturn = false
    resolveBeforeOutput()
    loneTag.consumeOutput()
    switch stage {
    case .inline:
      if !inline.isPlainText || !inline.mode.isText { isRowHazard = true }
      if case .success(let context) = inline.context(isInCell: false), context.kind == .codeSpan {
        hasCodeOutput = true
      }
      inline.consumeOutput()
    case .fence(let line):
      stage = .fence(FenceLine(column: line.column, isAfterOutput: true))
    case .html:
      if case .html(var block) = leaf {
        block.html.consumeOutput()
        leaf = .html(block)
      }
    case .frontMatter(let line, _): stage = .frontMatter(line, isFilled: true)
    case .head, .tagHead, .labelHead, .fenceInfo, .indentedCode: break
    }
    isFirstLine = false
  }

  /// An output ends the start of a line: what has been read of it must do.
  mutating func resolveBeforeOutput() {
    if case .head = stage { resolveHead(isWholeLine: false) }
    switch stage {
    case .tagHead(let bytes), .labelHead(let bytes):
      // Inside a construct the value is not escaped as text, and could complete the start of a block.
      let isInside = !inline.mode.isText
      openInline(bytes)
      if isInside { inline.doubt = inline.doubt ?? .startOfLine }
    case .head, .fenceInfo, .inline, .indentedCode, .fence, .html, .frontMatter: break
    }
  }

  func context() -> Result<EscapeContext, EscapeRefusal> {
    var scanner = self
    scanner.resolveBeforeOutput()
    return scanner.resolvedContext()
  }

  private func resolvedContext() -> Result<EscapeContext, EscapeRefusal> {
    if let refusal = problem ?? lost { return .failure(refusal) }
    // A tag that is read where something else is open would be one if the line made a block.
    if case .inside(let tag) = loneTag, inline.mode != .tag(tag) { return .failure(.startOfLine) }
    switch stage {
    case .inline: return inline.context(isInCell: isTable || hasPipe)
    case .fence:
      guard case .fence(let fence) = leaf else { break }
      return .success(
        .fencedCode(
          fence.marker, length: fence.length, prefixColumns: fence.prefix.width,
          prefixQuotes: fence.prefix.quotes))
    case .html: if case .html(let block) = leaf { return block.html.context() }
    case .frontMatter(let line, let isFilled):
      return isFilled || !Self.isScalarStart(line)
        ? .failure(.partOfScalar) : .success(EscapeContext(.frontMatter))
    case .fenceInfo:
      return .failure(
        .notAllowed("the word after a code fence", help: "write the language in the template"))
    case .indentedCode:
      return .failure(
        .notAllowed(
          "a value in code that is only indented", help: "put the code between two lines of three backticks"))
    case .head, .tagHead, .labelHead: break
    }
    return .failure(.lostTrack)
  }

  /// The bytes that the start of a line may hold before it is clear which block it opens.
  private static func isHeadByte(_ byte: UInt8) -> Bool {
    switch byte {
    case .space, .tab, 0x30...0x39, .greaterThan, UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"),
      UInt8(ascii: "."), .closeParenthesis, UInt8(ascii: "#"), UInt8(ascii: "="), UInt8(ascii: "_"), .tilde,
      .backtick, UInt8(ascii: ":"), .pipe:
      true
    case _: false
    }
  }

  /// Whether the byte makes no difference to what the line is, so that a loop that writes it settles: a mark
  /// after seven of its kind, or another cell of what is the row below a table's head or nothing.
  private static func isMoreOfTheSame(_ byte: UInt8, after head: [UInt8]) -> Bool {
    let tail = head.suffix(7)
    switch byte {
    case UInt8(ascii: "#"), UInt8(ascii: "="), UInt8(ascii: "*"), UInt8(ascii: "_"):
      return tail.count == 7 && tail.allSatisfy { $0 == byte }
    case UInt8(ascii: "-"), UInt8(ascii: ":"), .pipe, .space, .tab:
      return (tail.contains(.pipe) && tail.contains(UInt8(ascii: "-")))
        || (byte == UInt8(ascii: "-") && tail.count == 7 && tail.allSatisfy { $0 == byte })
    case _: return false
    }
  }

  /// Whether a value may follow in YAML as a whole scalar: after `key: ` or `- `.
  private static func isScalarStart(_ line: [UInt8]) -> Bool {
    guard let last = line.last, last.isSpaceOrTab else { return false }
    let words = line.split(whereSeparator: \.isSpaceOrTab)
    let isName = { (byte: UInt8) in
      byte.isASCIIAlphanumeric || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
        || byte == UInt8(ascii: ".")
    }
    guard let end = words.last, !words.isEmpty else { return false }
    let isItem = end.elementsEqual("-".utf8)
    let isKey = end.last == UInt8(ascii: ":") && end.count > 1 && end.dropLast().allSatisfy(isName)
    return (isItem || isKey) && words.dropLast().allSatisfy { $0.elementsEqual("-".utf8) }
  }
}

extension EscapeRefusal {
  static let partOfScalar = notAllowed(
    "an output that is only part of a value in front matter",
    help: "let the output be the whole value, as in `title: {{ title }}`")
  static let spanAcrossCells = notAllowed(
    "an output after a `|` inside a link, code or a tag of a table row",
    help: "write `\\|` for the character, or close the construct in its cell")
  static let codeAboveTable = notAllowed(
    "an output in code right above a table", help: "leave an empty line before the table")
  static let fenceAfterOutput = notAllowed(
    "an output in fenced code with the marks of its fence right behind it",
    help: "put the marks that end the code on a line of their own")
  static let inDefinition = notAllowed(
    "an output in a link definition", help: "write the link where it is used: `[text]({{ url }})`")
  static let lostTrack = notAllowed(
    "an output in a block that may have ended",
    help: "indent the lines of the block like its first line, or leave an empty line before the output")
}
