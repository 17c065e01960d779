/// What the first page says of a section that has pages of its own: where they are, and a link for every
/// permalink that moved with it.
struct MovedSection {
  let section: DocumentSections.Section
  let pages: [PagePart]

  /// The blocks under the heading; `linkAnchors` gets the permalinks that they keep alive.
  func blocks(_ linkAnchors: inout [String: String]) -> [Block] {
    var items: [ListBlock.Item] = []
    for page in pages {
      var blocks: [Block] = [.paragraph([.link(destination: page.path, title: "", [.text(page.headline)])])]
      let links = places(on: page).map { place in
        let destination = "\(page.path)#\(place.anchor)"
        linkAnchors[destination] = place.anchor
        let link = Inline.link(destination: destination, title: "", [.text(place.words)])
        return ListBlock.Item(blocks: [.paragraph([link])])
      }
      if !links.isEmpty { blocks.append(.list(ListBlock(isTight: true, items: links))) }
      items.append(ListBlock.Item(blocks: blocks))
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
          places.append((anchor, words(of: row) ?? anchor))
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

  /// What a row is called: its first cell and the beginning of its longest.
  private func words(of row: [[Inline]]) -> String? {
    let cells = row.map(\.plainText)
    guard let first = cells.first?.firstClause else { return nil }
    guard let longest = cells.dropFirst().max(by: { $0.utf8.count < $1.utf8.count }) else { return first }
    return "\(first): \(longest.shortened(to: 64))"
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
