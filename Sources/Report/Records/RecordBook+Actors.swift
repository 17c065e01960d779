import Templates

extension RecordBook {
  func actor(_ actor: Actor, _ composition: inout Composition) -> TemplateValue {
    let id = actor.id.value
    let shown = Set(briefings.flatMap(\.stands).filter { $0.actor == id }.compactMap(\.claim))
    let others = actor.name.entries.filter { $0.language != desk.language }.map(\.text.value)
    return [
      "id": .string(id), "page": desk.page(.actor, id),
      "name": .string(desk.name(ofActor: id)),
      "kind": .string(actor.kind.value.words),
      "role": .optional(desk.words(actor.role)),
      "other_names": .strings((others + actor.aliases.map(\.value)).uniqued()),
      "of": actor.of.map { link(.actor, $0.value) } ?? .null,
      "side": .optional(actor.side.map { desk.name(ofSide: $0.value) }),
      "controls": links(.actor, actor.controls),
      "members": links(.actor, uses.members[id]),
      "note": .optional(desk.words(actor.note)),
      "positions": links(.claim, uses.positions[id]?.filter { !shown.contains($0) }),
      "supported": .array((uses.supported[id] ?? []).uniqued().map { marked($0) }),
      "contradicted": .array((uses.contradicted[id] ?? []).uniqued().map { marked($0) }),
      "stands": stands(of: id, &composition),
      "quotations": links(.quotation, uses.spoken[id]),
      "addressed": links(.quotation, uses.addressed[id]),
      "events": .array((uses.eventsOfActor[id] ?? []).uniqued().compactMap { dated($0, &composition) }),
      "sources": .array((uses.published[id] ?? []).compactMap { published($0, &composition) }),
    ]
  }

  /// Where the briefings say the actor stands.
  private func stands(of id: String, _ composition: inout Composition) -> TemplateValue {
    var values: [TemplateValue] = []
    for briefing in briefings {
      for stand in briefing.stands where stand.actor == id {
        values.append([
          "stand": .string(stand.words),
          "as_of": .string(composition.words(stand.asOf)),
          "briefing": [briefing.link],
          "claim": stand.claim.map { link(.claim, $0) } ?? .null,
        ])
      }
    }
    return .array(values)
  }

  /// An event with its date, as the lists of other pages name it.
  func dated(_ id: String, _ composition: inout Composition) -> TemplateValue? {
    guard let event = corpus.events[id] else { return nil }
    return [
      "date": .string(composition.words(event.date.edtf.value)), "event": link(.event, id),
      "status": .optional(event.status.remark),
    ]
  }

  private func published(_ id: String, _ composition: inout Composition) -> TemplateValue? {
    guard let source = corpus.sources[id] else { return nil }
    return [
      "date": .string(composition.words(source.issued.edtf.value.withoutTime)), "source": link(.source, id),
      "title": .string(desk.words(source.title) ?? id),
    ]
  }

  func event(_ event: Event, _ composition: inout Composition) -> TemplateValue {
    let id = event.id.value
    let local = composition.localDates(of: event)
    let date = composition.date(of: event)
    // A time of day has its place already, as the place of its clock.
    let place = event.date.edtf.value.hasTimeOfDay ? nil : event.place?.value ?? event.date.place?.value
    return [
      "id": .string(id), "page": desk.page(.event, id),
      "title": .string(title(of: event)),
      "date": .string(date.withCapital),
      "edtf": .string(event.date.edtf.value.description),
      "local": .strings(local),
      "basis": .optional(desk.words(event.date.basis)),
      "place": .optional(place),
      "side": .string(desk.name(ofSide: event.side.value)),
      "kind": .string(event.kind.value.words),
      "status": .string(event.status.words),
      "actors": links(.actor, event.actors),
      "claims": .array(event.claims.map { marked($0.value) }),
      "quotations": links(.quotation, uses.quotationsOfEvent[id]),
      "principles": links(.principle, event.principles),
      "briefings": links(
        toBriefings: event.claims.flatMap { uses.briefingsOfClaim[$0.value] ?? [] }.uniqued()),
      "note": .optional(desk.words(event.note)),
    ]
  }

  /// A claim with its mark, as a link.
  func marked(_ id: String) -> TemplateValue {
    guard let claim = corpus.claims[id] else { return .null }
    return ["claim": link(.claim, id), "mark": .optional(mark(besideLinkTo: claim))]
  }

  /// The mark of a claim whose link stands before it; the words of the link say of what is the desk's own that it is.
  func mark(besideLinkTo claim: Claim) -> String? { claim.ownership == nil ? desk.mark(of: claim) : nil }
}
