/// What the corpus itself says of how its sources depend on each other.
struct DeclaredDependence: Sendable {
  /// How two sources are connected.
  enum Link: Hashable, Sendable {
    /// The first was made from the second, or has something from it.
    case derives(String, from: String)
    /// Both were made from others.
    case commonRoots([String])
  }

  /// Sources from which a source was made.
  private let derived: [String: [String]]
  /// The same, and those from which it has single claims.
  private let taken: [String: [String]]
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
    (self.derived, self.taken) = (derived, taken)
  }

  /// The link between two sources; nil when the corpus declares none.
  ///
  /// That two reports have a claim from the same speech is no link between them: one of them has to be made from
  /// what the other took it from.
  func link(_ first: String, _ second: String) -> Link? {
    let (behindFirst, behindSecond) = (Self.all(behind: [first], taken), Self.all(behind: [second], taken))
    if behindFirst.contains(second) { return .derives(first, from: second) }
    if behindSecond.contains(first) { return .derives(second, from: first) }
    let common = Self.all(behind: [first], derived).intersection(behindSecond).union(
      behindFirst.intersection(Self.all(behind: [second], derived)))
    guard !common.isEmpty else { return nil }
    // Of a copy and its own origin, the copy says it.
    let nearest = common.subtracting(Self.all(behind: common, derived))
    let roots = order.filter(nearest.contains)
    return roots.isEmpty ? nil : .commonRoots(roots)
  }

  /// All that lies behind some sources, however many steps away.
  private static func all(behind starts: Set<String>, _ edges: [String: [String]]) -> Set<String> {
    var seen: Set<String> = []
    var pending = starts.flatMap { edges[$0] ?? [] }
    while let next = pending.popLast() {
      if seen.insert(next).inserted { pending += edges[next] ?? [] }
    }
    return seen
  }
}
