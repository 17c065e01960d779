import Templates

extension Composition {
  /// One line a principle.
  mutating func outline() -> TemplateValue {
    var values: [TemplateValue] = []
    for principle in corpus.principlesByNumber {
      values.append([
        "n": .int(principle.n.value),
        "label": .optional(desk.words(principle.label)),
        "gloss": .optional(desk.words(principle.gloss)),
        "statement": statement(principle.claim.value),
      ])
    }
    return .array(values)
  }

  /// Every principle in full.
  mutating func principles() -> TemplateValue {
    var values: [TemplateValue] = []
    let matrix = CoverageMatrix(desk: desk)
    for principle in corpus.principlesByNumber { values.append(full(principle, matrix)) }
    return .array(values)
  }

  private mutating func full(_ principle: Principle, _ matrix: CoverageMatrix) -> TemplateValue {
    let others = principle.label.entries.filter { $0.language != desk.language }
    let anchor = Permalink("principle", principle.id.value, principle.aliases)
    let statement = statement(principle.claim.value, anchor: anchor)
    let quotations = quotations(principle.quotations)
    let endorsed = stands(principle.endorsedBy)
    let objected = stands(principle.objectedBy)
    return [
      "id": .string(principle.id.value),
      "n": .int(principle.n.value),
      "label": .optional(desk.words(principle.label)),
      "other_labels": .strings(others.map(\.text.value)),
      "gloss": .optional(desk.words(principle.gloss)),
      "force": .optional(principle.force?.value.words),
      "statement": statement,
      "quotations": quotations,
      "variants": .array(principle.quotations.compactMap { variants($0.value) }),
      "coverage": matrix.cells(of: principle),
      "coverage_words": .string(principle.coverageWords),
      "endorsed_by": endorsed,
      "objected_by": objected,
      "status": status(principle.status),
      "questions": questions(principle.questions),
      "note": .optional(desk.words(principle.note)),
      "page": desk.page(.principle, principle.id.value),
    ]
  }

  private mutating func stands(_ stands: [Principle.Stand]) -> TemplateValue {
    var values: [TemplateValue] = []
    for stand in stands {
      values.append([
        "actor": .string(desk.name(ofActor: stand.actor.value)), "statement": statement(stand.claim.value),
      ])
    }
    return .array(values)
  }

  private mutating func status(_ status: Principle.ImplementationStatus?) -> TemplateValue {
    guard let status else { return .null }
    return ["text": .optional(desk.words(status.text)), "as_of": .string(words(status.asOf.value))]
  }

  private func variants(_ id: String) -> TemplateValue? {
    corpus.quotations[id].flatMap { VariantTable(quotation: $0, desk: desk).value }
  }
}
