import Templates

/// How the sources say they know: a profile, not a score.
struct AttributionProfile {
  let notes: SourcingNotes

  /// One way of knowing, or none recorded, and how many pieces of evidence have it.
  struct Row {
    let attribution: Evidence.Attribution?
    let count: Int
    let total: Int
  }

  /// Only those that occur.
  var rows: [Row] {
    let classes = notes.evidence.map(\.evidence.attribution?.value)
    let kinds = Evidence.Attribution.allCases.map(Optional.some) + [nil]
    return kinds.map { kind in
      Row(attribution: kind, count: classes.count(of: kind), total: classes.count)
    }.filter { $0.count > 0 }
  }

  var value: TemplateValue {
    .array(
      rows.map { row in
        [
          "name": .string(row.attribution?.words ?? "attribution not recorded"), "count": .int(row.count),
          "share": .string(Share.words(row.count, of: row.total)),
          "bar": .string(Share.bar(row.count, of: row.total)),
        ]
      })
  }
}

/// The sources by what they are.
struct SourceMix {
  let notes: SourcingNotes

  /// One kind of source, and the pieces of evidence that come from it.
  struct Row {
    let kind: Source.Class
    let sources: Int
    let evidence: Int
    let total: Int
  }

  /// Only those that occur.
  var rows: [Row] {
    let classes = notes.evidence.compactMap {
      notes.corpus.sources[$0.evidence.source.value]?.sourceClass.value
    }
    let sources = notes.corpus.sources.records.map(\.sourceClass.value)
    return Source.Class.allCases.filter { sources.count(of: $0) > 0 }.map { kind in
      Row(
        kind: kind, sources: sources.count(of: kind), evidence: classes.count(of: kind), total: classes.count)
    }
  }

  var value: TemplateValue {
    .array(
      rows.map { row in
        [
          "name": .string(row.kind.words), "sources": .int(row.sources), "evidence": .int(row.evidence),
          "share": .string(Share.words(row.evidence, of: row.total)),
        ]
      })
  }
}

/// How many distinct words of each held source the corpus quotes, against the budget.
struct WordsQuoted {
  let desk: Desk

  /// One held source.
  struct Row {
    let source: String
    let words: Int
    let budget: Int?
    let rights: Source.Rights
  }

  var rows: [Row] {
    let held = desk.corpus.sources.records.filter(\.isHeld.value)
    let quoted = ExtractWords(
      of: Set(held.map(\.id.value)), claims: desk.corpus.claims, quotations: desk.corpus.quotations)
    return held.map { source in
      Row(
        source: source.id.value,
        words: quoted.count(from: source.id.value),
        budget: source.rights.maxQuotedWords?.value, rights: source.rights)
    }
  }

  var value: TemplateValue {
    .array(
      rows.map { row in
        [
          "source": .string(desk.shortName(ofSource: row.source)), "page": desk.page(.source, row.source),
          "words": .int(row.words), "budget": row.budget.map(TemplateValue.int) ?? .null,
          "licence": .string(row.rights.licence.value), "licence_words": .string(row.rights.licenceWords),
        ]
      })
  }
}

extension Sequence where Element: Equatable {
  fileprivate func count(of element: Element) -> Int { count { $0 == element } }
}
