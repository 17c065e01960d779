extension DiagnosticPrinter {
  /// SARIF 2.1.0, for code scanning.
  public static func sarif(_ options: PrintingOptions = PrintingOptions()) -> DiagnosticPrinter {
    DiagnosticPrinter("sarif", "SARIF 2.1.0, for code scanning", isDocument: true) {
      SARIFPrinter(options: options).print($0)
    }
  }
}

/// A log of one run in the Static Analysis Results Interchange Format (OASIS SARIF 2.1.0), one rule and
/// one result on a line.
///
/// Each code that occurs is a rule with its explanation. Notes and helps follow the message as lines of
/// its text. Regions count lines and Unicode scalars from 1 and end before `endColumn`; they also give the
/// UTF-8 offset. Paths are relative to `%SRCROOT%`, the folder in which the program ran, unless they lead
/// out of it.
struct SARIFPrinter {
  let options: PrintingOptions

  func print(_ diagnostics: [Diagnostic]) -> String {
    var tables = LineTables()
    let codes = Set(diagnostics.map(\.code)).sorted { $0.name < $1.name }
    let indices = Dictionary(codes.enumerated().map { ($1, $0) }) { first, _ in first }
    let results = diagnostics.map { result($0, rule: indices[$0.code] ?? 0, &tables) }
    return """
      {"$schema":"https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
      "version":"2.1.0",
      "runs":[{"tool":{"driver":\(driver(codes))},
      "columnKind":"unicodeCodePoints",
      "results":\(lines(results))}]}

      """
  }

  private func lines(_ items: [String]) -> String {
    items.isEmpty ? "[]" : "[\n" + items.joined(separator: ",\n") + "\n]"
  }

  private func driver(_ codes: [DiagnosticCode]) -> String {
    let version = options.version.map { [("version", JSONLiteral.string($0))] } ?? []
    return JSONLiteral.object(
      [("name", JSONLiteral.string(options.tool))] + version + [("rules", lines(codes.map(rule)))])
  }

  private func rule(_ code: DiagnosticCode) -> String {
    let words = code.name.split(separator: "-").joined(separator: " ")
    let explanation = message([code.explanation.isEmpty ? words : code.explanation])
    return JSONLiteral.object([
      ("id", JSONLiteral.string(code.name)), ("shortDescription", message([words])),
      ("fullDescription", explanation), ("help", explanation),
    ])
  }

  private func result(_ diagnostic: Diagnostic, rule: Int, _ tables: inout LineTables) -> String {
    let text =
      [diagnostic.message] + diagnostic.notes.map { "note: " + $0 } + diagnostic.helps.map { "help: " + $0 }
    let places = diagnostic.primary.map { [location($0, id: nil, &tables)] } ?? []
    var related: [String] = []
    for (index, mark) in diagnostic.related.enumerated() {
      related.append(location(mark, id: index + 1, &tables))
    }
    return JSONLiteral.object([
      ("ruleId", JSONLiteral.string(diagnostic.code.name)), ("ruleIndex", String(rule)),
      ("level", JSONLiteral.string(diagnostic.severity.rawValue)), ("message", message(text)),
      ("locations", JSONLiteral.array(places)), ("relatedLocations", JSONLiteral.array(related)),
    ])
  }

  private func location(_ mark: Mark, id: Int?, _ tables: inout LineTables) -> String {
    let place = JSONLiteral.object([
      ("artifactLocation", artifact(mark.span.text.name)), ("region", region(mark, tables[mark.span.text])),
    ])
    let label = mark.label.isEmpty ? [] : [("message", message([mark.label]))]
    return JSONLiteral.object(
      (id.map { [("id", String($0))] } ?? []) + [("physicalLocation", place)] + label)
  }

  private func artifact(_ name: String) -> String {
    let path = FilePath.normalized(options.path(name))
    let uri = FilePath.escaped(path)
    if path.hasPrefix("/") { return JSONLiteral.object([("uri", JSONLiteral.string("file://" + uri))]) }
    let isInside = !path.split(separator: "/").contains("..")
    let base = isInside ? [("uriBaseId", JSONLiteral.string("%SRCROOT%"))] : []
    return JSONLiteral.object([("uri", JSONLiteral.string(uri))] + base)
  }

  private func region(_ mark: Mark, _ table: LineTable) -> String {
    let range = table.clamp(mark.span.range)
    let (start, end) = (table.position(of: range.lowerBound), table.position(of: range.upperBound))
    return JSONLiteral.object([
      ("startLine", String(start.line)), ("startColumn", String(start.column)),
      ("endLine", String(end.line)), ("endColumn", String(end.column)),
      ("byteOffset", String(range.lowerBound)), ("byteLength", String(range.count)),
    ])
  }

  /// A message object. Braces are doubled, because single ones enclose the number of an argument (SARIF
  /// 2.1.0, section 3.11.5).
  private func message(_ lines: [String]) -> String {
    var text = ""
    for scalar in lines.map(Visible.lines).joined(separator: "\n").unicodeScalars {
      text.unicodeScalars.append(scalar)
      if scalar == "{" || scalar == "}" { text.unicodeScalars.append(scalar) }
    }
    return JSONLiteral.object([("text", JSONLiteral.string(text))])
  }
}
