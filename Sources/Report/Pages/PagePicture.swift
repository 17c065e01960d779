/// A picture on the page of a briefing, as markup.
package struct PagePicture: Sendable, Hashable {
  /// The figure with its own table, for a page that does not print one.
  let markup: String
  /// What stands in the page where its text has the table that says the same.
  let besideTable: Companion?

  /// A figure that follows a table of the text.
  package struct Companion: Sendable, Hashable {
    /// The table by its caption.
    let caption: String
    let markup: String

    /// A figure for a page whose text has a table of this caption.
    package init(caption: String, markup: String) {
      (self.caption, self.markup) = (caption, markup)
    }
  }

  /// A picture that stands before the first section, or behind the table of the text that says the same.
  package init(markup: String, besideTable: Companion? = nil) {
    (self.markup, self.besideTable) = (markup, besideTable)
  }
}

extension PagePicture {
  /// Whether one of the document's tables says what the picture shows.
  func hasTable(in document: MarkdownDocument) -> Bool {
    guard let caption = besideTable?.caption else { return false }
    return document.blocks.contains { block in
      guard case .table(let table) = block else { return false }
      return table.caption?.plainText == caption
    }
  }
}

extension StableBytes {
  /// What a page with the picture depends on.
  package mutating func append(_ picture: PagePicture) {
    append(picture.markup)
    append(picture.besideTable?.caption)
    append(picture.besideTable?.markup)
  }
}
