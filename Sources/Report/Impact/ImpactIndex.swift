/// What refers to what, found once, so that the impact of every source of a large corpus costs what rests on
/// it and no more.
struct ImpactIndex {
  /// Positions in the tables of the corpus, by source, in the order of the records.
  private(set) var claims: [String: [Int]] = [:]
  private(set) var quotations: [String: [Int]] = [:]
  private(set) var copies: [String: [Int]] = [:]
  /// By claim.
  private(set) var judgments: [String: [Int]] = [:]
  private(set) var events: [String: [Int]] = [:]
  private(set) var principles: [BriefingLine.Record: [Int]] = [:]
  private(set) var lines: [BriefingLine] = []
  private(set) var linesByRecord: [BriefingLine.Record: [Int]] = [:]

  init(_ desk: Desk) {
    let (corpus, origins) = (desk.corpus, desk.origins)
    for (position, claim) in corpus.claims.records.enumerated() {
      let sources = claim.evidence.flatMap { origins.trace($0, of: claim).sources }
      for source in sources.uniqued() { claims[source, default: []].append(position) }
      for basis in claim.basis.map(\.value).uniqued() { judgments[basis, default: []].append(position) }
    }
    for (position, quotation) in corpus.quotations.records.enumerated() {
      let sources = quotation.witnesses.flatMap { quotation.witnesses(behind: $0.source.value, origins) }
      for source in sources.uniqued() { quotations[source, default: []].append(position) }
    }
    for (position, source) in corpus.sources.records.enumerated() {
      for ancestor in origins.ancestors(of: source.id.value) where ancestor != source.id.value {
        copies[ancestor, default: []].append(position)
      }
    }
    for (position, event) in corpus.events.records.enumerated() {
      for claim in event.claims.map(\.value).uniqued() { events[claim, default: []].append(position) }
    }
    for (position, principle) in corpus.principles.records.enumerated() {
      for record in principle.carriers { principles[record, default: []].append(position) }
    }
    lines = corpus.briefings.records.flatMap { BriefingLine.lines(of: $0, corpus) }
    for (position, line) in lines.enumerated() { linesByRecord[line.record, default: []].append(position) }
  }
}

extension Principle {
  /// The claims and quotations that carry what the principle says.
  fileprivate var carriers: [BriefingLine.Record] {
    let claims = [claim] + endorsedBy.map(\.claim) + objectedBy.map(\.claim)
    return (claims.map { .claim($0.value) } + quotations.map { .quotation($0.value) }).uniqued()
  }
}
