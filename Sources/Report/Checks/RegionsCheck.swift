import Diagnostics

extension Check {
  /// A line of a source is one thing: where two regions hold it, nobody says whose words stand there.
  static let regions = Check(name: "regions", codes: [.regionsOverlap]) { subject in
    subject.records.sources.records.flatMap { source in
      let regions = source.regions.sorted { $0.lines.value.lowerBound < $1.lines.value.lowerBound }
      return zip(regions, regions.dropFirst()).compactMap { earlier, later -> Diagnostic? in
        later.lines.value.lowerBound <= earlier.lines.value.upperBound
          ? .overlap(later, earlier, of: source) : nil
      }
    }
  }
}

extension Source {
  /// Regions of lines that the text does not have.
  func regions(beyond text: CitedText) -> [Diagnostic] {
    regions.filter { $0.lines.value.upperBound > text.lineCount }.map { region in
      Diagnostic(
        .error, .regionOutsideText, "`\(text.text.name)` has only \(text.lineCount) lines",
        at: region.lines.span,
        helps: ["write the lines that are `\(region.kind.value.rawValue)`, counted in the text that is here"])
    }
  }
}

extension Diagnostic {
  fileprivate static func overlap(
    _ later: Source.Region, _ earlier: Source.Region, of source: Source
  ) -> Diagnostic {
    Diagnostic(
      .error, .regionsOverlap,
      "two regions of `\(source.id.value)` hold line \(later.lines.value.lowerBound)", at: later.lines.span,
      label: "`\(later.kind.value.rawValue)`",
      related: [Mark(earlier.lines.span, "`\(earlier.kind.value.rawValue)`")],
      helps: ["let each line stand in one region"])
  }
}

extension DiagnosticCode {
  static let regionsOverlap = DiagnosticCode(
    "regions-overlap",
    """
    A line of a source is declared twice, as where it is `furniture` and stands within the lines of the `body`. What \
    may be quoted from it depends on which of the two it is.
    """)
  static let regionOutsideText = DiagnosticCode(
    "region-outside-text",
    """
    The regions of a source name lines that its text does not have: they were counted in another text, and what they \
    say of the lines that it has may be wrong too.
    """)
}
