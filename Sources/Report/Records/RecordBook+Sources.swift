import Templates

extension RecordBook {
  func source(_ source: Source, _ composition: inout Composition) -> TemplateValue {
    let id = source.id.value
    let evidence = uses.evidence[id] ?? []
    let witnesses = uses.witnesses[id] ?? []
    return [
      "id": .string(id), "page": desk.page(.source, id),
      "title": .string(desk.words(source.title) ?? id),
      "short": .string(desk.shortName(ofSource: id)),
      "publisher": link(.actor, source.publisher.value),
      "authors": .strings(source.authors.map(\.value)),
      "date": .string(composition.words(source.issued.edtf.value.withoutTime)),
      "printed": .optional(desk.printedDate(of: source)),
      "basis": .optional(desk.words(source.issued.basis)),
      "info_date": .optional(source.infoDate.map { composition.words($0.edtf.value.withoutTime) }),
      "dateline": .optional(source.dateline?.value),
      "class": .string(source.sourceClass.value.words),
      "language": .string(source.language.value),
      "language_name": .string(LanguageNames.words(source.language.value)),
      "url": .optional(source.url?.value),
      "accessed": .optional(source.accessed.map { composition.words($0.value) }),
      "archived": source.archived.map { archived($0, &composition) } ?? .null,
      "status": .string(source.status.words),
      "held": .bool(source.isHeld.value),
      "licence": .string(source.rights.licenceWords),
      "extractor": .optional(source.extractor?.value),
      "assisted_by": .optional(source.assistedBy?.value),
      "grade": .optional(source.grade?.reliability.value.words),
      "why": .optional(desk.words(source.grade?.why)),
      "graded_on": .optional(source.grade?.on.map { composition.words($0.value) }),
      "descriptor": .optional(desk.words(source.descriptor)),
      "note": .optional(desk.words(source.note)),
      "derived_from": .array(source.derivedFrom.map { derivation($0) }),
      "derivatives": links(.source, uses.derivatives[id]),
      "evidence": .array(evidence.compactMap { passage($0) }),
      "quotations": .array(witnesses.compactMap { witness($0) }),
      "principles": .array((uses.principlesOfSource[id] ?? []).compactMap { coverage(of: $0, in: id) }),
    ]
  }

  private func archived(_ copy: Source.Archived, _ composition: inout Composition) -> TemplateValue {
    let day = (try? EDTF(copy.at.value))?.withoutTime
    return [
      "url": .string(copy.url.value), "at": .string(day.map { composition.words($0) } ?? copy.at.value),
    ]
  }

  private func derivation(_ edge: Source.Derivation) -> TemplateValue {
    [
      "how": .string(edge.how.value.words),
      "source": link(.source, edge.source.value),
      "note": .optional(desk.words(edge.note)),
    ]
  }

  private func passage(_ passage: RecordUses.Passage) -> TemplateValue? {
    guard let claim = corpus.claims[passage.record] else { return nil }
    let evidence = claim.evidence[passage.position]
    return [
      "claim": link(.claim, claim.id.value),
      "stance": .string(evidence.stance.value.words),
      "mode": .string(evidence.mode.value.words),
      "locator": .optional(evidence.locator.map(\.words).flatMap { $0.isEmpty ? nil : $0 }),
      "state": .string(desk.verdicts.words(of: evidence, for: claim)),
    ]
  }

  private func witness(_ passage: RecordUses.Passage) -> TemplateValue? {
    guard let quotation = corpus.quotations[passage.record] else { return nil }
    let witness = quotation.witnesses[passage.position]
    return [
      "quotation": link(.quotation, quotation.id.value),
      "speaker": link(.actor, quotation.speaker.value),
      "standing": .string(desk.standing(of: witness, in: quotation)),
      "locator": .optional(witness.locator.map(\.words).flatMap { $0.isEmpty ? nil : $0 }),
      "state": .string(desk.verdicts.words(of: witness, of: quotation)),
    ]
  }

  private func coverage(of id: String, in source: String) -> TemplateValue? {
    guard let principle = corpus.principles[id],
      let cell = principle.coverage.first(where: { $0.source.value == source })
    else { return nil }
    return [
      "principle": link(.principle, id),
      "treatment": .string(cell.treatment.value.words),
      "locator": .optional(cell.locator?.words),
      "note": .optional(desk.words(cell.note)),
    ]
  }
}
