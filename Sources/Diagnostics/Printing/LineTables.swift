/// The line tables of one run of a printer.
struct LineTables {
  private var tables: [SourceText: LineTable] = [:]

  subscript(text: SourceText) -> LineTable {
    mutating get {
      if let table = tables[text] { return table }
      let table = LineTable(text)
      tables[text] = table
      return table
    }
  }

  /// `file:line:column` of where a mark begins.
  mutating func location(of mark: Mark) -> String {
    let table = self[mark.span.text]
    let (line, column) = table.position(of: table.clamp(mark.span.range).lowerBound)
    return "\(Visible.text(mark.span.text.name)):\(line):\(column)"
  }
}
