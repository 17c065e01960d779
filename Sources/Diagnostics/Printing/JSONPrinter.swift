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
      {"severity":"\(diagnostic.severity.rawValue)","code":\(string(diagnostic.code.name)),\
      "message":\(string(diagnostic.message)),"primary":\(primary),"related":\(array(related)),\
      "notes":\(array(diagnostic.notes.map(string))),"helps":\(array(diagnostic.helps.map(string)))}
      """
  }

  private func object(for mark: Mark, _ tables: inout LineTables) -> String {
    let table = tables[mark.span.text]
    let range = table.clamp(mark.span.range)
    return """
      {"file":\(string(mark.span.text.name)),"start":\(position(range.lowerBound, table)),\
      "end":\(position(range.upperBound, table)),"label":\(string(mark.label))}
      """
  }

  private func position(_ offset: Int, _ table: LineTable) -> String {
    let (line, column) = table.position(of: offset)
    return "{\"offset\":\(offset),\"line\":\(line),\"column\":\(column)}"
  }

  private func array(_ items: [String]) -> String { "[" + items.joined(separator: ",") + "]" }

  /// A JSON string. Beside what JSON demands, DEL, C1 controls and the two separators that end a line
  /// in JavaScript are escaped, so that the output is one line for every reader.
  private func string(_ text: String) -> String {
    var json = "\""
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x22: json += "\\\""
      case 0x5C: json += "\\\\"
      case 0x0A: json += "\\n"
      case 0x0D: json += "\\r"
      case 0x09: json += "\\t"
      case 0x00...0x1F, 0x7F...0x9F, 0x2028, 0x2029:
        let digits = String(scalar.value, radix: 16)
        json += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      case _: json.unicodeScalars.append(scalar)
      }
    }
    return json + "\""
  }
}
