/// A document taken apart at its headings of the second level.
struct DocumentSections {
  /// One heading of the second level and all that stands under it.
  struct Section {
    var heading: Block
    var anchor: String
    var words: String
    var blocks: [Block]

    /// A file name made from the anchor; anchors may hold letters of any script, files only plain ones.
    var fileName: String {
      let plain = anchor.utf8.filter {
        switch $0 {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
          true
        case _: false
        }
      }
      let name = String(decoding: plain, as: UTF8.self)
      return name.contains { $0 != "-" } ? name : "part"
    }
  }

  /// What shall stand together on a page.
  struct Group {
    var blocks: [Block]
    var year: String?
  }

  /// What stands before the first section.
  let opening: [Block]
  let sections: [Section]
  /// The head of the notes.
  let notesLead: ArraySlice<Block>
  let notes: [String: Footnote]

  init(_ document: MarkdownDocument, labels: HTMLOptions.Labels) {
    let end = document.footnotes.isEmpty ? document.blocks.endIndex : document.notesStart(labels)
    notesLead = document.blocks[end...]
    notes = Dictionary(document.footnotes.map { ($0.label, $0) }, uniquingKeysWith: { first, _ in first })
    var opening: [Block] = []
    var sections: [Section] = []
    for block in document.blocks[..<end] {
      if case .heading(2, let anchor, let inlines) = block {
        sections.append(Section(heading: block, anchor: anchor, words: inlines.plainText, blocks: []))
      } else if sections.isEmpty {
        opening.append(block)
      } else {
        sections[sections.count - 1].blocks.append(block)
      }
    }
    self.opening = opening
    self.sections = sections
  }
}

extension DocumentSections.Section {
  /// The section as few pages as fit: whole, by the years of its table, or filled block by block.
  func groups(within limit: Int, weigh: @escaping ([Block]) -> Int) -> [DocumentSections.Group] {
    if weigh(blocks) <= limit { return [DocumentSections.Group(blocks: blocks, year: nil)] }
    let filling = PageFilling(limit: limit, emptyWeight: weigh([]), weigh: weigh)
    if let years = byYear() {
      return years.flatMap { group -> [DocumentSections.Group] in
        filling.pages(of: group.blocks.flatMap(\.atoms)).map {
          DocumentSections.Group(blocks: $0, year: group.year)
        }
      }
    }
    return filling.pages(of: blocks.flatMap(\.atoms)).map { DocumentSections.Group(blocks: $0, year: nil) }
  }

  /// One group a year, when the section is one table whose rows begin with dates in the order of the years.
  private func byYear() -> [DocumentSections.Group]? {
    let tables = blocks.compactMap { block -> TableBlock? in
      guard case .table(let table) = block else { return nil }
      return table
    }
    guard tables.count == 1, let table = tables.first, let last = blocks.last, case .table = last else {
      return nil
    }
    let years = table.rows.compactMap { $0.first?.plainText.firstYear }
    guard years.count == table.rows.count, Set(years).count > 1 else { return nil }
    var groups: [DocumentSections.Group] = []
    var start = 0
    while start < years.count {
      let end = years[start...].firstIndex { $0 != years[start] } ?? years.count
      var one = table
      one.rows = Array(table.rows[start..<end])
      groups.append(DocumentSections.Group(blocks: [.table(one)], year: years[start]))
      start = end
    }
    if blocks.count > 1 { groups[0].blocks = blocks.dropLast() + groups[0].blocks }
    return groups
  }
}

extension Block {
  /// The smallest pieces into which the block may be divided between pages: rows and items.
  fileprivate var atoms: [Block] {
    switch self {
    case .table(let table) where table.rows.count > 1:
      return table.rows.map { row in
        var one = table
        one.rows = [row]
        return .table(one)
      }
    case .list(let list) where list.items.count > 1:
      return list.items.enumerated().map { index, item in
        var one = list
        one.items = [item]
        one.start = list.start.map { $0 + index }
        return .list(one)
      }
    case .heading, .paragraph, .list, .blockQuote, .code, .table, .thematicBreak, .html: return [self]
    }
  }
}

extension ArraySlice<Block> {
  /// The blocks with rows of one table and items of one list put together again.
  var joinedAtoms: [Block] {
    var result: [Block] = []
    var start = startIndex
    while start < endIndex {
      let first = self[start]
      let end = self[(start + 1)...].firstIndex { !$0.continues(first) } ?? endIndex
      result.append(first.joined(with: self[(start + 1)..<end]))
      start = end
    }
    return result
  }
}

extension Block {
  /// Whether the block is of the table or the list of which another is the first piece.
  fileprivate func continues(_ first: Block) -> Bool {
    switch (first, self) {
    case (.table(let first), .table(let more)):
      first.header == more.header && first.caption == more.caption
    case (.list(let first), .list(let more)):
      (first.start == nil) == (more.start == nil) && first.isTight == more.isTight
    case _: false
    }
  }

  /// The block with the rows or items of those that continue it.
  fileprivate func joined(with others: ArraySlice<Block>) -> Block {
    switch self {
    case .table(var table):
      for case .table(let more) in others { table.rows += more.rows }
      return .table(table)
    case .list(var list):
      for case .list(let more) in others { list.items += more.items }
      return .list(list)
    case .heading, .paragraph, .blockQuote, .code, .thematicBreak, .html: return self
    }
  }
}

extension String {
  /// The first run of exactly four digits.
  var firstYear: String? {
    var run: [UInt8] = []
    for byte in Array(utf8) + [0] {
      if (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) {
        run.append(byte)
      } else {
        if run.count == 4 { return String(decoding: run, as: UTF8.self) }
        run = []
      }
    }
    return nil
  }
}
