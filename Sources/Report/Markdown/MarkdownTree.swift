/// A parsed Markdown document as plain values: what every renderer walks.
///
/// The tree is GitHub-flavoured Markdown with footnotes, exactly as cmark-gfm parsed it, less the
/// positions. It holds no decision about a format.
package struct MarkdownDocument: Hashable, Sendable {
  /// The text, without its notes.
  package var blocks: [Block]
  /// The notes that the text refers to, in order of first reference; then those that only notes refer to.
  package var footnotes: [Footnote]

  /// A document of these parts; nothing is checked.
  package init(blocks: [Block], footnotes: [Footnote] = []) {
    self.blocks = blocks
    self.footnotes = footnotes
  }
}

/// One note and how often the text refers to it.
package struct Footnote: Hashable, Sendable {
  /// The label between `[^` and `]`, as the author of the Markdown wrote it.
  package var label: String
  /// What the note says.
  package var blocks: [Block]
  /// How many references lead here, those in other notes included.
  package var referenceCount: Int

  /// A note of these parts.
  package init(label: String, blocks: [Block], referenceCount: Int) {
    self.label = label
    self.blocks = blocks
    self.referenceCount = referenceCount
  }
}

/// What a document, a quote, a list item or a note is made of.
package enum Block: Hashable, Sendable {
  /// `anchor` is unique in the document and made as GitHub makes it from the heading's words.
  indirect case heading(level: Int, anchor: String, [Inline])
  case paragraph([Inline])
  case list(ListBlock)
  case blockQuote([Block])
  indirect case code(info: String, text: String)
  indirect case table(TableBlock)
  case thematicBreak
  /// Raw HTML by the author. No renderer passes it on.
  case html(String)
}

/// A list, numbered or not.
package struct ListBlock: Hashable, Sendable {
  /// One point of a list.
  package struct Item: Hashable, Sendable {
    /// Whether a task-list item is ticked; `nil` for an ordinary item.
    package var isChecked: Bool?
    /// What the item says.
    package var blocks: [Block]

    /// An item of these parts.
    package init(isChecked: Bool? = nil, blocks: [Block]) {
      self.isChecked = isChecked
      self.blocks = blocks
    }
  }

  /// The first number of an ordered list; `nil` for bullets.
  package var start: Int?
  /// Whether the items' paragraphs are set without space between them.
  package var isTight: Bool
  /// The points, in order.
  package var items: [Item]

  /// A list of these parts.
  package init(start: Int? = nil, isTight: Bool, items: [Item]) {
    self.start = start
    self.isTight = isTight
    self.items = items
  }
}

/// A table with one header row; every row has as many cells as the header.
package struct TableBlock: Hashable, Sendable {
  /// Where a column's words stand, if its author said so.
  package enum Alignment: Hashable, Sendable { case none, left, center, right }

  /// The words of the paragraph that stood directly before the table and held nothing but one
  /// emphasis; see `MarkdownDocument.withCaptions()`.
  package var caption: [Inline]?
  /// One for each column.
  package var alignments: [Alignment]
  /// The cells of the header row.
  package var header: [[Inline]]
  /// The cells of every other row.
  package var rows: [[[Inline]]]

  /// A table of these parts; nothing is checked.
  package init(caption: [Inline]? = nil, alignments: [Alignment], header: [[Inline]], rows: [[[Inline]]]) {
    self.caption = caption
    self.alignments = alignments
    self.header = header
    self.rows = rows
  }
}

/// What the words of a paragraph, a heading or a cell are made of.
package enum Inline: Hashable, Sendable {
  case text(String)
  case softBreak
  case lineBreak
  case code(String)
  case emphasis([Inline])
  case strong([Inline])
  case strikethrough([Inline])
  indirect case link(destination: String, title: String, [Inline])
  indirect case image(source: String, title: String, [Inline])
  /// `occurrence` counts the references to one note from 1, in document order.
  case footnoteReference(label: String, occurrence: Int)
  /// Raw HTML by the author. No renderer passes it on.
  case html(String)
}
