import Templates

/// How the sources say they know: a profile, not a score.
struct AttributionProfile {
  let notes: SourcingNotes

  var value: TemplateValue {
    let classes = notes.evidence.map(\.evidence.attribution?.value)
    let rows =
      Evidence.Attribution.allCases.map { ($0.words, classes.count(of: $0)) } + [
        ("attribution not recorded", classes.count { $0 == nil })
      ]
    return .array(
      rows.filter { $0.1 > 0 }.map { name, count in
        [
          "name": .string(name), "count": .int(count),
          "share": .string(Share.words(count, of: classes.count)),
          "bar": .string(Share.bar(count, of: classes.count)),
        ]
      })
  }
}

/// The sources by what they are.
struct SourceMix {
  let notes: SourcingNotes

  var value: TemplateValue {
    let classes = notes.evidence.compactMap {
      notes.corpus.sources[$0.evidence.source.value]?.sourceClass.value
    }
    let sources = notes.corpus.sources.records.map(\.sourceClass.value)
    return .array(
      Source.Class.allCases.filter { sources.count(of: $0) > 0 }.map { kind in
        [
          "name": .string(kind.words), "sources": .int(sources.count(of: kind)),
          "evidence": .int(classes.count(of: kind)),
          "share": .string(Share.words(classes.count(of: kind), of: classes.count)),
        ]
      })
  }
}

/// How many distinct words of each held source the corpus quotes, against the budget.
struct WordsQuoted {
  let desk: Desk

  var value: TemplateValue {
    let quoted = passages
    return .array(
      desk.corpus.sources.records.filter(\.isHeld.value).map { source in
        let words = Set(quoted[source.id.value] ?? []).reduce(0) { $0 + Self.words(in: $1) }
        return [
          "source": .string(desk.shortName(ofSource: source.id.value)),
          "words": .int(words),
          "budget": source.rights.maxQuotedWords.map { .int($0.value) } ?? .null,
          "licence": .string(source.rights.licence.value),
        ]
      })
  }

  /// The exact words given from each source, every passage once.
  private var passages: [String: [String]] {
    let evidence = desk.corpus.claims.records.flatMap(\.evidence).compactMap { evidence in
      evidence.exact.map { (evidence.source.value, $0.value) }
    }
    let witnesses = desk.corpus.quotations.records.flatMap(\.witnesses).map {
      ($0.source.value, $0.exact.value)
    }
    return Dictionary(grouping: evidence + witnesses) { $0.0 }.mapValues { $0.map(\.1) }
  }

  /// Words as white space divides them.
  private static func words(in text: String) -> Int {
    text.split { $0.isWhitespace }.count
  }
}

extension Sequence where Element: Equatable {
  fileprivate func count(of element: Element) -> Int { count { $0 == element } }
}
