extension MarkdownScanner {
  /// What the start of the line said about a block that is not certain yet.
  struct Pending: Hashable, Sendable {
    var isContinuation = false
    var lists: [[Int]] = [[]]
    var prefix = ContainerPrefix(columns: [0])
  }

  var hasParagraph: Bool {
    switch leaf {
    case .paragraph, .maybeParagraph, .definition: true
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
    case .none, .paragraph, .maybeParagraph, .definition: break
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
    if isHeadUnclear { lost = lost ?? .lostTrack }
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
    var opening = BlockOpening(LineCursor(head), lists: lists, hasParagraph: hasParagraph && !isTable)
    opening.readContainers(isWholeLine: isWholeLine)
    if opening.isTooDeep { lost = lost ?? .lostTrack }
    pending = Pending(
      isContinuation: hasParagraph && !opening.hasOpened, lists: opening.openLists, prefix: opening.prefix)
    if isInFootnote { pending.prefix.columns = [4] }
    let rest = Array(opening.cursor.rest)
    if rest.isEmpty, isWholeLine {
      // An item that starts with two empty lines holds nothing.
      if isAfterEmptyItem, !opening.hasOpened { pending.lists[pending.lists.count - 1] = [] }
      openComplete()
      isEmptyItem = opening.hasOpened
      return
    }
    if opening.indent < 4 {
      let canUnderline = pending.isContinuation && opening.isInSameContainers
      return openLeaf(
        LineShape(rest[...], isWholeLine: isWholeLine, canUnderline: canUnderline), rest,
        column: opening.cursor.column)
    }
    if pending.isContinuation {
      if leaf == .maybeParagraph || isTable { inline.doubt = inline.doubt ?? .lostTrack }
      return openInline(rest)
    }
    openComplete()
    stage = .indentedCode
  }

  private mutating func openLeaf(_ shape: LineShape, _ rest: [UInt8], column: Int) {
    switch shape {
    case .heading(let length):
      openComplete()
      for byte in rest.dropFirst(length) { consumeInline(byte) }
    case .fence(let length):
      if isHeadUnclear || (areListsUnclear && column > 3) { lost = lost ?? .lostTrack }
      let fence = MarkdownFence(marker: rest[0], length: length, prefix: pending.prefix)
      stage = .fenceInfo(Array(rest.prefix(length)), fence)
      for byte in rest.dropFirst(length) { consume(byte) }
    case .rule: openRule(rest)
    case .delimiterRow:
      if wasRowHazard || !inline.isPlainText { inline.doubt = inline.doubt ?? .spanAcrossCells }
      if wasRowHazard { problem = problem ?? .spanAcrossCells }
      isTable = true
      stage = .inline(isHeading: false)
    case .html: stage = .tagHead([.lessThan])
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
    areListsUnclear = areListsUnclear && lists.contains { !$0.isEmpty }
    stage = .inline(isHeading: true)
  }

  /// Text of a paragraph, the open one or a new one.
  mutating func openInline(_ bytes: [UInt8]) {
    if !pending.isContinuation {
      let isUnclear = leaf == .maybeParagraph
      openComplete()
      if isUnclear { leaf = .maybeParagraph }
    }
    stage = .inline(isHeading: false)
    inline.isAtBlockStart = true
    for byte in bytes { consumeInline(byte) }
  }

  mutating func resolveTagHead(isWholeLine: Bool) {
    guard case .tagHead(let bytes) = stage else { return }
    switch MarkdownHTMLBlock.start(bytes, isWholeLine: isWholeLine) {
    case .undecided: return
    case .inline:
      let mayBeAlone = !pending.isContinuation || leaf == .maybeParagraph || isTable
      loneTag = mayBeAlone ? .start : .no
      openInline(bytes)
    case .block(let endings):
      if isHeadUnclear { lost = lost ?? .lostTrack }
      openComplete()
      var block = MarkdownHTMLBlock(
        endings: endings, prefix: pending.prefix, html: HTMLScanner(isInMarkdown: true))
      for byte in bytes { block.consume(byte) }
      leaf = .html(block)
      stage = .html
    }
  }

  /// Ends the open paragraph: what it left open is text, or wrong.
  mutating func endParagraph() {
    inline.finish()
    problem = problem ?? inline.problem
    inline = MarkdownInline()
    isTable = false
  }

  mutating func endLine() {
    if case .head = stage { resolveHead(isWholeLine: true) }
    if case .tagHead = stage { resolveTagHead(isWholeLine: true) }
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
    case .indentedCode, .head, .tagHead: break
    }
    stage = .head([])
    hasPipe = false
    wasRowHazard = isRowHazard
    isRowHazard = false
    loneTag = .no
    isHeadUnclear = false
    unclearBlanks = 0
    isInFootnote = false
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
    if leaf == .maybeParagraph || isHeadUnclear || isTable { lost = lost ?? .lostTrack }
    endParagraph()
    leaf = .html(
      MarkdownHTMLBlock(
        endings: [], prefix: pending.prefix, html: HTMLScanner(isInMarkdown: true, after: tag)))
  }

  private mutating func endFenceLine(_ line: FenceLine) {
    guard case .fence(let fence) = leaf, !line.isOther, line.run >= fence.length else { return }
    if line.isAfterOutput {
      problem = problem ?? .fenceAfterOutput
      return
    }
    if line.hasOutput {
      lost = lost ?? .lostTrack
      return
    }
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
