/// What the first page says of a section that has pages of its own: where they are, and a link for every
/// permalink that moved with it.
struct MovedSection {
  let pages: [PagePart]
  let detail: Detail

  /// How much is said of each place.
  enum Detail: CaseIterable {
    case sentences
    /// Its first words only. More places than `enough` are named so anyway.
    case names
    /// Nothing: so many places that their names alone would fill a page. Their permalinks are on the parts.
    case none
  }
  private static let enough = 100

  /// The blocks under the heading; `linkAnchors` gets the permalinks that they keep alive.
  func blocks(_ linkAnchors: inout [String: Permalink]) -> [Block] {
    var items: [ListBlock.Item] = []
    let found = pages.map { detail == .none ? [] : places(on: $0) }
    let isBrief = detail == .names || found.joined().count > Self.enough
    for (page, places) in zip(pages, found) {
      var blocks: [Block] = [.paragraph(page.link)]
      let links = places.map { place -> [Inline] in
        let destination = "\(page.path)#\(place.anchor.name)"
        linkAnchors[destination] = place.anchor
        return [.link(destination: destination, title: "", [.text(isBrief ? place.name : place.words)])]
      }
      if isBrief, !links.isEmpty {
        blocks = [.paragraph(page.link + [.text(": ")] + Array(links.joined(separator: [Inline.text("; ")])))]
      } else if !links.isEmpty {
        let items = links.map { ListBlock.Item(blocks: [.paragraph($0)]) }
        blocks.append(.list(ListBlock(isTight: true, items: items)))
      }
      items.append(ListBlock.Item(blocks: blocks))
    }
    return [.paragraph([.text(lead)]), .list(ListBlock(isTight: true, items: items))]
  }

  /// On paper a link alone would look like an empty section.
  private var lead: String {
    pages.count == 1
      ? "This section stands on a page of its own:"
      : "This section stands on \(NumberWords.words(pages.count)) pages of its own:"
  }

  /// Something with a permalink, and what it is called in short and at length.
  private struct Place {
    var anchor: Permalink
    var name: String
    var words: String
  }

  /// The permalinks of a page in order: its smaller headings, and the rows, items and paragraphs that have one.
  private func places(on page: PagePart) -> [Place] {
    var places: [Place] = []
    for block in page.document.blocks {
      switch block {
      case .heading(let level, let anchor, let inlines) where level > 2:
        places.append(
          Place(anchor: Permalink(anchor), name: inlines.plainText, words: inlines.plainText))
      case .table(let table):
        for row in table.rows {
          guard let anchor = anchor(in: row, of: page) else { continue }
          let name = row.first?.plainText.firstClause ?? anchor.name
          places.append(Place(anchor: anchor, name: name, words: words(of: row) ?? anchor.name))
        }
      case .list(let list):
        for item in list.items {
          let inlines = item.blocks.compactMap(\.inlines)
          guard let anchor = anchor(in: inlines, of: page) else { continue }
          places.append(place(anchor, inlines.first?.plainText ?? anchor.name))
        }
      case .paragraph(let inlines):
        guard let anchor = anchor(in: [inlines], of: page) else { continue }
        places.append(place(anchor, inlines.plainText))
      case .heading, .blockQuote, .code, .thematicBreak, .html: break
      }
    }
    return places
  }

  private func place(_ anchor: Permalink, _ words: String) -> Place {
    Place(anchor: anchor, name: words.shortened(to: 24), words: words.shortened(to: 60))
  }

  /// What a row is called: its first cell and the beginning of its longest.
  private func words(of row: [[Inline]]) -> String? {
    let cells = row.map(\.plainText)
    guard let first = cells.first?.firstClause else { return nil }
    guard let longest = cells.dropFirst().max(by: { $0.utf8.count < $1.utf8.count }) else { return first }
    return "\(first): \(longest.shortened(to: 64))"
  }

  private func anchor(in cells: [[Inline]], of page: PagePart) -> Permalink? {
    let anchors = page.anchors
    for cell in cells {
      if let mark = cell.firstNote(where: { anchors[$0] != nil }) { return anchors[mark] }
    }
    return nil
  }
}

extension PagePart {
  /// Its headline as a link.
  fileprivate var link: [Inline] { [.link(destination: path, title: "", [.text(headline)])] }
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
