extension DiagnosticPrinter {
  /// One JSON object with every field, for programs.
  public static let json = DiagnosticPrinter("json", "every field, for programs", isDocument: true) {
    JSONPrinter().print($0)
  }
}

/// `{"diagnostics": [...]}` with every field of every diagnostic, one diagnostic on a line.
///
/// Keys stand in a fixed order. A mark has its `file`, `label`, and `start` and `end` as UTF-8
/// `offset`, `line` and `column` (both from 1, columns in Unicode scalars); offsets outside the text
/// are moved to its nearest end.
struct JSONPrinter {
  func print(_ diagnostics: [Diagnostic]) -> String {
    var tables = LineTables()
    let lines = diagnostics.map { "\n" + object(for: $0, &tables) }
    return "{\"diagnostics\":[" + lines.joined(separator: ",") + (lines.isEmpty ? "]}\n" : "\n]}\n")
  }

  private func object(for diagnostic: Diagnostic, _ tables: inout LineTables) -> String {
    let primary = diagnostic.primary.map { object(for: $0, &tables) } ?? "null"
    let related = diagnostic.related.map { object(for: $0, &tables) }
    return """
      {"severity":"\(diagnostic.severity.rawValue)","code":\(JSONLiteral.string(diagnostic.code.name)),\
      "message":\(JSONLiteral.string(diagnostic.message)),"primary":\(primary),"related":\(JSONLiteral.array(related)),\
      "notes":\(JSONLiteral.array(diagnostic.notes.map(JSONLiteral.string))),"helps":\(JSONLiteral.array(diagnostic.helps.map(JSONLiteral.string)))}
      """
  }

  private func object(for mark: Mark, _ tables: inout LineTables) -> String {
    let table = tables[mark.span.text]
    let range = table.clamp(mark.span.range)
    return """
      {"file":\(JSONLiteral.string(mark.span.text.name)),"start":\(position(range.lowerBound, table)),\
      "end":\(position(range.upperBound, table)),"label":\(JSONLiteral.string(mark.label))}
      """
  }

  private func position(_ offset: Int, _ table: LineTable) -> String {
    let (line, column) = table.position(of: offset)
    return "{\"offset\":\(offset),\"line\":\(line),\"column\":\(column)}"
  }
}
