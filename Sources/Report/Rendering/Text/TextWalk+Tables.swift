extension TextWalk {
  /// In columns if they fit, keep marks in order and disturb no more words than records repeat; otherwise
  /// as records.
  mutating func renderTable(_ table: TableBlock) {
    if let caption = table.caption {
      write(text(of: caption))
      lines.separate(by: 1)
    }
    let header = table.header.map { text(of: $0) }
    let rows = table.rows.map { row in
      header.indices.map { $0 < row.count ? text(of: row[$0]) : text(of: []) }
    }
    let layout = ColumnLayout(header: header, rows: rows, room: lines.room)
    if let layout, layout.keepsMarksInOrder(in: [header] + rows),
      layout.displacedWords(in: [header] + rows) <= Self.repeatedWords(header, rows)
    {
      renderColumns(header, rows, layout, table.alignments)
    } else {
      renderRecords(header, rows)
    }
  }

  /// A header over rules, then the rows; a blank line between them if any takes more than one line.
  private mutating func renderColumns(
    _ header: [InlineText], _ rows: [[InlineText]], _ layout: ColumnLayout,
    _ alignments: [TableBlock.Alignment]
  ) {
    if header.contains(where: { !$0.isEmpty }) {
      write(row: header, layout, alignments)
      lines.write(layout.widths.map { String(repeating: "-", count: $0) }.joined(separator: "  ").utf8)
    }
    let isWrapped = rows.contains { row in
      zip(row, layout.widths).contains { $0.lines(within: $1).count > 1 }
    }
    for (index, row) in rows.enumerated() {
      if index > 0, isWrapped { lines.separate(by: 1) }
      write(row: row, layout, alignments)
    }
  }

  private mutating func write(
    row: [InlineText], _ layout: ColumnLayout, _ alignments: [TableBlock.Alignment]
  ) {
    let cells = zip(row, layout.widths).map { $0.lines(within: $1) }
    for index in 0..<(cells.map(\.count).max() ?? 0) {
      var line: [UInt8] = []
      for (column, width) in layout.widths.enumerated() {
        let words = index < cells[column].count ? cells[column][index] : 0..<0
        let blanks = max(0, width - row[column].width(of: words))
        let before = (column < alignments.count ? alignments[column] : .none).blanksBefore(of: blanks)
        line += repeatElement(UInt8(ascii: " "), count: before + (column > 0 ? ColumnLayout.gap : 0))
        line += row[column].bytes[words]
        line += repeatElement(UInt8(ascii: " "), count: blanks - before)
      }
      lines.write(line)
    }
  }

  /// Each row as a block of lines `Header: value`, empty cells left out.
  private mutating func renderRecords(_ header: [InlineText], _ rows: [[InlineText]]) {
    if rows.isEmpty { header.forEach { writeHanging($0) } }
    for (index, row) in rows.enumerated() {
      if index > 0 { lines.separate(by: 1) }
      for (label, value) in zip(header, row) where !value.isEmpty {
        writeHanging(label.isEmpty ? value : label.followed(by: ": ", value))
      }
    }
  }

  /// The words of labels that records print again after the first.
  private static func repeatedWords(_ header: [InlineText], _ rows: [[InlineText]]) -> Int {
    let labels = header.map { $0.wordCount(in: 0..<$0.bytes.count) }
    return rows.dropFirst().reduce(0) { total, row in
      total + zip(row, labels).reduce(0) { $0 + ($1.0.isEmpty ? 0 : $1.1) }
    }
  }

  private mutating func writeHanging(_ text: InlineText) {
    guard !text.isEmpty else { return }
    lines.open(marker: "", rest: "    ")
    write(text)
    lines.close()
  }
}

extension TableBlock.Alignment {
  /// How many of a cell's spare blanks stand before its words.
  fileprivate func blanksBefore(of blanks: Int) -> Int {
    switch self {
    case .none, .left: 0
    case .center: blanks / 2
    case .right: blanks
    }
  }
}
