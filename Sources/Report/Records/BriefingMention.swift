import Templates

/// All that pages of records may say of a briefing: what it is called, what it names, and where it says that actors
/// stand.
///
/// Pages of records are composed from these and from a corpus without briefings, so that the rest of a briefing
/// can be edited and none of them need be looked at again.
struct BriefingMention: Sendable {
  /// Where the briefing says that an actor stands.
  struct Stand: Sendable {
    let actor: String
    let words: String
    let asOf: EDTF
    let claim: String?
  }

  let id: String
  let title: String?
  /// Its earlier identifiers, under which the index has it too.
  let aliases: [String]
  let stands: [Stand]
  let claims: [String]
  let quotations: [String]

  init(_ plan: BriefingPlan, of corpus: Corpus) {
    id = plan.id.value
    title = plan.title.text(in: corpus.project.language).map { plan.label($0.value) }
    aliases = plan.aliases.map(\.value)
    stands = plan.positions.map {
      Stand(
        actor: $0.actor.value, words: $0.stand.value.words, asOf: $0.asOf.value, claim: $0.claim?.value)
    }
    let includes = Set(plan.includes.map(\.value))
    var claims = plan.glance + plan.facts.map(\.claim) + plan.positions.compactMap(\.claim)
    claims += plan.disagreements + plan.judgments
    claims += plan.judgments.compactMap { corpus.claims[$0.value] }.flatMap(\.basis)
    claims += plan.keyDates.compactMap { corpus.events[$0.value] }.flatMap(\.claims)
    if includes.contains(.chronology) { claims += corpus.events.records.flatMap(\.claims) }
    var quotations = plan.quotations
    if includes.contains(.principles) || includes.contains(.outline) {
      claims += corpus.principles.records.map(\.claim)
    }
    if includes.contains(.principles) {
      quotations += corpus.principles.records.flatMap(\.quotations)
      claims += corpus.principles.records.flatMap { $0.endorsedBy + $0.objectedBy }.map(\.claim)
    }
    self.claims = claims.map(\.value).uniqued()
    self.quotations = quotations.map(\.value).uniqued()
  }

  /// The briefing's page as a link; briefings always have one.
  var link: TemplateValue {
    ["words": .optional(title), "page": .string(BriefingFormat.html.fileName(of: id))]
  }
}

extension StableBytes {
  mutating func append(_ mention: BriefingMention) {
    append(mention.id)
    append(mention.title)
    append(mention.aliases)
    append(mention.stands.count)
    for stand in mention.stands {
      append(stand.actor)
      append(stand.words)
      append(stand.asOf.description)
      append(stand.claim)
    }
    append(mention.claims)
    append(mention.quotations)
  }
}
