extension DiagnosticPrinter {
  /// The marked source lines with messages, notes and help, for people.
  public static func full(color isColored: Bool) -> DiagnosticPrinter {
    DiagnosticPrinter("full", "the marked lines with notes and help") {
      FramePrinter(palette: Palette(isColored: isColored)).print($0)
    }
  }
}

/// Draws each diagnostic as a frame: what is wrong, where, and what to do.
///
///     error[unknown-filter]: no filter is called `upcasee`
///       --> templates/partials/footnote.html:3:20
///        |
///      3 |   <cite>{{ title | upcasee }}</cite>
///        |                    ^^^^^^^
///        |
///        = help: write `upcase`
///
/// Marks in other files follow in sections of their own, headed by `:::`. No other place draws frames.
struct FramePrinter {
  let palette: Palette

  func print(_ diagnostics: [Diagnostic]) -> String {
    var tables = LineTables()
    return diagnostics.map { frame(of: $0, &tables) }.joined(separator: "\n")
  }

  private func frame(of diagnostic: Diagnostic, _ tables: inout LineTables) -> String {
    let sections = sections(of: diagnostic, &tables)
    let widest = sections.map { String($0.lastLine).count }.max() ?? 0
    let gutter = Gutter(width: max(2, widest), palette: palette)
    var lines = [headline(of: diagnostic)]
    for (index, section) in sections.enumerated() {
      if index > 0 { lines.append(gutter.empty) }
      lines.append(gutter.arrow(index == 0 ? "-->" : ":::", section.location))
      lines.append(gutter.empty)
      lines += drawing(of: section, diagnostic.severity, gutter)
    }
    let remarks = remarks(of: diagnostic, gutter)
    if !sections.isEmpty, !remarks.isEmpty { lines.append(gutter.empty) }
    return (lines + remarks).joined(separator: "\n") + "\n"
  }

  private func headline(of diagnostic: Diagnostic) -> String {
    let kind = "\(diagnostic.severity.rawValue)[\(diagnostic.code)]"
    return palette.paint(kind, .severity(diagnostic.severity))
      + palette.paint(": \(Visible.text(diagnostic.message))", .message)
  }

  /// The marks by text: the primary's first, then the others as they come.
  private func sections(of diagnostic: Diagnostic, _ tables: inout LineTables) -> [FrameSection] {
    let primary = diagnostic.primary.map { [(mark: $0, isPrimary: true)] } ?? []
    let marks = primary + diagnostic.related.map { (mark: $0, isPrimary: false) }
    var texts: [SourceText] = []
    for entry in marks where !texts.contains(entry.mark.span.text) { texts.append(entry.mark.span.text) }
    return texts.compactMap { text in
      let own = marks.filter { $0.mark.span.text == text }
      guard let first = own.first else { return nil }
      return FrameSection(table: tables[text], location: tables.location(of: first.mark), marks: own)
    }
  }

  private func drawing(of section: FrameSection, _ severity: Severity, _ gutter: Gutter) -> [String] {
    var lines: [String] = []
    for row in section.rows {
      switch row {
      case .gap: lines.append(palette.paint("...", .gutter))
      case .line(let number): lines += drawing(ofLine: number, of: section, severity, gutter)
      }
    }
    return lines
  }

  private func drawing(
    ofLine number: Int, of section: FrameSection, _ severity: Severity, _ gutter: Gutter
  ) -> [String] {
    let bytes = section.table.bytes(ofLine: number)
    let underlines = section.underlines(onLine: number)
    let focus = underlines.first(where: \.isPrimary) ?? underlines.first
    let excerpt = Excerpt(
      of: bytes, in: section.table.text.bytes, around: focus?.bytes ?? bytes.lowerBound..<bytes.lowerBound)
    let drawn = underlines.map { underline in
      gutter.beside(drawing(of: underline, under: excerpt, severity))
    }
    return [gutter.numbered(number, excerpt.text)] + drawn
  }

  private func drawing(
    of underline: FrameSection.Underline, under excerpt: Excerpt, _ severity: Severity
  ) -> String {
    let columns = excerpt.columns(of: underline.bytes)
    let label = underline.label.isEmpty ? "" : " " + Visible.text(underline.label)
    let line = String(repeating: underline.isPrimary ? "^" : "-", count: columns.count) + label
    return String(repeating: " ", count: columns.lowerBound)
      + palette.paint(line, underline.isPrimary ? .severity(severity) : .related)
  }

  /// Notes and then helps; each may have several lines, the later ones set under the first.
  private func remarks(of diagnostic: Diagnostic, _ gutter: Gutter) -> [String] {
    diagnostic.notes.flatMap { gutter.remark("note", .severity(.note), $0) }
      + diagnostic.helps.flatMap { gutter.remark("help", .help, $0) }
  }
}
