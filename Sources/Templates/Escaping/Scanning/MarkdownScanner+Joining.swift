extension MarkdownScanner {
  /// The state where two branches meet; nil if an output after it could not be escaped for both.
  func joined(with other: MarkdownScanner) -> MarkdownScanner? {
    if self == other { return self }
    if case .head(let head) = stage, case .head(head) = other.stage { return merged(with: other) }
    var left = self
    var right = other
    left.resolveBeforeOutput()
    right.resolveBeforeOutput()
    guard var joined = left.merged(with: right) else { return nil }
    joined.isHeadUnclear = true
    joined.unclearBlanks = max(headBlanks, other.headBlanks)
    return joined
  }

  /// Columns of blanks at the start of the line, as far as it is not understood yet.
  private var headBlanks: Int {
    guard case .head(let head) = stage else { return unclearBlanks }
    return head.reduce(0) { $0 + ($1 == .tab ? 4 : $1 == .space ? 1 : 0) }
  }

  private func merged(with other: MarkdownScanner) -> MarkdownScanner? {
    guard let stage = joinedStage(with: other), let leaf = joinedLeaf(with: other),
      let inline = inline.joined(with: other.inline)
    else { return nil }
    var joined = self
    (joined.stage, joined.leaf, joined.inline) = (stage, leaf, inline)
    joined.problem = problem ?? other.problem
    joined.lost = lost ?? other.lost
    joined.isTable = isTable || other.isTable
    joined.hasPipe = hasPipe || other.hasPipe
    joined.isRowHazard = isRowHazard || other.isRowHazard
    joined.wasRowHazard = wasRowHazard || other.wasRowHazard
    joined.isHeadUnclear = isHeadUnclear || other.isHeadUnclear
    joined.isFirstLine = isFirstLine && other.isFirstLine
    joined.isDefinition = isDefinition || other.isDefinition
    joined.isAfterCarriageReturn = isAfterCarriageReturn && other.isAfterCarriageReturn
    if loneTag == .no { joined.loneTag = other.loneTag }
    joined.unclearBlanks = max(unclearBlanks, other.unclearBlanks)
    joined.pending.isContinuation = pending.isContinuation && other.pending.isContinuation
    if lists != other.lists {
      joined.areListsUnclear = true
      joined.lists = Self.union(lists, other.lists)
    }
    return joined
  }

  private func joinedStage(with other: MarkdownScanner) -> Stage? {
    if stage == other.stage { return stage }
    if case .inline(let isHeading) = stage, case .inline(let otherIsHeading) = other.stage {
      return .inline(isHeading: isHeading && otherIsHeading)
    }
    if case .fence(let line) = stage, case .fence(let otherLine) = other.stage {
      return .fence(line.joined(with: otherLine))
    }
    if case .frontMatter(_, let isFilled) = stage, case .frontMatter(_, let otherIsFilled) = other.stage {
      return .frontMatter([0], isFilled: isFilled || otherIsFilled)
    }
    return nil
  }

  private func joinedLeaf(with other: MarkdownScanner) -> MarkdownLeaf? {
    if leaf == other.leaf { return leaf }
    if case .html(let block) = leaf, case .html(let otherBlock) = other.leaf {
      return block.joined(with: otherBlock).map { .html($0) }
    }
    return leaf.isTextual && other.leaf.isTextual ? .maybeParagraph : nil
  }

  private static func union(_ left: [[Int]], _ right: [[Int]]) -> [[Int]] {
    (0..<max(left.count, right.count)).map { depth in
      let columns = (depth < left.count ? left[depth] : []) + (depth < right.count ? right[depth] : [])
      return Set(columns).sorted()
    }
  }

  /// Why the text scanned so far may not be all, or nil if it may.
  var endRefusal: EscapeRefusal? {
    var scanner = self
    // A template may end without a newline, but it does not end with an empty line.
    if scanner.stage != .head([]) { scanner.endLine() }
    let leaf = scanner.leaf
    scanner.endParagraph()
    if let problem = scanner.problem { return problem }
    switch leaf {
    case .fence: return .unfinished("fenced code", help: "close the fence")
    case .frontMatter: return .unfinished("front matter", help: "close it with a line `---`")
    case .html(let block): return block.html.endRefusal
    case .none, .paragraph, .maybeParagraph, .definition: return nil
    }
  }
}

extension MarkdownLeaf {
  /// Whether the next line is ordinary Markdown.
  fileprivate var isTextual: Bool {
    switch self {
    case .none, .paragraph, .maybeParagraph, .definition: true
    case .fence, .html, .frontMatter: false
    }
  }
}

extension MarkdownScanner.FenceLine {
  /// If only one of the lines could close the fence, nobody can tell: `hasOutput` says so.
  fileprivate func joined(with other: Self) -> Self {
    var joined = self
    joined.column = min(column, other.column)
    joined.run = max(run, other.run)
    joined.isOver = isOver && other.isOver
    joined.isOther = isOther && other.isOther
    joined.hasOutput = true
    joined.isAfterOutput = isAfterOutput || other.isAfterOutput
    return joined
  }
}

extension MarkdownHTMLBlock {
  fileprivate func joined(with other: Self) -> Self? {
    guard endings == other.endings, prefix == other.prefix, isEnded == other.isEnded,
      let html = html.joined(with: other.html)
    else { return nil }
    var joined = self
    joined.html = html
    joined.tail = tail == other.tail ? tail : []
    return joined
  }
}
