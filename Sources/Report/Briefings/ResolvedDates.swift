import Templates

/// Dates that sources say by their own day, and what they come to.
struct ResolvedDates {
  let desk: Desk

  private struct Row: Hashable {
    let resolution: DateResolution
    let claim: String
  }

  /// One row an expression, its meaning and its claim, in the order of the corpus, with all sources that say so.
  var value: TemplateValue {
    var rows: [Row] = []
    var sources: [Row: [String]] = [:]
    for claim in desk.corpus.claims.records {
      for evidence in claim.evidence {
        guard let exact = evidence.exact, let source = desk.corpus.sources[evidence.source.value] else {
          continue
        }
        for resolution in DateResolution.resolutions(in: exact.value, of: source) {
          let row = Row(resolution: resolution, claim: claim.id.value)
          if sources[row] == nil { rows.append(row) }
          sources[row, default: []].append(desk.shortName(ofSource: source.id.value))
        }
      }
    }
    return .array(rows.map { value(of: $0, sources: sources[$0] ?? []) })
  }

  private func value(of row: Row, sources: [String]) -> TemplateValue {
    [
      "words": .string(row.resolution.words),
      "sources": .string(NumberWords.list(sources.uniqued())),
      "written": .string(DateWords.words(row.resolution.written)),
      "date": .string(row.resolution.meaning),
      "claim": .optional(desk.corpus.claims[row.claim].map(desk.statement(of:))),
      "page": desk.page(.claim, row.claim),
    ]
  }
}
