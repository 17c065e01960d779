import Report

/// From whom the sources have what they say: sources on the left, parties on the right, copies below what
/// they copy.
struct DependencePicture {
  private let publication: Publication
  private let nodes: [DependenceSource]
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
    parties = DependenceParty.ordered(nodes)
  }

  var picture: Picture {
    var layout = DependenceLayout(
      sources: nodes.map { (node: $0, name: publication.shortName(ofSource: $0.source.id.value)) },
      parties: parties.map { (party: $0, name: name(of: $0.id)) })
    let body = layout.draw()
    return Picture(
      name: "dependence", title: "From whom the sources have it", summary: summary, table: table,
      language: publication.language, width: Drawing.width, height: layout.height, body: body)
  }

  private func name(of party: String?) -> String {
    party.map(publication.name(ofActor:)) ?? "origin not stated"
  }

  private var summary: String {
    let known = parties.count { $0.id != nil }
    let copies = nodes.count { !$0.source.derivedFrom.isEmpty }
    let pieces = parties.reduce(0) { $0 + $1.count }
    let most = parties.filter { $0.id != nil }.max { $0.count < $1.count }
    let weight = most.map { "; \($0.count) go back to \(name(of: $0.id))" } ?? ""
    return
      "\(nodes.count) \(nodes.count == 1 ? "source" : "sources"), \(copies) of them made from others, go back to "
      + "\(known) known \(known == 1 ? "party" : "parties"). \(pieces) "
      + "\(pieces == 1 ? "piece" : "pieces") of evidence\(weight). The table says the same."
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

/// One piece of evidence as the picture sees it.
struct DependenceLink {
  /// Nil when the source does not say.
  let party: String?
  let isFirstHand: Bool
}

/// A source on the left.
struct DependenceSource {
  let source: Source
  /// How many sources lie between it and one that is made from no other.
  let depth: Int
  /// The parties to which its evidence goes back, most evidence first; first-hand when any of it is.
  let counts: [(party: String?, count: Int, isFirstHand: Bool)]

  private init(_ source: Source, depth: Int, links: [DependenceLink]) {
    self.source = source
    self.depth = depth
    var order: [String?] = []
    for link in links where !order.contains(link.party) { order.append(link.party) }
    let counted = order.enumerated().map { position, party in
      let own = links.filter { $0.party == party }
      return (
        position: position, party: party, count: own.count, isFirstHand: own.contains(where: \.isFirstHand)
      )
    }
    counts = counted.sorted { ($1.count, $0.position) < ($0.count, $1.position) }.map {
      ($0.party, $0.count, $0.isFirstHand)
    }
  }

  /// Every source once, what is made from another below it, in the order of the corpus.
  static func ordered(_ sources: [Source], links: [String: [DependenceLink]]) -> [DependenceSource] {
    let shown = Set(sources.map(\.id.value))
    var children: [String: [Source]] = [:]
    var roots: [Source] = []
    for source in sources {
      let parent = source.derivedFrom.first {
        shown.contains($0.source.value) && $0.source.value != source.id.value
      }
      if let parent {
        children[parent.source.value, default: []].append(source)
      } else {
        roots.append(source)
      }
    }
    var ordered: [DependenceSource] = []
    var seen: Set<String> = []
    // Sources that are made from each other in a ring have no root: they follow in the order of the corpus.
    var stack = (roots + sources).reversed().map { (source: $0, depth: 0) }
    while let (source, depth) = stack.popLast() {
      guard seen.insert(source.id.value).inserted else { continue }
      ordered.append(DependenceSource(source, depth: depth, links: links[source.id.value] ?? []))
      stack += (children[source.id.value] ?? []).reversed().map { ($0, depth + 1) }
    }
    return ordered
  }
}

/// A party on the right.
struct DependenceParty {
  /// Nil for evidence whose origin is not stated.
  let id: String?
  /// Pieces of evidence.
  let count: Int

  /// Each party at the middle of the sources that lead to it, so that few lines cross.
  static func ordered(_ sources: [DependenceSource]) -> [DependenceParty] {
    var order: [String?] = []
    var weights: [String?: (sum: Int, count: Int, edges: Int)] = [:]
    for (position, source) in sources.enumerated() {
      for link in source.counts {
        if weights[link.party] == nil { order.append(link.party) }
        let old = weights[link.party] ?? (0, 0, 0)
        weights[link.party] = (old.sum + position, old.count + link.count, old.edges + 1)
      }
    }
    let placed = order.enumerated().map { index, party in
      let weight = weights[party] ?? (0, 0, 1)
      return (place: weight.sum * 1000 / weight.edges, index: index, id: party, count: weight.count)
    }
    return placed.sorted { ($0.place, $0.index) < ($1.place, $1.index) }.map {
      DependenceParty(id: $0.id, count: $0.count)
    }
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
