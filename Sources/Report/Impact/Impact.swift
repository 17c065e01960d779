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

  init(of source: Source, desk: Desk) {
    let (corpus, id) = (desk.corpus, source.id.value)
    let claims = corpus.claims.records.compactMap { ClaimImpact($0, without: id, origins: desk.origins) }
    let quotations = corpus.quotations.records.compactMap {
      QuotationImpact($0, without: id, origins: desk.origins)
    }
    var touched = Touched(claims: Set(claims.map(\.claim.id.value)))
    touched.quotations = Set(quotations.map(\.quotation.id.value))
    judgments = touched.addJudgments(of: corpus)
    events = corpus.events.records.filter { event in
      event.claims.contains { touched.claims.contains($0.value) }
    }
    touched.events = Set(events.map(\.id.value))
    principles = corpus.principles.records.filter { touched.holds($0) }
    touched.principles = Set(principles.map(\.id.value))
    copies = corpus.sources.records.filter {
      $0.id.value != id && desk.origins.ancestors(of: $0.id.value).contains(id)
    }
    lines = corpus.briefings.records.flatMap { BriefingLine.lines(of: $0, corpus).filter(touched.holds) }
    (self.source, self.claims, self.quotations) = (source, claims, quotations)
  }

  /// The claims that fall so far, in the order of the corpus.
  func claims(falling fall: ClaimImpact.Fall) -> [String] {
    claims.filter { $0.fall == fall }.map(\.claim.id.value)
  }
}

/// The records that rest on a source, by kind.
private struct Touched {
  var claims: Set<String>
  var quotations: Set<String> = []
  var events: Set<String> = []
  var principles: Set<String> = []

  /// Adds the judgments whose basis is touched, until none is left.
  mutating func addJudgments(of corpus: Corpus) -> [Claim] {
    var waiting = corpus.claims.records.filter { !claims.contains($0.id.value) && !$0.basis.isEmpty }
    var found: Set<String> = []
    while true {
      let next = waiting.filter { judgment in judgment.basis.contains { claims.contains($0.value) } }
      guard !next.isEmpty else { break }
      found.formUnion(next.map(\.id.value))
      claims.formUnion(found)
      waiting.removeAll { found.contains($0.id.value) }
    }
    return corpus.claims.records.filter { found.contains($0.id.value) }
  }

  func holds(_ principle: Principle) -> Bool {
    let own = [principle.claim] + principle.endorsedBy.map(\.claim) + principle.objectedBy.map(\.claim)
    return own.contains { claims.contains($0.value) }
      || principle.quotations.contains { quotations.contains($0.value) }
  }

  func holds(_ line: BriefingLine) -> Bool {
    switch line.record {
    case .claim(let id): claims.contains(id)
    case .quotation(let id): quotations.contains(id)
    case .event(let id): events.contains(id)
    case .principle(let id): principles.contains(id)
    }
  }
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
