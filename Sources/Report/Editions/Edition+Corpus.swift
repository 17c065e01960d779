extension Edition {
  /// What the corpus says now.
  package init(of corpus: Corpus, verdicts: Verdicts, name: String = "now", number: Int = 0) {
    let desk = Desk(corpus: corpus, verdicts: verdicts)
    self.init(name: name, number: number, asOf: corpus.project.asOf.value.description)
    for claim in corpus.claims.records { claims[claim.id.value] = Claim(claim, desk: desk) }
    for event in corpus.events.records {
      events[event.id.value] = Event(
        date: event.date.edtf.value.description, status: event.status.rawValue,
        claims: event.claims.map(\.value))
    }
    for quotation in corpus.quotations.records {
      quotations[quotation.id.value] = Quotation(
        speaker: desk.name(ofActor: quotation.speaker.value), source: quotation.base.value,
        hash: SHA256.digest(of: Array(quotation.text.value.utf8)).hexadecimal)
    }
    for source in corpus.sources.records {
      sources[source.id.value] = Source(
        name:
          "“\(desk.words(source.title) ?? source.id.value)” (\(desk.commonName(of: source)))",
        status: source.status.rawValue)
    }
    for plan in corpus.briefings.records {
      briefings[plan.id.value] = Briefing(
        title: desk.words(plan.title) ?? plan.id.value, edition: plan.edition.value,
        corrections: plan.corrections.map { Self.words(of: $0, desk: desk) }.uniqued(),
        isWithdrawn: plan.status.value == .withdrawn)
    }
  }

  /// What was wrong and why, in one text by which a correction is known again.
  private static func words(of correction: BriefingPlan.Correction, desk: Desk) -> String {
    let words = [desk.words(correction.what), desk.words(correction.why)].compactMap { $0?.closed }
    return DateWords.words(correction.on.value) + ": " + words.joined(separator: " ")
  }
}

extension Edition.Claim {
  fileprivate init(_ claim: Claim, desk: Desk) {
    let corroboration = desk.corroborations[claim.id.value]
    let isOurs = claim.ownership != nil
    self.init(
      text: claim.sentence(in: desk.language), mark: isOurs ? nil : corroboration?.mark,
      parties: isOurs ? 0 : corroboration?.supporting.count ?? 0, isContested: claim.contested != nil,
      judgment: claim.estimate)
  }
}
