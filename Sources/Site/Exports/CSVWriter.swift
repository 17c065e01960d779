import Report

/// Writes tables as RFC 4180 has them: commas, CR LF, and quotation marks where a cell needs them.
enum CSVWriter {
  static func bytes(_ rows: [[String]]) -> [UInt8] {
    rows.reduce(into: []) { $0.append($1.map(cell).joined(separator: ",") + "\r\n") }
  }

  /// A spreadsheet takes a cell that begins with one of these for a formula, and some run it. The apostrophe
  /// in front makes it text.
  private static let formulaStarts: Set<Unicode.Scalar> = [
    "=", "+", "-", "@", "\t", "\r", "\n", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}",
  ]

  private static func cell(_ text: String) -> String {
    let isFormula = text.unicodeScalars.first.map(formulaStarts.contains) ?? false
    let text = isFormula ? "'" + text : text
    let needsMarks = text.utf8.contains { $0 == 0x22 || $0 == 0x2C || $0 == 0x0D || $0 == 0x0A }
    guard needsMarks else { return text }
    let doubled = text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
    return "\"\(doubled)\""
  }
}
