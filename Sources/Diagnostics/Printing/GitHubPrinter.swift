extension DiagnosticPrinter {
  /// Workflow commands of GitHub Actions, which mark the lines of a change.
  public static func github(_ options: PrintingOptions = PrintingOptions()) -> DiagnosticPrinter {
    DiagnosticPrinter("github", "annotations of GitHub Actions") {
      GitHubPrinter(path: options.path).print($0)
    }
  }
}

/// One workflow command for each diagnostic:
///
///     ::error file=corpus/claims.yaml,line=3,endLine=3,col=9,endColumn=14,title=unknown-source::message
///
/// Columns are given only when the marked text ends on its first line, because an annotation of several
/// lines has none; `endColumn` is the column behind the last character. Other places, notes and helps
/// follow the message as lines of it. A diagnostic without a place annotates the run.
struct GitHubPrinter {
  let path: @Sendable (String) -> String

  func print(_ diagnostics: [Diagnostic]) -> String {
    var tables = LineTables()
    return diagnostics.map { command($0, &tables) + "\n" }.joined()
  }

  private func command(_ diagnostic: Diagnostic, _ tables: inout LineTables) -> String {
    let place = diagnostic.primary.map { properties(of: $0, tables[$0.span.text]) } ?? []
    let listed = (place + [("title", diagnostic.code.name)]).map { "\($0)=\(Self.property($1))" }
    return "::\(diagnostic.severity.command) \(listed.joined(separator: ","))::"
      + Self.data(text(of: diagnostic, &tables))
  }

  private func properties(of mark: Mark, _ table: LineTable) -> [(String, String)] {
    let range = table.clamp(mark.span.range)
    let (start, end) = (table.position(of: range.lowerBound), table.position(of: range.upperBound))
    let lines = [
      ("file", Visible.text(FilePath.normalized(path(mark.span.text.name)))), ("line", String(start.line)),
      ("endLine", String(end.line)),
    ]
    guard start.line == end.line else { return lines }
    return lines + [("col", String(start.column)), ("endColumn", String(end.column))]
  }

  private func text(of diagnostic: Diagnostic, _ tables: inout LineTables) -> String {
    var lines = [diagnostic.message]
    if let label = diagnostic.primary?.label, !label.isEmpty { lines.append("here: " + label) }
    for mark in diagnostic.related {
      let table = tables[mark.span.text]
      let (line, column) = table.position(of: table.clamp(mark.span.range).lowerBound)
      let place = "see \(FilePath.normalized(path(mark.span.text.name))):\(line):\(column)"
      lines.append(place + (mark.label.isEmpty ? "" : ": " + mark.label))
    }
    lines += diagnostic.notes.map { "note: " + $0 } + diagnostic.helps.map { "help: " + $0 }
    return lines.map(Visible.lines).joined(separator: "\n")
  }

  /// What stands behind the second `::`.
  private static func data(_ text: String) -> String { escaped(text, ["%", "\r", "\n"]) }

  /// The value of a property, in which `:` and `,` would end it.
  private static func property(_ text: String) -> String { escaped(text, ["%", "\r", "\n", ":", ","]) }

  private static func escaped(_ text: String, _ special: Set<Unicode.Scalar>) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      guard special.contains(scalar) else {
        escaped.unicodeScalars.append(scalar)
        continue
      }
      let digits = String(scalar.value, radix: 16, uppercase: true)
      escaped += "%" + (digits.count == 1 ? "0" : "") + digits
    }
    return escaped
  }
}

extension Severity {
  /// What GitHub calls it.
  fileprivate var command: String {
    switch self {
    case .error: "error"
    case .warning: "warning"
    case .note: "notice"
    }
  }
}
