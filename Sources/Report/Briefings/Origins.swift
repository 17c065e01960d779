/// Who stands behind evidence: parties, not files, are counted.
struct Origins {
  let corpus: Corpus
  /// The actor that controls each controlled one.
  private let controllers: [String: String]

  init(corpus: Corpus) {
    self.corpus = corpus
    var controllers: [String: String] = [:]
    for actor in corpus.actors.records {
      for controlled in actor.controls where controllers[controlled.value] == nil {
        controllers[controlled.value] = actor.id.value
      }
    }
    self.controllers = controllers
  }

  /// The party for which an actor speaks: the last in the chain of `of` and `controls`.
  ///
  /// A spokesman counts with the ministry and the ministry with its state, so that two voices of one
  /// government are one party.
  func party(of actor: String) -> String {
    var current = actor
    var seen: Set<String> = []
    while seen.insert(current).inserted,
      let next = controllers[current] ?? corpus.actors[current]?.of?.value
    {
      current = next
    }
    return current
  }

  /// The party from which a piece of evidence comes; nil when the source does not say.
  func party(of evidence: Evidence, to claim: Claim) -> String? {
    var current = evidence
    var seen: Set<String> = [evidence.source.value]
    while true {
      switch current.origin {
      case .unknown: return nil
      case .party(_, let actor): return party(of: actor.value)
      case .via(let source):
        guard seen.insert(source.value).inserted else { return nil }
        guard let next = claim.evidence.first(where: { $0.source.value == source.value }) else {
          return publisher(ofRoot: source.value)
        }
        current = next
      }
    }
  }

  /// The publisher of the source from which a source was copied, through every copy.
  func publisher(ofRoot source: String) -> String? {
    root(of: source).flatMap { corpus.sources[$0] }.map { party(of: $0.publisher.value) }
  }

  /// The source that a copy goes back to; itself when it is no copy.
  func root(of source: String) -> String? {
    var current = source
    var seen: Set<String> = []
    while seen.insert(current).inserted, let record = corpus.sources[current] {
      guard record.derivedFrom.count == 1, let parent = record.derivedFrom.first else { return current }
      current = parent.source.value
    }
    return current
  }
}
