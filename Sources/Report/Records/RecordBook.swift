import Templates

/// The pages of single records: what each says, with links to every record that it touches.
package final class RecordBook: Sendable {
  /// Its corpus has no briefings: what pages of records say of them is in `briefings`.
  let desk: Desk
  let briefings: [BriefingMention]
  let uses: RecordUses
  /// Identifier → place in `briefings`.
  private let places: [String: Int]

  init(desk: Desk) {
    let briefings = desk.corpus.briefings.records.map { BriefingMention($0, of: desk.corpus) }
    self.desk = desk.withoutBriefings
    self.briefings = briefings
    uses = RecordUses(corpus: desk.corpus, origins: desk.origins, briefings: briefings)
    places = Dictionary(briefings.enumerated().map { ($1.id, $0) }) { first, _ in first }
  }

  var corpus: Corpus { desk.corpus }

  /// The identifiers of all records of a kind, in the order of the files.
  package func identifiers(of kind: RecordPage) -> [String] {
    switch kind {
    case .source: corpus.sources.records.map(\.id.value)
    case .actor: corpus.actors.records.map(\.id.value)
    case .event: corpus.events.records.map(\.id.value)
    case .quotation: corpus.quotations.records.map(\.id.value)
    case .claim: corpus.claims.records.map(\.id.value)
    case .principle: corpus.principles.records.map(\.id.value)
    }
  }

  /// The page of one record; nil when there is none of that name.
  package func page(of kind: RecordPage, _ id: String) -> PageSubject? {
    var composition = Composition(desk: desk)
    guard let (headline, data, type) = parts(of: kind, id, &composition) else { return nil }
    var subject = PageSubject(
      path: kind.path(of: id), language: desk.language,
      title: title(headline, kind, id),
      headline: headline,
      description: "\(kind.promise) (\(id)): \(headline)".shortened(to: 190),
      template: "site/\(kind.rawValue)", root: kind.rawValue, data: data, type: type)
    subject.times = composition.times
    subject.day = nil
    subject.contentLanguage = language(of: kind, id)
    return subject
  }

  /// The language of what a page is about, where it has one of its own.
  private func language(of kind: RecordPage, _ id: String) -> String? {
    switch kind {
    case .source: corpus.sources[id]?.language.value
    case .quotation: corpus.quotations[id]?.language.value
    case .actor, .event, .claim, .principle: nil
    }
  }

  /// What a tab says: the headline as far as there is room, and the identifier, which no other page has.
  private func title(_ headline: String, _ kind: RecordPage, _ id: String) -> String {
    let mark = " (\(kind.rawValue) \(id))"
    return headline.shortened(to: max(16, 84 - mark.count)) + mark
  }

  private func parts(
    of kind: RecordPage, _ id: String, _ composition: inout Composition
  ) -> (headline: String, data: TemplateValue, type: String)? {
    switch kind {
    case .source:
      corpus.sources[id].map { (title(of: $0), source($0, &composition), "CreativeWork") }
    case .actor:
      corpus.actors[id].map {
        (
          desk.name(ofActor: id), actor($0, &composition),
          $0.kind.value == .person ? "Person" : "Organization"
        )
      }
    case .event: corpus.events[id].map { (title(of: $0), event($0, &composition), "Event") }
    case .quotation:
      corpus.quotations[id].map {
        ("“\($0.words)”", quotation($0, &composition), "Quotation")
      }
    case .claim:
      corpus.claims[id].map { (title(of: $0), claim($0, &composition), "Claim") }
    case .principle:
      corpus.principles[id].map { (title(of: $0), principle($0, &composition), "CreativeWork") }
    }
  }

  // MARK: - Names

  func title(of source: Source) -> String {
    desk.words(source.title) ?? source.id.value
  }

  func title(of claim: Claim) -> String {
    claim.sentence(in: desk.language)
  }

  /// The first sentence of what happened.
  func title(of event: Event) -> String {
    let claim = event.claims.first.flatMap { corpus.claims[$0.value] }
    return claim.map(desk.statement(of:)) ?? event.id.value
  }

  func title(of principle: Principle) -> String {
    "\(principle.n.value). \(desk.words(principle.label) ?? principle.id.value)"
  }

  /// A record as a link: its words and, where its kind has pages, its page.
  func link(_ kind: RecordPage, _ id: String) -> TemplateValue {
    let words: String =
      switch kind {
      case .source: desk.shortName(ofSource: id)
      case .actor: desk.name(ofActor: id)
      case .event: corpus.events[id].map(title) ?? id
      case .quotation: corpus.quotations[id].map { "“\($0.words)”" } ?? id
      case .claim: corpus.claims[id].map(desk.statement(of:)) ?? id
      case .principle: corpus.principles[id].map(title) ?? id
      }
    return ["id": .string(id), "words": .string(words), "page": desk.page(kind, id)]
  }

  func links(_ kind: RecordPage, _ ids: [String]?) -> TemplateValue {
    .array((ids ?? []).uniqued().map { link(kind, $0) })
  }

  func links(_ kind: RecordPage, _ ids: [Located<String>]) -> TemplateValue {
    links(kind, ids.map(\.value))
  }

  func briefing(_ id: String) -> BriefingMention? { places[id].map { briefings[$0] } }

  func links(toBriefings ids: [String]?) -> TemplateValue {
    .array((ids ?? []).compactMap { briefing($0)?.link })
  }
}

extension RecordPage {
  /// What a reader finds on a page of the kind: the beginning of its description.
  fileprivate var promise: String {
    switch self {
    case .source: "A source with its grade and what rests on it"
    case .actor: "An actor with its words, events and positions"
    case .event: "An event with its date and the evidence for it"
    case .quotation: "A quotation with every witness and variant"
    case .claim: "A claim with its evidence and its origins"
    case .principle: "A principle with its wording and coverage"
    }
  }
}
