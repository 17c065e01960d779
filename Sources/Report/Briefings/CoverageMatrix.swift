import Templates

/// Which source says what of each principle, with “absent” and “not examined” told apart.
struct CoverageMatrix {
  let desk: Desk
  /// The columns: every source that is held or that some principle was looked for in.
  let sources: [Source]

  init(desk: Desk) {
    self.desk = desk
    let examined = Set(desk.corpus.principles.records.flatMap(\.coverage).map(\.source.value))
    sources = desk.corpus.sources.records.filter {
      examined.contains($0.id.value) || ($0.isHeld.value && !desk.corpus.principles.records.isEmpty)
    }
  }

  /// One row a principle: its number, label and a cell a source.
  var value: TemplateValue {
    [
      "sources": .strings(sources.map { desk.shortName(ofSource: $0.id.value) }),
      "rows": .array(
        desk.corpus.principlesByNumber.map { principle in
          [
            "n": .int(principle.n.value), "label": .optional(desk.words(principle.label)),
            "cells": .strings(sources.map { cell(principle, $0) }),
            "page": desk.page(.principle, principle.id.value),
          ]
        }),
    ]
  }

  /// Source, treatment, locator and note for one principle.
  func cells(of principle: Principle) -> TemplateValue {
    .array(
      sources.map { source in
        let coverage = principle.coverage.first { $0.source.value == source.id.value }
        return [
          "source": .string(desk.shortName(ofSource: source.id.value)),
          "treatment": .string(cell(principle, source)),
          "locator": .optional(coverage?.locator?.words),
          "note": .optional(desk.words(coverage?.note)),
        ]
      })
  }

  /// What a source does with a principle; nil when nobody has looked.
  func treatment(of principle: Principle, in source: Source) -> Principle.Coverage.Treatment? {
    principle.coverage.first { $0.source.value == source.id.value }?.treatment.value
  }

  private func cell(_ principle: Principle, _ source: Source) -> String {
    treatment(of: principle, in: source)?.words ?? Principle.Coverage.Treatment.notExamined
  }
}

extension Principle {
  /// `quoted in 1 and paraphrased in 2 of the 3 sources examined`, `absent from all 5 sources examined`.
  var coverageWords: String {
    let treatments = Coverage.Treatment.allCases.compactMap { treatment in
      let count = coverage.count { $0.treatment.value == treatment }
      return count > 0 ? (words: treatment.wordsBeforeSources, count: count) : nil
    }
    guard let first = treatments.first else { return "not examined in any source" }
    let examined = NumberWords.count(coverage.count, "source")
    guard treatments.count == 1 else {
      return NumberWords.list(treatments.map { "\($0.words) \($0.count)" }) + " of the \(examined) examined"
    }
    switch coverage.count {
    case 1: return "\(first.words) the only source examined"
    case 2: return "\(first.words) both sources examined"
    case _: return "\(first.words) all \(examined) examined"
    }
  }
}
