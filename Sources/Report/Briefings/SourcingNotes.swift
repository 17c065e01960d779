import Templates

/// The computed account of what the corpus rests on. Nothing here is typed by anyone.
struct SourcingNotes {
  let desk: Desk

  var corpus: Corpus { desk.corpus }

  /// Every piece of evidence with the claim it stands under.
  var evidence: [(claim: Claim, evidence: Evidence)] {
    corpus.claims.records.flatMap { claim in claim.evidence.map { (claim, $0) } }
  }

  /// Claims that need sources: facts and positions.
  var sourced: [Claim] {
    corpus.claims.records.filter {
      switch $0.kind.value {
      case .fact, .position: true
      case .judgment, .assumption: false
      }
    }
  }

  var value: TemplateValue {
    let fragility = Fragility(desk: desk)
    return [
      "summary": .string(desk.summary),
      "corroboration": corroborationTable,
      "contested": .array(contestedClaims),
      "single_origin": .array(singleOriginClaims),
      "quotations": .array(quotationTables), "variants": .array(variantTables),
      "register": SourceRegister(desk: desk, prominent: evidence.map(\.evidence.source.value)).value,
      "coverage": CoverageMatrix(desk: desk).value,
      "dependence": Dependence(notes: self).value,
      "stale": .strings(Staleness(notes: self).stale),
      "unknown": .strings(Staleness(notes: self).unknown),
      "without_origin": .array(
        Staleness(notes: self).withoutOrigin.map { claim in
          [
            "text": .string(claim.sentence(in: desk.language)), "page": desk.page(.claim, claim.id.value),
          ]
        }),
      "attribution": AttributionProfile(notes: self).value,
      "mix": SourceMix(notes: self).value,
      "words": WordsQuoted(desk: desk).value,
      "fragility": fragility.value, "most_fragile": .optional(fragility.summary),
      "likeness": TextLikeness(desk: desk).value,
      "dates": ResolvedDates(desk: desk).value,
      "waivers": WaiverTable(desk: desk).value,
    ]
  }
}

extension SourcingNotes {
  /// Claims in the order of the corpus with their sources and parties for and against.
  private var corroborationTable: TemplateValue {
    .array(
      sourced.compactMap { claim in
        guard let found = desk.corroborations[claim.id.value] else { return nil }
        return [
          "id": .string(claim.id.value),
          "text": .string(claim.sentence(in: desk.language)),
          "counted": .string(found.counted),
          "mark": .string(found.printedMark),
          "page": desk.page(.claim, claim.id.value),
        ]
      })
  }

  /// Facts that rest on one known party, those at the top of a briefing first.
  var singleOrigins: [(claim: Claim, isAtGlance: Bool)] {
    let glance = corpus.briefings.records.flatMap(\.glance).map(\.value)
    let prominence = Dictionary(glance.enumerated().map { ($1, $0) }, uniquingKeysWith: min)
    let claims = corpus.claims.records.enumerated().filter { _, claim in
      claim.kind.value == .fact && desk.corroborations[claim.id.value]?.level == .single
    }
    let ranked = claims.sorted { left, right in
      let ranks = [left, right].map { prominence[$0.element.id.value] ?? .max }
      return (ranks[0], left.offset) < (ranks[1], right.offset)
    }
    return ranked.map { ($1, prominence[$1.id.value] != nil) }
  }

  private var singleOriginClaims: [TemplateValue] {
    singleOrigins.map { claim, isAtGlance in
      let carriers = claim.support
      return [
        "id": .string(claim.id.value),
        "text": .string(claim.sentence(in: desk.language)),
        "origin": .string(desk.names(ofActors: desk.corroborations[claim.id.value]?.supporting ?? [])),
        "sources": .string(sourceNames(of: carriers)),
        "links": sourceLinks(of: carriers),
        "at_a_glance": .bool(isAtGlance),
        "page": desk.page(.claim, claim.id.value),
      ]
    }
  }

  /// Claims on which sources disagree, as the corpus says.
  var contested: [Claim] { corpus.claims.records.filter { $0.contested != nil } }

  private var contestedClaims: [TemplateValue] { contested.map { contest($0) } }

  /// A contested claim with each reading, who gives it, and what we use.
  ///
  /// - Parameter isLinked: whether it names the page of the claim; not on that page.
  func contest(_ claim: Claim, isLinked: Bool = true) -> TemplateValue {
    let preferred = claim.contested?.prefer.map { desk.shortName(ofSource: $0.value) } ?? []
    return [
      "id": .string(claim.id.value),
      "text": .string(desk.statement(of: claim)),
      "readings": .array(readings(of: claim)),
      "used": .string(claim.contested?.resolution.value.words ?? ""),
      "prefer": .optional(preferred.isEmpty ? nil : preferred.joined(separator: "; ")),
      "note": .optional(desk.words(claim.contested?.note)?.closed),
      "page": isLinked ? desk.page(.claim, claim.id.value) : .null,
    ]
  }

  /// What some sources say to a contested claim, and whose word it is.
  struct Reading {
    let says: String
    let evidence: [Evidence]
    let stance: Evidence.Stance
    let parties: [String]

    /// The claim's values as these sources give them.
    var values: [Bound<DecimalNumber>] { evidence.first?.values ?? [] }
  }

  /// Evidence grouped by what it says, in order of first appearance.
  func weighedReadings(of claim: Claim) -> [Reading] {
    func reading(_ evidence: Evidence) -> String {
      if let says = desk.words(evidence.says) { return says }
      if let exact = evidence.exact { return "“\(exact.value)”" }
      return "as stated"
    }
    let weighed = claim.evidence.filter { $0.stance.value != .context }
    let groups = Dictionary(grouping: weighed) { reading($0) + "\u{0}" + $0.stance.value.rawValue }
    let order = weighed.map { reading($0) + "\u{0}" + $0.stance.value.rawValue }.uniqued()
    return order.compactMap { groups[$0] }.compactMap { group in
      guard let first = group.first else { return nil }
      return Reading(
        says: reading(first), evidence: group, stance: first.stance.value,
        parties: group.compactMap { desk.origins.party(of: $0, to: claim) }.uniqued())
    }
  }

  func readings(of claim: Claim) -> [TemplateValue] {
    weighedReadings(of: claim).map { reading in
      let origin =
        reading.parties.isEmpty ? "origin not stated" : "origin: " + desk.names(ofActors: reading.parties)
      return [
        "says": .string(reading.says),
        "gloss": .optional(reading.evidence.lazy.compactMap { desk.words($0.gloss) }.first),
        "values": .strings(reading.values.map(\.value.value.description)),
        "stance": .string(reading.stance.words),
        "witnesses": .string("\(sourceNames(of: reading.evidence)) (\(origin))"),
        "links": sourceLinks(of: reading.evidence), "origin": .string(origin),
      ]
    }
  }

  private var quotationTables: [TemplateValue] {
    corpus.quotations.records.map { quotation in
      [
        "id": .string(quotation.id.value),
        "text": .string(quotation.text.value),
        "speaker": .string(desk.name(ofActor: quotation.speaker.value)),
        "base": .string(desk.shortName(ofSource: quotation.base.value)),
        "base_page": desk.page(.source, quotation.base.value),
        "state": .string(desk.verdicts.words(of: quotation)),
        "why": .optional(desk.words(quotation.why)),
        "page": desk.page(.quotation, quotation.id.value),
        "variants": VariantTable(quotation: quotation, desk: desk).value ?? .null,
      ]
    }
  }

  /// The quotations that several sources have, collated.
  private var variantTables: [TemplateValue] {
    corpus.quotations.records.compactMap { VariantTable(quotation: $0, desk: desk).value }
  }

  /// The sources of `sourceNames`, each with its page.
  private func sourceLinks(of evidence: [Evidence]) -> TemplateValue {
    .array(evidence.map(\.source.value).uniqued().map(desk.link(toSource:)))
  }

  func sourceNames(of evidence: [Evidence]) -> String {
    evidence.map(\.source.value).uniqued().map(desk.shortName(ofSource:)).joined(separator: "; ")
  }
}
