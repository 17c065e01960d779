/// Everything that rests on one source, and what is left without it.
///
/// A piece of evidence rests on the source when it cites it, or when it was taken `via` it, from copy to
/// copy. What another text says on its own word stands, even where that text was made from this one.
struct Impact {
  let source: Source
  let claims: [ClaimImpact]
  /// Judgments that have one of the claims, or another such judgment, as their basis.
  let judgments: [Claim]
  let quotations: [QuotationImpact]
  let events: [Event]
  let principles: [Principle]
  /// Sources that were made from it, directly or through others.
  let copies: [Source]
  let lines: [BriefingLine]

  init(of source: Source, desk: Desk, index: ImpactIndex) {
    let (corpus, id) = (desk.corpus, source.id.value)
    self.source = source
    claims = (index.claims[id] ?? []).compactMap {
      ClaimImpact(corpus.claims.records[$0], without: id, origins: desk.origins)
    }
    quotations = (index.quotations[id] ?? []).compactMap {
      QuotationImpact(corpus.quotations.records[$0], without: id, origins: desk.origins)
    }
    copies = (index.copies[id] ?? []).map { corpus.sources.records[$0] }
    let own = claims.map(\.claim.id.value)
    judgments = Self.judgments(on: own, index, corpus)
    let touched = own + judgments.map(\.id.value)
    events = positions(touched, in: index.events).map { corpus.events.records[$0] }
    let carriers: [BriefingLine.Record] =
      touched.map { .claim($0) } + quotations.map { .quotation($0.quotation.id.value) }
    principles = positions(carriers, in: index.principles).map { corpus.principles.records[$0] }
    let records =
      carriers + events.map { .event($0.id.value) } + principles.map { .principle($0.id.value) }
    lines = positions(records, in: index.linesByRecord).map { index.lines[$0] }
  }

  /// The claims that fall so far, in the order of the corpus.
  func claims(falling fall: ClaimImpact.Fall) -> [String] {
    claims.filter { $0.fall == fall }.map(\.claim.id.value)
  }

  /// What rests on claims as their basis, and on that, until nothing more does.
  private static func judgments(on claims: [String], _ index: ImpactIndex, _ corpus: Corpus) -> [Claim] {
    var seen = Set(claims)
    var waiting = claims
    var found: [Int] = []
    while let claim = waiting.popLast() {
      for position in index.judgments[claim] ?? [] {
        let id = corpus.claims.records[position].id.value
        guard seen.insert(id).inserted else { continue }
        found.append(position)
        waiting.append(id)
      }
    }
    return found.sorted().map { corpus.claims.records[$0] }
  }
}

/// Every position that one of the keys has, once and in order.
private func positions<Key: Hashable>(_ keys: [Key], in index: [Key: [Int]]) -> [Int] {
  Set(keys.flatMap { index[$0] ?? [] }).sorted()
}

extension Origins {
  /// All sources from which a source was made, directly or through others.
  func ancestors(of source: String) -> Set<String> {
    var found: Set<String> = []
    var waiting = [source]
    while let next = waiting.popLast() {
      for parent in corpus.sources[next]?.derivedFrom ?? [] where found.insert(parent.source.value).inserted {
        waiting.append(parent.source.value)
      }
    }
    return found
  }
}
