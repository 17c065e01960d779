/// Who stands behind evidence: parties, not files, are counted.
///
/// It is shared and not copied: the corroboration of every claim asks it.
final class Origins: Sendable {
  let corpus: Corpus
  /// For whom each actor speaks directly: who controls it, or of whom it is.
  private let superiors: [String: String]
  /// The party for which each actor speaks.
  private let parties: [String: String]

  init(corpus: Corpus) {
    self.corpus = corpus
    let actors = corpus.actors.records
    let controllers = actors.flatMap { actor in actor.controls.map { ($0.value, actor.id.value) } }
    let declared = actors.compactMap { actor in actor.of.map { (actor.id.value, $0.value) } }
    // Of two that say it, the first counts; and who controls an actor, before what it is of.
    superiors = Dictionary(controllers + declared) { first, _ in first }
    // Of all actors on the way to a party it is noted, so that no way is gone twice.
    var parties: [String: String] = [:]
    for actor in actors {
      var line: [String] = []
      var seen: Set<String> = []
      var current = actor.id.value
      while parties[current] == nil, seen.insert(current).inserted {
        line.append(current)
        guard let next = superiors[current] else { break }
        current = next
      }
      guard let last = line.last else { continue }
      let party = parties[current] ?? last
      for one in line { parties[one] = party }
    }
    self.parties = parties
  }

  /// The party for which an actor speaks: the last in the chain of `of` and `controls`.
  ///
  /// A spokesman counts with the ministry and the ministry with its state, so that two voices of one
  /// government are one party.
  func party(of actor: String) -> String { parties[actor] ?? actor }

  /// An actor and all for whom it speaks, the party last.
  func line(from actor: String) -> [String] {
    var line: [String] = []
    var seen: Set<String> = []
    var current: String? = actor
    while let one = current, seen.insert(one).inserted {
      line.append(one)
      current = superiors[one]
    }
    return line
  }

  /// The way of a piece of evidence back to the party from which it comes.
  struct Trace {
    /// The sources through which it passed, the one that is cited first.
    var sources: [String]
    /// Whose word it is; nil when some source on the way does not say.
    var actor: String?
    /// The party for which that actor speaks.
    var party: String?
  }

  /// The party from which a piece of evidence comes; nil when the source does not say.
  func party(of evidence: Evidence, to claim: Claim) -> String? {
    switch evidence.origin {
    case .unknown: nil
    case .party(_, let actor): party(of: actor.value)
    case .via: trace(evidence, of: claim).party
    }
  }

  /// Follows `via` from source to source, and `derived_from` behind the last of them.
  ///
  /// Where a copy says the opposite of what it was taken from, that came in on the way: it is the word of the
  /// copy's publisher, and its origin has not contradicted itself.
  func trace(_ evidence: Evidence, of claim: Claim) -> Trace {
    var current = evidence
    var trace = Trace(sources: [evidence.source.value])
    var seen: Set<String> = [evidence.source.value]
    lazy var pieces = Dictionary(grouping: claim.evidence, by: \.source.value)
    while true {
      switch current.origin {
      case .unknown: return trace
      case .party(_, let actor):
        end(&trace, with: actor.value)
        return trace
      case .via(let source):
        guard seen.insert(source.value).inserted else { return trace }
        guard let next = original(of: current, among: pieces[source.value] ?? []) else {
          let copies = copies(behind: source.value)
          trace.sources += copies
          end(&trace, with: copies.last.flatMap { corpus.sources[$0] }?.publisher.value)
          return trace
        }
        trace.sources.append(source.value)
        if current.stance.value.isOpposed(to: next.stance.value) {
          end(&trace, with: corpus.sources[current.source.value]?.publisher.value)
        }
        current = next
      }
    }
  }

  /// What a source says to the claim from which another took its evidence: of several the one that agrees with it.
  private func original(of copy: Evidence, among pieces: [Evidence]) -> Evidence? {
    pieces.first { !$0.stance.value.isOpposed(to: copy.stance.value) } ?? pieces.first
  }

  /// Whose word it is, unless somebody on the way has made it his own.
  private func end(_ trace: inout Trace, with actor: String?) {
    guard trace.actor == nil, let actor else { return }
    trace.actor = actor
    trace.party = party(of: actor)
  }

  /// The publisher of the source from which a source was copied, through every copy.
  func publisher(ofRoot source: String) -> String? {
    root(of: source).flatMap { corpus.sources[$0] }.map { party(of: $0.publisher.value) }
  }

  /// The source that a copy goes back to; itself when it is no copy.
  func root(of source: String) -> String? { copies(behind: source).last }

  /// A source and, while each was made from one other, those that it goes back to.
  func copies(behind source: String) -> [String] {
    var chain: [String] = []
    var seen: Set<String> = []
    var current = source
    while seen.insert(current).inserted {
      chain.append(current)
      guard let record = corpus.sources[current], record.derivedFrom.count == 1,
        let parent = record.derivedFrom.first
      else { break }
      current = parent.source.value
    }
    return chain
  }
}

extension Evidence.Stance {
  /// Whether one is for what the other is against.
  fileprivate func isOpposed(to other: Evidence.Stance) -> Bool {
    switch (self, other) {
    case (.supports, .contradicts), (.contradicts, .supports): true
    case (.supports, .supports), (.contradicts, .contradicts), (.context, _), (_, .context): false
    }
  }
}
