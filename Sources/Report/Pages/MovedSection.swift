/// What the first page says of a section that has pages of its own: where they are, and a link for every
/// permalink that moved with it.
struct MovedSection {
  let section: DocumentSections.Section
  let pages: [PagePart]

  /// The blocks under the heading; `linkAnchors` gets the permalinks that they keep alive.
  func blocks(_ linkAnchors: inout [String: String]) -> [Block] {
    var items: [ListBlock.Item] = []
    for page in pages {
      var words: [Inline] = [.link(destination: page.path, title: "", [.text(page.headline)])]
      var separator = ": "
      for place in places(on: page) {
        let destination = "\(page.path)#\(place.anchor)"
        linkAnchors[destination] = place.anchor
        words += [.text(separator), .link(destination: destination, title: "", [.text(place.words)])]
        separator = "; "
      }
      items.append(ListBlock.Item(blocks: [.paragraph(words)]))
    }
    return [.list(ListBlock(isTight: true, items: items))]
  }

  /// The permalinks of a page in order: its smaller headings and the rows that have one.
  private func places(on page: PagePart) -> [(anchor: String, words: String)] {
    var places: [(anchor: String, words: String)] = []
    for block in page.document.blocks {
      switch block {
      case .heading(let level, let anchor, let inlines) where level > 2:
        places.append((anchor, inlines.plainText))
      case .table(let table):
        for row in table.rows {
          guard let anchor = anchor(in: row, of: page) else { continue }
          places.append((anchor, row.first?.plainText.firstClause ?? anchor))
        }
      case .list(let list):
        for item in list.items {
          let inlines = item.blocks.compactMap(\.inlines)
          guard let anchor = anchor(in: inlines, of: page) else { continue }
          places.append((anchor, inlines.first?.plainText.shortened(to: 60) ?? anchor))
        }
      case .heading, .paragraph, .blockQuote, .code, .thematicBreak, .html: break
      }
    }
    return places
  }

  private func anchor(in cells: [[Inline]], of page: PagePart) -> String? {
    cells.lazy.flatMap { $0 }.compactMap { inline -> String? in
      guard case .footnoteReference(let label, 1) = inline else { return nil }
      return page.anchors[label]
    }.first
  }
}

extension Block {
  fileprivate var inlines: [Inline]? {
    guard case .paragraph(let inlines) = self else { return nil }
    return inlines
  }
}

extension String {
  /// What stands before the first `;` or ` (`.
  fileprivate var firstClause: String {
    let end = firstIndex { $0 == ";" || $0 == "(" } ?? endIndex
    var clause = self[..<end]
    while clause.last == " " { clause.removeLast() }
    return String(clause)
  }
}
