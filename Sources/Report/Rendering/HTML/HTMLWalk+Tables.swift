extension HTMLWalk {
  mutating func renderTable(_ table: TableBlock) {
    html.freshLine()
    if options.pageSemantics {
      openRegion(of: table)
    } else {
      html.markup("<table>\n")
    }
    html.markup("<thead>\n")
    renderRow(table.header, of: table, isHeader: true)
    html.markup("</thead>\n")
    if !table.rows.isEmpty {
      html.markup("<tbody>\n")
      for row in table.rows { renderRow(row, of: table, isHeader: false) }
      html.markup("</tbody>\n")
    }
    html.markup(options.pageSemantics ? "</table>\n</div>\n" : "</table>\n")
  }

  /// A table that is wider than the screen scrolls inside its region, so the region takes the
  /// keyboard's focus and has a name; without a caption that is the heading it stands under.
  private mutating func openRegion(of table: TableBlock) {
    let words = table.caption.map(\.plainText) ?? latestHeading
    let name = uniqueTableName(words.isEmpty ? options.labels.table : words)
    html.markup("<div class=\"table\" role=\"region\" tabindex=\"0\"")
    html.attribute("aria-label", name)
    html.markup(">\n<table")
    if let caption = table.caption {
      html.markup(">\n<caption>")
      render(caption)
      html.markup("</caption>\n")
    } else {
      html.attribute("aria-label", name)
      html.markup(">\n")
    }
  }

  private mutating func uniqueTableName(_ words: String) -> String {
    var name = words
    var count = 1
    while !tableNames.insert(name).inserted {
      count += 1
      name = "\(words) (\(count))"
    }
    return name
  }

  private mutating func renderRow(_ cells: [[Inline]], of table: TableBlock, isHeader: Bool) {
    html.markup("<tr")
    renderRowAnchor(of: cells)
    html.markup(">\n")
    let namesRow = options.pageSemantics && table.firstColumnNamesRows
    let isLabelled = options.pageSemantics && !isHeader && table.isWide
    for (column, cell) in cells.enumerated() {
      let alignment = table.alignments.indices.contains(column) ? table.alignments[column] : .none
      let label = isLabelled && column > 0 ? table.label(of: column) : nil
      renderCell(
        cell, alignment, CellRole(isHeader: isHeader, namesRow: namesRow && column == 0, label: label))
    }
    html.markup("</tr>\n")
  }

  private mutating func renderCell(
    _ inlines: [Inline], _ alignment: TableBlock.Alignment, _ role: CellRole
  ) {
    var inlines = inlines
    var isHeading = role.isHeader
    if role.namesRow, !role.isHeader, case .strong(let words)? = inlines.first {
      (inlines, isHeading) = (words, true)
    }
    if options.pageSemantics, inlines.isEmpty { isHeading = false }  // A heading must say something.
    html.markup(isHeading ? "<th" : "<td")
    if options.pageSemantics, isHeading { html.attribute("scope", role.isHeader ? "col" : "row") }
    if let name = alignment.name {
      // Styles by attribute are shut out by the page's Content-Security-Policy, `align` is obsolete.
      if options.pageSemantics { html.attribute("class", name) } else { html.attribute("align", name) }
    }
    if let label = role.label { html.attribute("data-label", label) }
    html.markup(">")
    renderWaitingAnchors()
    render(inlines)
    html.markup(isHeading ? "</th>\n" : "</td>\n")
  }
}

private struct CellRole {
  var isHeader: Bool
  /// Whether this cell's column names the rows.
  var namesRow: Bool
  /// What the column is called, for a narrow screen, where a row is a list.
  var label: String?
}

extension TableBlock {
  /// Whether a telephone has no room for the columns beside each other: from four on, or three of words.
  fileprivate var isWide: Bool {
    header.count > 3 || header.count == 3 && !alignments.contains(.right)
  }

  /// What a column is called, if anything.
  fileprivate func label(of column: Int) -> String? {
    guard header.indices.contains(column) else { return nil }
    let words = header[column].plainText
    return words.isEmpty ? nil : words
  }

  /// Whether every cell of the first column is bold from end to end: then it names its row.
  fileprivate var firstColumnNamesRows: Bool {
    !rows.isEmpty
      && rows.allSatisfy { row in
        guard let cell = row.first, cell.count == 1, case .strong? = cell.first else { return false }
        return true
      }
  }
}

extension TableBlock.Alignment {
  fileprivate var name: String? {
    switch self {
    case .none: nil
    case .left: "left"
    case .center: "center"
    case .right: "right"
    }
  }
}
