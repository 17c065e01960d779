extension MarkdownDocument {
  /// The document with each caption moved into its table.
  ///
  /// Markdown has no table captions. Our convention: a paragraph that holds nothing but one emphasis,
  /// directly before a table (`*Who said what*`), is that table's caption. It reads as a caption on
  /// GitHub too. Applies at every level, inside quotes, lists and notes.
  package func withCaptions() -> MarkdownDocument {
    MarkdownDocument(
      blocks: blocks.withCaptions(),
      footnotes: footnotes.map {
        Footnote(label: $0.label, blocks: $0.blocks.withCaptions(), referenceCount: $0.referenceCount)
      })
  }
}

extension [Block] {
  fileprivate func withCaptions() -> [Block] {
    var result: [Block] = []
    for block in self {
      switch block {
      case .table(var table):
        if let caption = result.last?.asCaption {
          table.caption = caption
          result.removeLast()
        }
        result.append(.table(table))
      case .blockQuote(let blocks):
        result.append(.blockQuote(blocks.withCaptions()))
      case .list(var list):
        for index in list.items.indices {
          list.items[index].blocks = list.items[index].blocks.withCaptions()
        }
        result.append(.list(list))
      case .heading, .paragraph, .code, .thematicBreak, .html:
        result.append(block)
      }
    }
    return result
  }
}

extension Block {
  fileprivate var asCaption: [Inline]? {
    guard case .paragraph(let inlines) = self, inlines.count == 1,
      case .emphasis(let words)? = inlines.first
    else { return nil }
    return words
  }
}
