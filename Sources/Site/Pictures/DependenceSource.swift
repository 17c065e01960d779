import Report

/// One piece of evidence as the graph of dependence sees it.
struct DependenceLink {
  /// Nil when the source does not say.
  let party: String?
  let isFirstHand: Bool
}

/// A source on the left of the graph.
struct DependenceSource {
  let source: Source
  /// How many sources lie between it and one that is made from no other.
  let depth: Int
  /// The parties to which its evidence goes back, most evidence first; first-hand when any of it is.
  let counts: [(party: String?, count: Int, isFirstHand: Bool)]

  private init(_ source: Source, depth: Int, links: [DependenceLink]) {
    self.source = source
    self.depth = depth
    counts = Self.counted(links).map { party, count in
      (party, count, links.contains { $0.party == party && $0.isFirstHand })
    }
  }

  /// The parties with their pieces of evidence, most first, then in the order of the evidence.
  static func counted(_ links: [DependenceLink]) -> [(party: String?, count: Int)] {
    var places: [String?: Int] = [:]
    var counts: [(party: String?, count: Int)] = []
    for link in links {
      let place = places[link.party] ?? counts.count
      if place == counts.count { counts.append((link.party, 0)) }
      places[link.party] = place
      counts[place].count += 1
    }
    return counts.enumerated().sorted { ($1.element.count, $0.offset) < ($0.element.count, $1.offset) }
      .map(\.element)
  }

  /// Every source once, what is made from another below it; families that lean on one party stand together,
  /// those of the party with the most evidence first, so that few lines cross.
  ///
  /// - Parameter limit: how many are kept; those with the most evidence stay, with what is made from them.
  static func ordered(
    _ sources: [Source], links: [String: [DependenceLink]], atMost limit: Int = .max
  ) -> [DependenceSource] {
    let families = largest(families(of: sources), links: links, atMost: limit)
    let all = counted(families.joined().flatMap { links[$0.source.id.value] ?? [] })
    let ranks = Dictionary(all.enumerated().map { ($1.party, $0) }) { first, _ in first }
    let ranked = families.enumerated().map { position, family in
      let main = counted(family.flatMap { links[$0.source.id.value] ?? [] }).first
      return (rank: main.flatMap { ranks[$0.party] } ?? all.count, position: position, family: family)
    }
    return ranked.sorted { ($0.rank, $0.position) < ($1.rank, $1.position) }.flatMap(\.family).map {
      DependenceSource($0.source, depth: $0.depth, links: links[$0.source.id.value] ?? [])
    }
  }

  private static func largest(
    _ families: [[(source: Source, depth: Int)]], links: [String: [DependenceLink]], atMost limit: Int
  ) -> [[(source: Source, depth: Int)]] {
    guard families.reduce(0, { $0 + $1.count }) > limit else { return families }
    let counts = families.map { $0.reduce(0) { $0 + (links[$1.source.id.value]?.count ?? 0) } }
    var room = limit
    var kept: [Int: Int] = [:]
    for index in families.indices.sorted(by: { (counts[$1], $0) < (counts[$0], $1) }) {
      kept[index] = min(room, families[index].count)
      room -= min(room, families[index].count)
    }
    return families.indices.map { Array(families[$0].prefix(kept[$0] ?? 0)) }
  }

  /// Each source that is made from no other, with all that is made from it.
  private static func families(of sources: [Source]) -> [[(source: Source, depth: Int)]] {
    let shown = Set(sources.map(\.id.value))
    var children: [String: [Source]] = [:]
    var roots: [Source] = []
    for source in sources {
      let id = source.id.value
      let parent = source.derivedFrom.first { shown.contains($0.source.value) && $0.source.value != id }
      if let parent {
        children[parent.source.value, default: []].append(source)
      } else {
        roots.append(source)
      }
    }
    var seen: Set<String> = []
    // Sources that are made from each other in a ring have no root: the first of them stands for one.
    return (roots + sources).map { root in
      var family: [(source: Source, depth: Int)] = []
      var stack = [(source: root, depth: 0)]
      while let (source, depth) = stack.popLast() {
        guard seen.insert(source.id.value).inserted else { continue }
        family.append((source, depth))
        stack += (children[source.id.value] ?? []).reversed().map { ($0, depth + 1) }
      }
      return family
    }
  }
}

/// A party on the right of the graph.
struct DependenceParty {
  /// Nil for evidence whose origin is not stated.
  let id: String?
  /// Pieces of evidence.
  let count: Int
}
