/// How many parties stand behind a claim and against it.
struct Corroboration: Hashable {
  /// How well a claim stands, by the number of known parties.
  enum Level: Hashable {
    case none
    case single
    case several(Int)
    /// The only origin is the actor whose position it is: authoritative for what it said, and no
    /// corroboration that it is true.
    case ownPosition
  }

  /// Distinct known parties, in the order of the evidence.
  let supporting: [String]
  let contradicting: [String]
  /// Pieces of evidence in support whose source does not say where it has it from.
  let unknown: Int
  /// Distinct sources in support, known origin or not.
  let sources: Int
  let level: Level
  let isContested: Bool

  /// - Parameter evidence: what is left of the claim's evidence; all of it unless given.
  init(claim: Claim, restingOn evidence: [Evidence]? = nil, origins: Origins) {
    let evidence = evidence ?? claim.evidence
    func parties(_ stance: Evidence.Stance) -> [String?] {
      evidence.filter { $0.stance.value == stance }.map { origins.party(of: $0, to: claim) }
    }
    let support = parties(.supports)
    supporting = support.compactMap { $0 }.uniqued()
    contradicting = parties(.contradicts).compactMap { $0 }.uniqued()
    unknown = support.count { $0 == nil }
    sources = Set(evidence.filter { $0.stance.value == .supports }.map(\.source.value)).count
    isContested = claim.contested != nil
    level =
      switch supporting.count {
      case 0: .none
      case 1 where claim.by.map({ origins.party(of: $0.value) }) == supporting.first: .ownPosition
      case 1: .single
      case let count: .several(count)
      }
  }

  /// `4 sources; 1 origin for, 1 against; 1 not stated`.
  var counted: String {
    var words =
      NumberWords.count(sources, "source") + "; " + NumberWords.count(supporting.count, "origin") + " for"
    if !contradicting.isEmpty { words += ", \(contradicting.count) against" }
    if unknown > 0 { words += "; \(unknown) not stated" }
    return words
  }

  /// The mark beside a statement: a symbol and its words, never a colour.
  ///
  /// Editions keep it as it is here, so another spelling of it would be a change of every claim.
  var mark: String { marked(level.words) }

  /// The mark as it is printed, with nothing in it that a line may part but “contested”.
  var printedMark: String { marked(level.words.unbroken) }

  private func marked(_ words: String) -> String { isContested ? words + ", contested" : words }
}

extension Corroboration.Level {
  /// A symbol with its words, from which a no-break space keeps it inseparable.
  var words: String {
    switch self {
    case .none: "○\u{A0}no known origin"
    case .single: "●\u{A0}single origin"
    case .several(2): "●●\u{A0}two origins"
    case .several(let count): "●●●\u{A0}\(NumberWords.words(count)) origins"
    case .ownPosition: "◆\u{A0}own position"
    }
  }
}

extension String {
  /// The same words with no-break spaces.
  var unbroken: String { split(separator: " ").joined(separator: "\u{A0}") }
}

extension Sequence where Element: Hashable {
  /// Each element once, where it first stands.
  func uniqued() -> [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
