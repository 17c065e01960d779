extension MarkdownScanner {
  /// What the start of the line said about a block that is not certain yet.
  struct Pending: Hashable, Sendable {
    var isContinuation = false
    /// Whether the line goes on with a paragraph from outside of its quotes and items.
    var isLazy = false
    var lists: [[Int]] = [[]]
    var prefix = ContainerPrefix(columns: [0])

    static let none = Pending()
  }

  var hasParagraph: Bool {
    switch leaf {
    case .paragraph, .definition: true
    case .none, .fence, .html, .frontMatter: false
    }
  }

  /// Understands the start of a line: at its end, at an output, or at a byte that decides.
  mutating func resolveHead(isWholeLine: Bool) {
    guard case .head(let head) = stage else { return }
    switch leaf {
    case .frontMatter:
      stage = .frontMatter(head, isFilled: false)
      return
    case .fence(let fence): if continueBlock(head, fence.prefix, isWholeLine: isWholeLine) { return }
    case .html(let block): if continueBlock(head, block.prefix, isWholeLine: isWholeLine) { return }
    case .none, .paragraph, .definition: break
    }
    openBlocks(head, isWholeLine: isWholeLine)
  }

  /// Goes on with an open fence or HTML block; false if the line has left it.
  private mutating func continueBlock(
    _ head: [UInt8], _ prefix: ContainerPrefix, isWholeLine: Bool
  ) -> Bool {
    var rest = head.count
    var column = 0
    switch prefix.match(head, isWholeLine: isWholeLine) {
    case .inside(let start, let found): (rest, column) = (start, found)
    case .blank: if endHTMLAtBlankLine() { return true }
    case .unclear: lost = lost ?? .lostTrack
    case .ended:
      leaveBlock()
      return false
    }
    if case .fence = leaf { stage = .fence(FenceLine(column: column)) } else { stage = .html }
    for byte in head[rest...] { consume(byte) }
    return true
  }

  private mutating func endHTMLAtBlankLine() -> Bool {
    guard case .html(let block) = leaf, block.endings.isEmpty else { return false }
    leaveBlock()
    stage = .inline(isHeading: true)
    return true
  }

  /// Leaves a fence or an HTML block. A tag that is still open there is open in the browser as well.
  private mutating func leaveBlock() {
    if case .html(let block) = leaf {
      problem = problem ?? block.html.problem
      if !block.html.isAtRest { lost = lost ?? .insideRawElement }
    }
    leaf = .none
  }

  /// Reads the containers that open a line, then its leaf block.
  private mutating func openBlocks(_ head: [UInt8], isWholeLine: Bool) {
    let opening = opening(head, hasParagraph: hasParagraph && !isTable, isWholeLine: isWholeLine)
    // Behind the label of a footnote nobody has counted how far a tab reaches.
    if opening.isTooDeep || (headColumn > 0 && head.contains(.tab)) { lost = lost ?? .lostTrack }
    let isEmpty = isWholeLine && opening.cursor.byte == nil
    pending = Pending(
      isContinuation: hasParagraph && !opening.hasOpened, isLazy: !opening.isInSameContainers,
      lists: opening.openLists(isEmpty: isEmpty), prefix: opening.prefix)
    let rest = Array(opening.cursor.rest)
    if isTable { notePossibleParagraph(head, opening, isWholeLine: isWholeLine) }
    if isEmpty {
      // An item that starts with two empty lines holds nothing.
      if isAfterEmptyItem, !opening.hasOpened { pending.lists[pending.lists.count - 1] = [] }
      // A footnote goes on after an empty line, but not after one of a few blanks.
      if let footnoteColumn, !head.isEmpty, headColumn == 0, opening.cursor.column < footnoteColumn {
        pending.lists[0].removeAll { $0 >= footnoteColumn }
      }
      openComplete()
      isEmptyItem = opening.hasOpened
      return
    }
    if opening.indent < 4 {
      let canUnderline = pending.isContinuation && !pending.isLazy
      return openLeaf(
        LineShape(rest[...], isWholeLine: isWholeLine, canUnderline: canUnderline), rest)
    }
    if pending.isContinuation {
      if isTable { inline.doubt = inline.doubt ?? .lostTrack }
      return openInline(rest)
    }
    openComplete()
    stage = .indentedCode
  }

  private func opening(_ head: [UInt8], hasParagraph: Bool, isWholeLine: Bool) -> BlockOpening {
    var opening = BlockOpening(
      LineCursor(head, column: headColumn), lists: lists, hasParagraph: hasParagraph)
    opening.readContainers(isWholeLine: isWholeLine)
    return opening
  }

  /// What looks like a table is a paragraph if its first rows differ in their cells; the line may tell.
  private mutating func notePossibleParagraph(_ head: [UInt8], _ opening: BlockOpening, isWholeLine: Bool) {
    let other = self.opening(head, hasParagraph: true, isWholeLine: isWholeLine)
    let isUnderline =
      isWholeLine && opening.cursor.rest.first == UInt8(ascii: "=")
      && opening.cursor.rest.allSatisfy { $0 == UInt8(ascii: "=") || $0.isSpaceOrTab }
    if isUnderline || other.prefix != opening.prefix || other.hasOpened != opening.hasOpened {
      lost = lost ?? .lostTrack
    }
  }

  private mutating func openLeaf(_ shape: LineShape, _ rest: [UInt8]) {
    switch shape {
    case .heading(let length):
      openComplete()
      for byte in rest.dropFirst(length) { consumeInline(byte) }
    case .fence(let length):
      let fence = MarkdownFence(marker: rest[0], length: length, prefix: pending.prefix)
      stage = .fenceInfo(Array(rest.prefix(length)), fence)
      for byte in rest.dropFirst(length) { consume(byte) }
    case .rule:
      // Below nothing but definitions it would be no underline, but text.
      if startsWithDefinition, pending.isContinuation { lost = lost ?? .lostTrack }
      openRule(rest)
    case .delimiterRow:
      if wasRowHazard || !inline.isPlainText { inline.doubt = inline.doubt ?? .spanAcrossCells }
      if wasRowHazard { problem = problem ?? .spanAcrossCells }
      if hasCodeOutput, !isTable { problem = problem ?? .codeAboveTable }
      isTable = true
      stage = .inline(isHeading: false)
    case .html: stage = .tagHead([.lessThan])
    case .label: stage = .labelHead([.openBracket])
    case .text: openInline(rest)
    }
  }

  private mutating func openRule(_ rest: [UInt8]) {
    let isFrontMatter = isFirstLine && rest.elementsEqual("---".utf8) && pending.prefix.width == 0
    openComplete()
    if isFrontMatter {
      leaf = .frontMatter
      stage = .frontMatter([UInt8(ascii: "#")], isFilled: false)
    }
  }

  /// A block that is complete with its line: a blank line, a rule, a heading.
  private mutating func openComplete() {
    endParagraph()
    leaf = .none
    lists = pending.lists
    if let footnoteColumn, !lists[0].contains(footnoteColumn) { self.footnoteColumn = nil }
    stage = .inline(isHeading: true)
  }

  /// Text of a paragraph, the open one or a new one.
  mutating func openInline(_ bytes: [UInt8]) {
    if !pending.isContinuation {
      openComplete()
    }
    stage = .inline(isHeading: false)
    // The head of a table takes the line out of the paragraph, and so out of what is open there.
    if !inline.isPlainText { isRowHazard = true }
    inline.isAtBlockStart = !pending.isContinuation || leaf == .definition
    for byte in bytes { consumeInline(byte) }
  }

  mutating func resolveTagHead(isWholeLine: Bool) {
    guard case .tagHead(let bytes) = stage else { return }
    switch MarkdownHTMLBlock.start(bytes, isWholeLine: isWholeLine) {
    case .undecided: return
    case .inline:
      // A lone tag goes on with a paragraph, but only from inside of its container.
      let mayBeAlone = !pending.isContinuation || pending.isLazy || isTable
      loneTag = mayBeAlone ? .start : .no
      openInline(bytes)
    case .block(let endings):
      openComplete()
      var block = MarkdownHTMLBlock(
        endings: endings, prefix: pending.prefix, html: HTMLScanner(isInMarkdown: true))
      for byte in bytes { block.consume(byte) }
      leaf = .html(block)
      stage = .html
    }
  }

  mutating func resolveLabelHead(_ bytes: [UInt8]) {
    switch Self.isFootnoteLabel(bytes) {
    case nil: stage = .labelHead(bytes)
    case true?: openFootnote()
    case false?: openInline(bytes)
    }
  }

  /// Whether the start of a line, from its `[`, is `[^label]:`; nil as long as it may become that.
  private static func isFootnoteLabel(_ bytes: [UInt8]) -> Bool? {
    guard bytes[1] == UInt8(ascii: "^") else { return false }
    let last = bytes[bytes.count - 1]
    if bytes[bytes.count - 2] == .closeBracket { return last == UInt8(ascii: ":") && bytes.count > 4 }
    return last == 0 || last.isSpaceOrTab ? false : nil
  }

  private mutating func openFootnote() {
    let parent = pending.lists[0].last { $0 <= pending.prefix.indent } ?? 0
    openComplete()
    if lists.count > 1 || footnoteColumn != nil { lost = lost ?? .lostTrack }
    headColumn = parent + 4
    footnoteColumn = headColumn
    lists[0].removeAll { $0 > parent }
    lists[0].append(headColumn)
    stage = .head([])
  }

  /// Ends the open paragraph: what it left open is text, or wrong.
  mutating func endParagraph() {
    inline.finish()
    problem = problem ?? inline.problem
    inline = MarkdownInline()
    isTable = false
    startsWithDefinition = false
    hasCodeOutput = false
  }

  mutating func endLine() {
    if case .head = stage { resolveHead(isWholeLine: true) }
    if case .tagHead = stage { resolveTagHead(isWholeLine: true) }
    if case .labelHead(let bytes) = stage { openInline(bytes) }
    switch stage {
    case .inline(let isHeading): endInlineLine(isHeading: isHeading)
    case .fenceInfo(_, let fence):
      openComplete()
      leaf = .fence(fence)
    case .fence(let line): endFenceLine(line)
    case .html: endHTMLLine()
    case .frontMatter(let line, let isFilled):
      let text = line.prefix(1 + (line.lastIndex { !$0.isSpaceOrTab } ?? -1))
      if !isFilled, text.elementsEqual("---".utf8) || text.elementsEqual("...".utf8) { leaf = .none }
    case .indentedCode, .head, .tagHead, .labelHead: break
    }
    stage = .head([])
    hasPipe = false
    wasRowHazard = isRowHazard
    isRowHazard = false
    loneTag = .no
    headColumn = 0
    pending = .none
    isAfterEmptyItem = isEmptyItem
    isEmptyItem = false
    isFirstLine = false
  }

  private mutating func endInlineLine(isHeading: Bool) {
    if isHeading {
      endParagraph()
      return
    }
    if case .after(let tag) = loneTag { return openLoneTag(tag) }
    if isTable {
      let isOpen = !inline.isPlainText
      let doubt = inline.doubt
      endParagraph()
      isTable = true
      inline.doubt = doubt ?? (isOpen ? .spanAcrossCells : nil)
    } else {
      _ = inline.consume(.newline)
    }
    if leaf != .definition || !isDefinition { leaf = isDefinition ? .definition : .paragraph }
    isDefinition = false
  }

  private mutating func openLoneTag(_ tag: HTMLTag) {
    if isTable { lost = lost ?? .lostTrack }
    lists = pending.lists
    endParagraph()
    leaf = .html(
      MarkdownHTMLBlock(
        endings: [], prefix: pending.prefix, html: HTMLScanner(isInMarkdown: true, after: tag)))
  }

  private mutating func endFenceLine(_ line: FenceLine) {
    guard case .fence(let fence) = leaf, !line.isOther, line.run > 0 else { return }
    if line.isAfterOutput { problem = problem ?? .fenceAfterOutput }
    guard line.run >= fence.length else { return }
    // The fence stands up to three columns inside its container, and so does the one that closes it.
    let container = max(0, fence.prefix.indent - 3)
    if line.column - container <= 3 {
      leaf = .none
    } else if line.column - fence.prefix.indent < 4 {
      lost = lost ?? .lostTrack
    }
  }

  private mutating func endHTMLLine() {
    guard case .html(var block) = leaf else { return }
    if block.isEnded { return leaveBlock() }
    block.html.consume(.newline)
    leaf = .html(block)
  }
}
