extension DiagnosticPrinter {
  /// One line for each diagnostic, for editors that jump to `file:line:column`.
  public static let short = DiagnosticPrinter("short", "one line each, for editors") {
    ShortPrinter().print($0)
  }
}

/// One line for each diagnostic: `file:line:column: error[code]: message`.
struct ShortPrinter {
  func print(_ diagnostics: [Diagnostic]) -> String {
    var tables = LineTables()
    var output = ""
    for diagnostic in diagnostics {
      if let mark = diagnostic.primary { output += tables.location(of: mark) + ": " }
      output += "\(diagnostic.severity.rawValue)[\(diagnostic.code)]: \(Visible.text(diagnostic.message))\n"
    }
    return output
  }
}
