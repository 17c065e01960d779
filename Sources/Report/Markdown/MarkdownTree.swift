/// A parsed Markdown document as plain values: what every renderer walks.
///
/// The tree is GitHub-flavoured Markdown with footnotes, exactly as cmark-gfm parsed it, less the
/// positions. It holds no decision about a format.
package struct MarkdownDocument: Hashable, Sendable {
  package var blocks: [Block]
  /// The notes that the text refers to, in order of first reference.
  package var footnotes: [Footnote]

  package init(blocks: [Block], footnotes: [Footnote] = []) {
    self.blocks = blocks
    self.footnotes = footnotes
  }
}

/// One note and how often the text refers to it.
package struct Footnote: Hashable, Sendable {
  /// The label between `[^` and `]`, as the author of the Markdown wrote it.
  package var label: String
  package var blocks: [Block]
  package var referenceCount: Int

  package init(label: String, blocks: [Block], referenceCount: Int) {
    self.label = label
    self.blocks = blocks
    self.referenceCount = referenceCount
  }
}

package indirect enum Block: Hashable, Sendable {
  /// `anchor` is unique in the document and made as GitHub makes it from the heading's words.
  case heading(level: Int, anchor: String, [Inline])
  case paragraph([Inline])
  case list(ListBlock)
  case blockQuote([Block])
  case code(info: String, text: String)
  case table(TableBlock)
  case thematicBreak
  /// Raw HTML by the author. No renderer passes it on.
  case html(String)
}

package struct ListBlock: Hashable, Sendable {
  package struct Item: Hashable, Sendable {
    /// Whether a task-list item is ticked; `nil` for an ordinary item.
    package var isChecked: Bool?
    package var blocks: [Block]

    package init(isChecked: Bool? = nil, blocks: [Block]) {
      self.isChecked = isChecked
      self.blocks = blocks
    }
  }

  /// The first number of an ordered list; `nil` for bullets.
  package var start: Int?
  package var isTight: Bool
  package var items: [Item]

  package init(start: Int? = nil, isTight: Bool, items: [Item]) {
    self.start = start
    self.isTight = isTight
    self.items = items
  }
}

package struct TableBlock: Hashable, Sendable {
  package enum Alignment: Hashable, Sendable { case none, left, center, right }

  /// The words of the paragraph that stood directly before the table and held nothing but one
  /// emphasis; see `MarkdownDocument.withCaptions()`.
  package var caption: [Inline]?
  package var alignments: [Alignment]
  package var header: [[Inline]]
  package var rows: [[[Inline]]]

  package init(caption: [Inline]? = nil, alignments: [Alignment], header: [[Inline]], rows: [[[Inline]]]) {
    self.caption = caption
    self.alignments = alignments
    self.header = header
    self.rows = rows
  }
}

package indirect enum Inline: Hashable, Sendable {
  case text(String)
  case softBreak
  case lineBreak
  case code(String)
  case emphasis([Inline])
  case strong([Inline])
  case strikethrough([Inline])
  case link(destination: String, title: String, [Inline])
  case image(source: String, title: String, [Inline])
  /// `occurrence` counts the references to one note from 1, in document order.
  case footnoteReference(label: String, occurrence: Int)
  /// Raw HTML by the author. No renderer passes it on.
  case html(String)
}
