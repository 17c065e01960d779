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

  init(claim: Claim, origins: Origins) {
    var (support, contradiction, cited): ([String], [String], [String]) = ([], [], [])
    var unknown = 0
    for evidence in claim.evidence {
      let party = evidence.stance.value == .context ? nil : origins.party(of: evidence, to: claim)
      switch evidence.stance.value {
      case .supports:
        cited.append(evidence.source.value)
        if let party { support.append(party) } else { unknown += 1 }
      case .contradicts: if let party { contradiction.append(party) }
      case .context: break
      }
    }
    supporting = support.uniqued()
    contradicting = contradiction.uniqued()
    self.unknown = unknown
    sources = cited.uniqued().count
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
  var unbroken: String {
    let bytes = utf8.reduce(into: [UInt8]()) { bytes, byte in
      if byte == UInt8(ascii: " ") { bytes += [0xC2, 0xA0] } else { bytes.append(byte) }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension Sequence where Element: Hashable {
  /// Each element once, where it first stands.
  func uniqued() -> [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
