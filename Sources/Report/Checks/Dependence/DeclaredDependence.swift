/// What the corpus itself says of how its sources depend on each other.
struct DeclaredDependence: Sendable {
  /// How two sources are connected.
  enum Link: Hashable, Sendable {
    /// The first was made from the second, or has something from it.
    case derives(String, from: String)
    /// Both were made from others.
    case commonRoots([String])
  }

  /// Sources from which a source was made, however many steps away.
  private let origins: [String: Set<String>]
  /// The same, and those from which it has single claims.
  private let reached: [String: Set<String>]
  private let order: [String]

  init(_ corpus: Corpus) {
    order = corpus.sources.records.map(\.id.value)
    var derived: [String: [String]] = [:]
    for source in corpus.sources.records where !source.derivedFrom.isEmpty {
      derived[source.id.value] = source.derivedFrom.map(\.source.value)
    }
    var taken = derived
    for claim in corpus.claims.records {
      for evidence in claim.evidence {
        guard case .via(let via) = evidence.origin else { continue }
        taken[evidence.source.value, default: []].append(via.value)
      }
    }
    origins = Self.closures(derived)
    reached = Self.closures(taken)
  }

  /// The link between two sources; nil when the corpus declares none.
  ///
  /// That two reports have a claim from the same speech is no link between them: one of them has to be made from
  /// what the other took it from.
  func link(_ first: String, _ second: String) -> Link? {
    if reached[first]?.contains(second) == true { return .derives(first, from: second) }
    if reached[second]?.contains(first) == true { return .derives(second, from: first) }
    let common = (origins[first] ?? []).intersection(reached[second] ?? []).union(
      (reached[first] ?? []).intersection(origins[second] ?? []))
    guard !common.isEmpty else { return nil }
    // Of a copy and its own origin, the copy says it.
    let nearest = common.filter { root in
      !common.contains { $0 != root && origins[$0]?.contains(root) == true }
    }
    let roots = order.filter(nearest.contains)
    return roots.isEmpty ? nil : .commonRoots(roots)
  }

  private static func closures(_ edges: [String: [String]]) -> [String: Set<String>] {
    var closures: [String: Set<String>] = [:]
    for start in edges.keys {
      var seen: Set<String> = []
      var pending = edges[start] ?? []
      while let next = pending.popLast() {
        if seen.insert(next).inserted { pending += edges[next] ?? [] }
      }
      closures[start] = seen
    }
    return closures
  }
}
