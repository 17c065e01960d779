/// A part of a document with the notes that it refers to, numbered from 1 in its own order.
///
/// A reader of one part never meets a note that stands on another page, and numbers never run backwards. The
/// names of the notes, from which their ids are made, stay what they were.
struct PartDocument {
  private(set) var document = MarkdownDocument(blocks: [])
  private(set) var anchors: [NoteReference: Permalink] = [:]
  private(set) var noteNames: [String: Permalink] = [:]

  private let subject: PageSubject
  private let notes: [String: Footnote]
  /// Old label → new label.
  private var labels: [String: String] = [:]
  private var order: [String] = []
  private var counts: [String: Int] = [:]

  /// - Parameters:
  ///   - blocks: the part's own text, without notes.
  ///   - lead: what stands at the head of the notes.
  init(_ blocks: [Block], lead: ArraySlice<Block>, notes: [String: Footnote], of subject: PageSubject) {
    self.subject = subject
    self.notes = notes
    var blocks = self.relabelled(blocks)
    var footnotes: [Footnote] = []
    var position = 0
    while position < order.count {
      let old = order[position]
      let said = relabelled(notes[old]?.blocks ?? [])
      footnotes.append(Footnote(label: labels[old] ?? old, blocks: said, referenceCount: 0))
      position += 1
    }
    for index in footnotes.indices { footnotes[index].referenceCount = counts[order[index]] ?? 1 }
    if !footnotes.isEmpty { blocks += lead }
    document = MarkdownDocument(blocks: blocks, footnotes: footnotes)
  }

  private mutating func relabelled(_ blocks: [Block]) -> [Block] {
    var result: [Block] = []
    for block in blocks { result.append(relabelled(block)) }
    return result
  }

  private mutating func relabelled(_ block: Block) -> Block {
    switch block {
    case .heading(let level, let anchor, let inlines):
      .heading(level: level, anchor: anchor, relabelled(inlines))
    case .paragraph(let inlines): .paragraph(relabelled(inlines))
    case .blockQuote(let blocks): .blockQuote(relabelled(blocks))
    case .list(let list): .list(relabelled(list))
    case .table(let table): .table(relabelled(table))
    case .code, .thematicBreak, .html: block
    }
  }

  private mutating func relabelled(_ list: ListBlock) -> ListBlock {
    var list = list
    for index in list.items.indices { list.items[index].blocks = relabelled(list.items[index].blocks) }
    return list
  }

  private mutating func relabelled(_ table: TableBlock) -> TableBlock {
    var table = table
    if let caption = table.caption { table.caption = relabelled(caption) }
    for index in table.header.indices { table.header[index] = relabelled(table.header[index]) }
    for row in table.rows.indices {
      for cell in table.rows[row].indices { table.rows[row][cell] = relabelled(table.rows[row][cell]) }
    }
    return table
  }

  private mutating func relabelled(_ inlines: [Inline]) -> [Inline] {
    var result: [Inline] = []
    for inline in inlines { result.append(relabelled(inline)) }
    return result
  }

  private mutating func relabelled(_ inline: Inline) -> Inline {
    switch inline {
    case .emphasis(let inlines): .emphasis(relabelled(inlines))
    case .strong(let inlines): .strong(relabelled(inlines))
    case .strikethrough(let inlines): .strikethrough(relabelled(inlines))
    case .link(let destination, let title, let inlines):
      .link(destination: destination, title: title, relabelled(inlines))
    case .footnoteReference(let label, let occurrence): reference(label, occurrence)
    case .text, .softBreak, .lineBreak, .code, .image, .html: inline
    }
  }

  private mutating func reference(_ old: String, _ occurrence: Int) -> Inline {
    if labels[old] == nil {
      order.append(old)
      let new = String(order.count)
      labels[old] = new
      noteNames[new] = subject.noteNames[old]
    }
    counts[old, default: 0] += 1
    let new = NoteReference(labels[old] ?? old, occurrence: counts[old] ?? 1)
    anchors[new] = subject.anchors[NoteReference(old, occurrence: occurrence)]
    return .footnoteReference(label: new.label, occurrence: new.occurrence)
  }
}
