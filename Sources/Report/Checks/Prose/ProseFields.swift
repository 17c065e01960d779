/// The texts in our words that are no claims: what a reader takes for granted beside them.
struct ProseFields {
  /// A text, and whether it stands as a heading, where a number is the number of all.
  struct Text {
    var entry: LocalizedText.Entry
    var isHeading: Bool
  }

  private(set) var texts: [Text] = []

  init(_ records: CorpusRecords) {
    for briefing in records.briefings.records { add(briefing) }
    for claim in records.claims.records {
      add(claim.note, claim.contested?.note, claim.changesIf, claim.confidence?.why)
      // Assumptions are written in the language of the sentence.
      if let language = claim.text.entries.first?.language {
        for text in claim.assumptions {
          texts.append(Text(entry: LocalizedText.Entry(language: language, text: text), isHeading: false))
        }
      }
      for evidence in claim.evidence { add(evidence.says, evidence.gloss, evidence.note) }
    }
    for quotation in records.quotations.records {
      add(quotation.why, quotation.note)
      for witness in quotation.witnesses { add(witness.corrupt, witness.note) }
    }
    for principle in records.principles.records {
      add(principle.label, principle.gloss, principle.note, principle.status?.text)
      for coverage in principle.coverage { add(coverage.note) }
    }
    for event in records.events.records { add(event.note) }
    for question in records.questions.records { add(question.text) }
    for source in records.sources.records {
      add(source.descriptor, source.note, source.grade?.why)
      for edge in source.derivedFrom { add(edge.note) }
    }
    for actor in records.actors.records { add(actor.note, actor.role) }
    for waiver in records.waivers.records { add(waiver.reason) }
  }

  /// Every text in our words, those of claims included.
  static func all(of records: CorpusRecords) -> [Located<String>] {
    records.claims.records.flatMap { $0.text.entries.map(\.text) }
      + ProseFields(records).texts.map(\.entry.text)
  }

  private mutating func add(_ briefing: BriefingPlan) {
    add(briefing.title, briefing.standfirst, asHeading: true)
    for fact in briefing.facts { add(fact.label, asHeading: true) }
    add(briefing.scope)
    for exclusion in briefing.excluded { add(exclusion.what, exclusion.why) }
    for paragraph in briefing.method { add(paragraph) }
    for correction in briefing.corrections { add(correction.what, correction.why) }
  }

  private mutating func add(_ texts: LocalizedText?..., asHeading isHeading: Bool = false) {
    for text in texts {
      self.texts += (text?.entries ?? []).map { Text(entry: $0, isHeading: isHeading) }
    }
  }
}
