/// Which record is used where: every reference of the corpus, read backwards once.
struct RecordUses: Sendable {
  /// A piece of evidence by its place in a claim, or a witness by its place in a quotation.
  struct Passage: Hashable, Sendable {
    let record: String
    let position: Int
  }

  private(set) var evidence: [String: [Passage]] = [:]
  private(set) var witnesses: [String: [Passage]] = [:]
  private(set) var derivatives: [String: [String]] = [:]
  private(set) var published: [String: [String]] = [:]
  private(set) var spoken: [String: [String]] = [:]
  private(set) var addressed: [String: [String]] = [:]
  private(set) var positions: [String: [String]] = [:]
  /// Actor → the claims for which some evidence is its word, or the word of somebody who speaks for it.
  private(set) var supported: [String: [String]] = [:]
  /// The same of evidence against a claim.
  private(set) var contradicted: [String: [String]] = [:]
  private(set) var members: [String: [String]] = [:]
  private(set) var eventsOfActor: [String: [String]] = [:]
  private(set) var eventsOfClaim: [String: [String]] = [:]
  private(set) var quotationsOfEvent: [String: [String]] = [:]
  private(set) var judgments: [String: [String]] = [:]
  private(set) var principlesOfClaim: [String: [String]] = [:]
  private(set) var principlesOfQuotation: [String: [String]] = [:]
  private(set) var principlesOfSource: [String: [String]] = [:]
  private(set) var eventsOfPrinciple: [String: [String]] = [:]
  /// In the order of time.
  private(set) var eventsInOrder: [String] = []
  private(set) var briefingsOfClaim: [String: [String]] = [:]
  private(set) var briefingsOfQuotation: [String: [String]] = [:]

  init(corpus: Corpus, origins: Origins, briefings: [BriefingMention]) {
    for source in corpus.sources.records { add(source) }
    for actor in corpus.actors.records {
      if let whole = actor.of { members[whole.value, default: []].append(actor.id.value) }
    }
    for claim in corpus.claims.records {
      add(claim)
      addOrigins(of: claim, origins)
    }
    for quotation in corpus.quotations.records { add(quotation) }
    for event in corpus.events.records { add(event) }
    eventsInOrder = corpus.chronology.map { corpus.events.records[$0].id.value }
    for principle in corpus.principles.records { add(principle) }
    for briefing in briefings { add(briefing) }
  }

  private mutating func add(_ source: Source) {
    published[source.publisher.value, default: []].append(source.id.value)
    for parent in source.derivedFrom.map(\.source.value).uniqued() {
      derivatives[parent, default: []].append(source.id.value)
    }
  }

  private mutating func add(_ claim: Claim) {
    for (position, piece) in claim.evidence.enumerated() {
      evidence[piece.source.value, default: []].append(Passage(record: claim.id.value, position: position))
    }
    if let actor = claim.by { positions[actor.value, default: []].append(claim.id.value) }
    for basis in claim.basis { judgments[basis.value, default: []].append(claim.id.value) }
  }

  private mutating func addOrigins(of claim: Claim, _ origins: Origins) {
    for piece in claim.evidence {
      guard let actor = origins.trace(piece, of: claim).actor else { continue }
      for voice in origins.line(from: actor) {
        switch piece.stance.value {
        case .supports: supported[voice, default: []].append(claim.id.value)
        case .contradicts: contradicted[voice, default: []].append(claim.id.value)
        case .context: break
        }
      }
    }
  }

  private mutating func add(_ quotation: Quotation) {
    for (position, witness) in quotation.witnesses.enumerated() {
      witnesses[witness.source.value, default: []].append(
        Passage(record: quotation.id.value, position: position))
    }
    spoken[quotation.speaker.value, default: []].append(quotation.id.value)
    if let actor = quotation.addressee { addressed[actor.value, default: []].append(quotation.id.value) }
    if let event = quotation.occasion {
      quotationsOfEvent[event.value, default: []].append(quotation.id.value)
    }
  }

  private mutating func add(_ event: Event) {
    for actor in event.actors { eventsOfActor[actor.value, default: []].append(event.id.value) }
    for claim in event.claims { eventsOfClaim[claim.value, default: []].append(event.id.value) }
    for principle in event.principles {
      eventsOfPrinciple[principle.value, default: []].append(event.id.value)
    }
  }

  private mutating func add(_ principle: Principle) {
    let claims = [principle.claim] + principle.endorsedBy.map(\.claim) + principle.objectedBy.map(\.claim)
    for claim in claims.map(\.value).uniqued() {
      principlesOfClaim[claim, default: []].append(principle.id.value)
    }
    for quotation in principle.quotations {
      principlesOfQuotation[quotation.value, default: []].append(principle.id.value)
    }
    for source in principle.coverage.map(\.source.value).uniqued() {
      principlesOfSource[source, default: []].append(principle.id.value)
    }
  }

  private mutating func add(_ briefing: BriefingMention) {
    for claim in briefing.claims { briefingsOfClaim[claim, default: []].append(briefing.id) }
    for quotation in briefing.quotations { briefingsOfQuotation[quotation, default: []].append(briefing.id) }
  }
}
