import Report

/// From whom the sources have what they say: sources on the left, parties on the right, copies below what
/// they copy.
struct DependencePicture {
  private let publication: Publication
  /// More sources, or parties, than these are no picture that can be seen at once: those with the most evidence
  /// are drawn, the table has them all.
  private static let (maximumSources, maximumParties) = (24, 16)

  private let nodes: [DependenceSource]
  private let drawn: [DependenceSource]
  private let parties: [DependenceParty]

  /// Nil when no evidence is given.
  init?(_ publication: Publication) {
    self.publication = publication
    var links: [String: [DependenceLink]] = [:]
    for claim in publication.corpus.claims.records {
      for evidence in claim.evidence {
        let link = DependenceLink(
          party: publication.party(of: evidence, to: claim), isFirstHand: evidence.origin.isFirstHand)
        links[evidence.source.value, default: []].append(link)
      }
    }
    guard !links.isEmpty else { return nil }
    let sources = publication.corpus.sources.records
    let copied = Set(sources.flatMap(\.derivedFrom).map(\.source.value))
    let shown = sources.filter {
      links[$0.id.value] != nil || !$0.derivedFrom.isEmpty || copied.contains($0.id.value)
    }
    nodes = DependenceSource.ordered(shown, links: links)
    drawn = DependenceSource.ordered(shown, links: links, atMost: Self.maximumSources)
    parties = DependenceSource.counted(nodes.flatMap { links[$0.source.id.value] ?? [] }).map {
      DependenceParty(id: $0.party, count: $0.count)
    }
  }

  var picture: Picture {
    let reached = Set(drawn.flatMap { $0.counts.map(\.party) })
    let reachedParties = parties.filter { reached.contains($0.id) }
    var layout = DependenceLayout(
      sources: drawn.map { (node: $0, name: publication.shortName(ofSource: $0.source.id.value)) },
      parties: reachedParties.prefix(Self.maximumParties).map { (party: $0, name: name(of: $0.id)) },
      hidden: .init(
        sources: nodes.count - drawn.count,
        parties: parties.count - min(reachedParties.count, Self.maximumParties)))
    let body = layout.draw()
    return Picture(
      name: "dependence", title: "From whom the sources have it", summary: summary, table: table,
      language: publication.language, width: Drawing.width, height: layout.height, body: body)
  }

  private func name(of party: String?) -> String {
    party.map(publication.name(ofActor:)) ?? "origin not stated"
  }

  private var summary: String {
    let known = parties.filter { $0.id != nil }
    let traced = known.reduce(0) { $0 + $1.count }
    let carrying = nodes.count { !$0.counts.isEmpty }
    let copies = nodes.count { !$0.source.derivedFrom.isEmpty }
    let pieces = parties.reduce(0) { $0 + $1.count }
    let most = known.max { $0.count < $1.count }
    let weight = most.map { ", \($0.count) of them to \(name(of: $0.id))" } ?? ""
    return
      "\(nodes.count) \(nodes.count == 1 ? "source" : "sources"), \(copies) of them made from others; \(carrying) with "
      + "evidence. Of \(pieces) \(pieces == 1 ? "piece" : "pieces") of evidence \(traced) "
      + "\(traced == 1 ? "goes" : "go") back to \(known.count) known \(known.count == 1 ? "party" : "parties")\(weight). "
      + "The table says the same."
  }

  private var table: PictureTable {
    PictureTable(
      caption: "What each source goes back to", columns: ["Source", "Made from", "Evidence goes back to"],
      rows: nodes.map { node in
        let edges = node.source.derivedFrom.map { edge in
          "\(publication.words(of: edge.how.value)) \(publication.shortName(ofSource: edge.source.value))"
        }
        let origins = node.counts.map { "\(name(of: $0.party)) (\($0.count))" }
        return [
          publication.shortName(ofSource: node.source.id.value),
          edges.isEmpty ? "no other source" : edges.joined(separator: "; "),
          origins.isEmpty ? "no evidence" : origins.joined(separator: "; "),
        ]
      })
  }
}

extension Origin {
  fileprivate var isFirstHand: Bool {
    switch self {
    case .party: true
    case .via, .unknown: false
    }
  }
}
