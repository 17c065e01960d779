import Templates

extension RecordBook {
  func claim(_ claim: Claim, _ composition: inout Composition) -> TemplateValue {
    let id = claim.id.value
    if let date = claim.date?.edtf.value { _ = composition.words(date) }
    var evidence: [TemplateValue] = []
    for piece in claim.evidence { evidence.append(entry(piece, to: claim, &composition)) }
    return [
      "id": .string(id), "page": desk.page(.claim, id),
      "title": .string(title(of: claim)),
      "text": .string(claim.sentence(in: desk.language)),
      "kind": .string(claim.kind.value.words),
      "by": claim.by.map { link(.actor, $0.value) } ?? .null,
      "mark": .optional(mark(besideLinkTo: claim)),
      "estimate": .optional(claim.estimate),
      "counted": .optional(claim.evidence.isEmpty ? nil : desk.corroborations[id]?.counted),
      "for": links(.actor, desk.corroborations[id]?.supporting),
      "against": links(.actor, desk.corroborations[id]?.contradicting),
      "evidence": .array(evidence),
      "contested": claim.contested == nil ? .null : SourcingNotes(desk: desk).contest(claim, isLinked: false),
      "likelihood": .optional(claim.likelihood?.term.value),
      "scale": .optional(claim.likelihood?.scale.value.words),
      "confidence": .optional(claim.confidence?.level.value.words),
      "why": .optional(desk.words(claim.confidence?.why)),
      "basis": .array(claim.basis.map { marked($0.value) }),
      "assumptions": .strings(claim.assumptions.map(\.value)),
      "changes_if": .optional(desk.words(claim.changesIf)),
      "valid_as_of": .optional(claim.validAsOf.map { composition.words($0.value) }),
      "review_by": .optional(claim.reviewBy.map { composition.words($0.value) }),
      "events": .array((uses.eventsOfClaim[id] ?? []).uniqued().compactMap { dated($0, &composition) }),
      "principles": links(.principle, uses.principlesOfClaim[id]),
      "judgments": links(.claim, uses.judgments[id]),
      "briefings": links(toBriefings: uses.briefingsOfClaim[id]),
      "note": .optional(desk.words(claim.note)),
    ]
  }

  private func entry(
    _ evidence: Evidence, to claim: Claim, _ composition: inout Composition
  ) -> TemplateValue {
    let source = corpus.sources[evidence.source.value]
    return [
      "source": link(.source, evidence.source.value),
      "date": .optional(source.map { composition.words($0.issued.edtf.value.withoutTime) }),
      "stance": .string(evidence.stance.value.words),
      "mode": .string(evidence.mode.value.words),
      "locator": .optional(evidence.locator.map(\.words).flatMap { $0.isEmpty ? nil : $0 }),
      "says": .optional(desk.words(evidence.says)),
      "gloss": .optional(desk.words(evidence.gloss)),
      "translator": .optional(evidence.translator?.value.words),
      "attribution": .optional(evidence.attribution?.value.words),
      "speaker": evidence.speaker.map { link(.actor, $0.value) } ?? .null,
      "credibility": evidence.credibility.map { .int($0.value) } ?? .null,
      "origin": .string(composition.origin(of: evidence, to: claim)),
      "state": .string(desk.verdicts.words(of: evidence, for: claim)),
      "note": .optional(desk.words(evidence.note)),
    ]
  }

  func principle(_ principle: Principle, _ composition: inout Composition) -> TemplateValue {
    let id = principle.id.value
    let others = principle.label.entries.filter { $0.language != desk.language }
    let status: TemplateValue =
      principle.status.map { status in
        [
          "text": .optional(desk.words(status.text)), "as_of": .string(composition.words(status.asOf.value)),
        ]
      } ?? .null
    return [
      "id": .string(id), "page": desk.page(.principle, id),
      "title": .string(title(of: principle)),
      "n": .int(principle.n.value),
      "label": .optional(desk.words(principle.label)),
      "other_labels": .strings(others.map(\.text.value)),
      "gloss": .optional(desk.words(principle.gloss)),
      "force": .optional(principle.force?.value.words),
      "claim": marked(principle.claim.value),
      "quotations": links(.quotation, principle.quotations),
      "coverage_words": .string(principle.coverageWords),
      "coverage": .array(principle.coverage.map { cell($0) }),
      "endorsed_by": .array(principle.endorsedBy.map { stand($0) }),
      "objected_by": .array(principle.objectedBy.map { stand($0) }),
      "status": status,
      "questions": composition.questions(principle.questions),
      "events": .array((uses.eventsOfPrinciple[id] ?? []).uniqued().compactMap { dated($0, &composition) }),
      "note": .optional(desk.words(principle.note)),
    ]
  }

  private func cell(_ coverage: Principle.Coverage) -> TemplateValue {
    [
      "source": link(.source, coverage.source.value),
      "treatment": .string(coverage.treatment.value.words),
      "locator": .optional(coverage.locator?.words),
      "note": .optional(desk.words(coverage.note)),
    ]
  }

  private func stand(_ stand: Principle.Stand) -> TemplateValue {
    ["actor": link(.actor, stand.actor.value), "claim": link(.claim, stand.claim.value)]
  }

  func quotation(_ quotation: Quotation, _ composition: inout Composition) -> TemplateValue {
    let id = quotation.id.value
    let translations: [TemplateValue] = quotation.translations.map { translation in
      [
        "language": .string(translation.language.value),
        "language_name": .string(LanguageNames.words(translation.language.value)),
        "text": .string(translation.text.value),
        "by": .string(translation.by.value.words),
        "is_official": .bool(translation.by.value == .official),
        "source": translation.source.map { link(.source, $0.value) } ?? .null,
      ]
    }
    return [
      "id": .string(id), "page": desk.page(.quotation, id),
      "title": .string("“\(quotation.words)”"),
      "text": .string(quotation.text.value), "lines": .strings(quotation.lines),
      "speaker": link(.actor, quotation.speaker.value),
      "role": .optional(desk.words(corpus.actors[quotation.speaker.value]?.role)),
      "addressee": quotation.addressee.map { link(.actor, $0.value) } ?? .null,
      "language": .string(quotation.language.value),
      "language_name": .string(LanguageNames.words(quotation.language.value)),
      "base": link(.source, quotation.base.value),
      "why": .optional(desk.words(quotation.why)),
      "state": .string(desk.verdicts.words(of: quotation)),
      "witnesses": witnesses(of: quotation),
      "translations": .array(translations),
      "occasion": quotation.occasion.flatMap { dated($0.value, &composition) } ?? .null,
      "principles": links(
        .principle, quotation.principles.map(\.value) + (uses.principlesOfQuotation[id] ?? [])),
      "briefings": links(toBriefings: uses.briefingsOfQuotation[id]),
      "note": .optional(desk.words(quotation.note)),
    ]
  }

  private func witnesses(of quotation: Quotation) -> TemplateValue {
    let collated = VariantTable(quotation: quotation, desk: desk).rows
    return .array(
      zip(quotation.witnesses, collated).map { witness, row in
        [
          "source": link(.source, witness.source.value),
          "standing": .string(desk.standing(of: witness, in: quotation)),
          "reading": .string(witness.exact.value),
          "against": row["against"] ?? .null,
          "locator": .optional(witness.locator.map(\.words).flatMap { $0.isEmpty ? nil : $0 }),
          "state": .string(desk.verdicts.words(of: witness, of: quotation)),
          "corrupt": .optional(desk.words(witness.corrupt)),
          "note": .optional(desk.words(witness.note)),
        ]
      })
  }
}
