import CCmarkGFM

/// Copies a cmark document into plain values and settles what cmark leaves open: heading anchors,
/// note labels, and which notes the reader can reach.
struct MarkdownTreeBuilder {
  private let library = CMarkLibrary.shared
  private var anchors = HeadingAnchors()
  /// cmark's note definitions in the order of its own numbers, with their labels.
  private let definitions: [(label: String, node: CMarkNode)]
  /// Indexes into `definitions` in the order in which the reader meets them.
  private var reachedNotes: [Int] = []
  private var referenceCounts: [Int]
  /// How many levels may still be entered.
  private var levelsLeft: Int
  private var firstTooDeep: CMarkNode?

  /// Throws when anything lies more than `nesting` levels below the document. Nothing deeper is visited, so
  /// the stack needed here does not depend on the input.
  static func document(
    of tree: borrowing CMarkTree, source: [UInt8], nesting: Int
  ) throws(TooDeep) -> MarkdownDocument {
    var builder = MarkdownTreeBuilder(root: tree.root, source: source, nesting: nesting)
    let blocks = builder.blocks(of: tree.root)
    let document = MarkdownDocument(blocks: blocks, footnotes: builder.footnotes())
    if let node = builder.firstTooDeep { throw TooDeep(line: node.startLine, column: node.startColumn) }
    return document
  }

  /// Where the first node lies that nests too deep, by cmark's lines and byte columns from 1.
  struct TooDeep: Error {
    let line: Int
    let column: Int
  }

  private init(root: CMarkNode, source: [UInt8], nesting: Int) {
    levelsLeft = nesting
    let nodes = root.children.filter { $0.kind == CMARK_NODE_FOOTNOTE_DEFINITION }
    let labels = nodes.isEmpty ? nil : FootnoteLabels(of: source)
    definitions = nodes.enumerated().map { index, node in
      (labels?.label(endingBefore: node.startColumn, ofLine: node.startLine) ?? "\(index + 1)", node)
    }
    referenceCounts = Array(repeating: 0, count: definitions.count)
  }

  private mutating func enter(_ parent: CMarkNode) -> Bool {
    guard levelsLeft > 0, firstTooDeep == nil else {
      firstTooDeep = firstTooDeep ?? parent
      return false
    }
    levelsLeft -= 1
    return true
  }

  /// The notes that the text reaches, directly or from another note, in that order.
  ///
  /// A note that only an unreachable note refers to is left out: nobody could come to it.
  private mutating func footnotes() -> [Footnote] {
    var bodies: [[Block]] = []
    while bodies.count < reachedNotes.count {
      bodies.append(blocks(of: definitions[reachedNotes[bodies.count]].node))
    }
    return zip(reachedNotes, bodies).map { index, blocks in
      Footnote(
        label: definitions[index].label, blocks: blocks, referenceCount: referenceCounts[index])
    }
  }
}

// MARK: - Blocks

extension MarkdownTreeBuilder {
  private mutating func blocks(of parent: CMarkNode) -> [Block] {
    var blocks: [Block] = []
    guard enter(parent) else { return [] }
    defer { levelsLeft += 1 }
    for node in parent.children {
      if let block = block(node) { blocks.append(block) }
    }
    return blocks
  }

  private mutating func block(_ node: CMarkNode) -> Block? {
    switch node.kind {
    case CMARK_NODE_HEADING: heading(node)
    case CMARK_NODE_PARAGRAPH: .paragraph(inlines(of: node))
    case CMARK_NODE_LIST: .list(list(node))
    case CMARK_NODE_BLOCK_QUOTE: .blockQuote(blocks(of: node))
    case CMARK_NODE_CODE_BLOCK: .code(info: node.fenceInfo, text: node.literal)
    case CMARK_NODE_THEMATIC_BREAK: .thematicBreak
    case CMARK_NODE_HTML_BLOCK: .html(node.literal)
    case library.table: .table(table(node))
    case _: nil  // A note's definition: it stands in `footnotes`, not where it was written.
    }
  }

  private mutating func heading(_ node: CMarkNode) -> Block {
    let words = inlines(of: node)
    return .heading(level: node.headingLevel, anchor: anchors.anchor(for: words.plainText), words)
  }

  private mutating func list(_ node: CMarkNode) -> ListBlock {
    var items: [ListBlock.Item] = []
    for item in node.children {
      let isChecked = item.isTaskItem ? item.isChecked : nil
      items.append(ListBlock.Item(isChecked: isChecked, blocks: blocks(of: item)))
    }
    return ListBlock(start: node.isOrderedList ? node.listStart : nil, isTight: node.isTight, items: items)
  }

  private mutating func table(_ node: CMarkNode) -> TableBlock {
    var table = TableBlock(
      alignments: node.columnAlignments.map(TableBlock.Alignment.init), header: [], rows: [])
    for row in node.children where row.kind == library.tableRow {
      var cells: [[Inline]] = []
      for cell in row.children where cell.kind == library.tableCell { cells.append(inlines(of: cell)) }
      if row.isHeaderRow { table.header = cells } else { table.rows.append(cells) }
    }
    return table
  }
}

extension TableBlock.Alignment {
  fileprivate init(cmark: UInt8) {
    switch cmark {
    case UInt8(ascii: "l"): self = .left
    case UInt8(ascii: "c"): self = .center
    case UInt8(ascii: "r"): self = .right
    case _: self = .none
    }
  }
}

// MARK: - Inlines

extension MarkdownTreeBuilder {
  private mutating func inlines(of parent: CMarkNode, isImage: Bool = false) -> [Inline] {
    var inlines: [Inline] = []
    guard enter(parent) else { return [] }
    defer { levelsLeft += 1 }
    var text: [UInt8] = []  // cmark splits text at every character that might have been markup.
    func endText() {
      if !text.isEmpty { inlines.append(.text(String(decoding: text, as: UTF8.self))) }
      text.removeAll(keepingCapacity: true)
    }
    for node in parent.children {
      if node.kind == CMARK_NODE_TEXT {
        node.appendLiteral(to: &text)
        continue
      }
      guard let inline = inline(node, isImage: isImage) else { continue }
      endText()
      inlines.append(inline)
    }
    endText()
    return inlines
  }

  /// `isImage`: an image's description is plain words, so a note mark in it would lead nowhere.
  private mutating func inline(_ node: CMarkNode, isImage: Bool) -> Inline? {
    switch node.kind {
    case CMARK_NODE_SOFTBREAK: .softBreak
    case CMARK_NODE_LINEBREAK: .lineBreak
    case CMARK_NODE_CODE: .code(node.literal)
    case CMARK_NODE_HTML_INLINE: .html(node.literal)
    case CMARK_NODE_EMPH: .emphasis(inlines(of: node, isImage: isImage))
    case CMARK_NODE_STRONG: .strong(inlines(of: node, isImage: isImage))
    case library.strikethrough: .strikethrough(inlines(of: node, isImage: isImage))
    case CMARK_NODE_LINK:
      .link(destination: node.url, title: node.title, inlines(of: node, isImage: isImage))
    case CMARK_NODE_IMAGE: .image(source: node.url, title: node.title, inlines(of: node, isImage: true))
    case CMARK_NODE_FOOTNOTE_REFERENCE: isImage ? nil : reference(node)
    case _: nil
    }
  }

  /// cmark gives a reference the number of its definition; the label is the definition's.
  private mutating func reference(_ node: CMarkNode) -> Inline? {
    guard let number = Int(node.literal), definitions.indices.contains(number - 1) else { return nil }
    let index = number - 1
    if referenceCounts[index] == 0 { reachedNotes.append(index) }
    referenceCounts[index] += 1
    return .footnoteReference(label: definitions[index].label, occurrence: referenceCounts[index])
  }
}
