extension MarkdownScanner {
  func canMeet(_ other: MarkdownScanner) -> Bool {
    var left = self
    var right = other
    left.resolveBeforeOutput()
    right.resolveBeforeOutput()
    return left.isInSameStage(as: right) && left.leaf.canMeet(right.leaf) && left.inline.canMeet(right.inline)
  }

  private func isInSameStage(as other: MarkdownScanner) -> Bool {
    switch (stage, other.stage) {
    case (.inline, .inline), (.fence, .fence), (.frontMatter, .frontMatter): true
    case _: stage == other.stage
    }
  }

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
    case .none, .paragraph, .definition: return nil
    }
  }
}

extension MarkdownLeaf {
  fileprivate func canMeet(_ other: MarkdownLeaf) -> Bool {
    switch (self, other) {
    case (.html(let block), .html(let otherBlock)):
      block.endings == otherBlock.endings && block.prefix == otherBlock.prefix
        && block.isEnded == otherBlock.isEnded && block.html.canMeet(otherBlock.html)
    case _: self == other || (isTextual && other.isTextual)
    }
  }
}
