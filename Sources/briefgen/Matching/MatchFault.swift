import Diagnostics

/// What is wrong with a line that `match` reads, and where.
struct MatchFault: Error {
  let code: DiagnosticCode
  let message: String
  let place: MatchRecord.Place
  /// In characters, counted from 1.
  let column: Int

  init(_ message: String, at place: MatchRecord.Place) {
    (code, self.message, self.place, column) = (.invalidMatchLine, message, place, 1)
  }

  /// The same fault, told of another place.
  init(_ fault: MatchFault, at place: MatchRecord.Place) {
    (code, message, self.place, column) = (fault.code, fault.message, place, fault.column)
  }

  /// What the JSON reader says of the line, which it takes for a whole text.
  init(_ diagnostic: Diagnostic, at place: MatchRecord.Place) {
    (code, message, self.place) = (diagnostic.code, diagnostic.message, place)
    column = diagnostic.primary.map { $0.span.text.position(of: $0.span.range.lowerBound).column } ?? 1
  }

  /// In one line, for standard error: the sources have no answers.
  var talk: String { "\(place.file):\(place.line):\(column): error[\(code.name)]: \(message)" }
}

extension DiagnosticCode {
  static let invalidMatchLine = DiagnosticCode(
    "invalid-match-line",
    "Each line of the files that `briefgen match` reads is one JSON object. A source has the fields `id` and `text`; a "
      + "quotation has `id` and `quote`, and may have `source`, `prefix` and `suffix`. All are strings. A broken line "
      + "of quotations is answered in its place, a broken source is said on standard error, and the others are matched "
      + "all the same.")
}
