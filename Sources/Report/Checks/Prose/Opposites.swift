/// The words around a number or a day of which there are opposites: `fell 3 percent` is no evidence for `rose by 3 percent`.
struct Opposites {
  /// Where a word stands that says one of a pair: the number of the pair and its side.
  private struct Found: Hashable {
    let pair: Int
    let isFirst: Bool
  }

  /// Each with the first word that says it.
  private let found: [Found: String]

  /// What is said in the clause of a number or a day, before it and right behind it.
  init(in prose: Prose, around run: Range<Int>, language: String) {
    guard let lexicon = Self.lexicon[language.primaryLanguage] else {
      found = [:]
      return
    }
    let before = prose.tokens[..<run.lowerBound].suffix(Self.reachBefore).reversed()
      .prefix { !Self.ends($0) || $0.currencySign != nil }
    let behind = prose.tokens[run.upperBound...].prefix(Self.reachBehind).prefix { !Self.ends($0) }
    let window = Array(before) + behind
    var found: [Found: String] = [:]
    for token in window {
      for side in lexicon[token.folded] ?? [] where found[side] == nil { found[side] = token.folded }
    }
    // Ports that are not open may be closed.
    let isDenied =
      window.contains { Self.denials.contains($0.folded) }
      || (run.lowerBound - Self.reachBefore..<run.upperBound + Self.reachBehind).contains(
        where: prose.isShortNot)
    self.found = isDenied ? [:] : found
  }

  /// The word that says the opposite of what other words say, where these do not say it too; and theirs.
  func opposite(to other: Opposites) -> (own: String, other: String)? {
    for (side, word) in found.sorted(by: { $0.key.pair < $1.key.pair }) {
      let turned = Found(pair: side.pair, isFirst: !side.isFirst)
      if found[turned] == nil, other.found[side] == nil, let opposite = other.found[turned] {
        return (word, opposite)
      }
    }
    return nil
  }

  /// Whether a clause ends at a token.
  private static func ends(_ token: Prose.Token) -> Bool {
    token.kind == .mark ? !["%", "-", "'", "’"].contains(token.text) : joining.contains(token.folded)
  }

  /// A word further away seldom governs the number.
  private static let (reachBefore, reachBehind) = (7, 5)
  private static let denials = DenialLexicon.words(
    "not no never nor neither none without cannot hardly barely pas jamais sans nicht kein keine nie ohne nunca sin"
  )
  private static let joining = DenialLexicon.words(
    "and but while whereas et mais tandis und aber während y pero mientras")

  /// Rise and fall, profit and loss, alive and dead, open and closed, hired and dismissed, approved and rejected,
  /// acquitted and convicted, arrested and released, supported and opposed.
  ///
  /// What one sells another buys, so that such pairs are none.
  private static let lexicon: [String: [String: [Found]]] = [
    "en": read([
      (
        """
        rise rises rose risen rising increase increases increased increasing grow grows grew grown growing climb climbs
        climbed climbing jump jumps jumped surge surges surged soar soared gain gains gained higher upturn
        """,
        """
        fall falls fell fallen falling decrease decreases decreased decreasing decline declines declined declining drop
        drops dropped dropping shrink shrinks shrank shrunk plunge plunges plunged slump slumps slumped slide slid
        tumble tumbled dip dipped lose loses lost losing lower downturn
        """
      ),
      ("profit profits", "loss losses"),
      (
        "survive survives survived surviving survivors rescued saved alive unhurt",
        "kill kills killed killing die dies died dead deaths drown drowned perished"
      ),
      ("open opens opened opening reopened", "close closes closed closing shut"),
      ("hire hires hired hiring recruited", "fire fires fired firing dismissed sacked"),
      (
        "approve approves approved approving accept accepted accepting grant granted",
        "reject rejects rejected rejecting refuse refused refusing"
      ),
      ("acquit acquits acquitted acquittal", "convict convicts convicted conviction"),
      ("arrest arrests arrested detained jailed imprisoned", "release releases released freed"),
      (
        "support supports supported supporting backed endorsed favoured favored",
        "oppose opposes opposed opposing"
      ),
    ]),
    "fr": read([
      (
        "augmenté augmente augmentent hausse progressé progresse grimpé",
        "diminué diminue baissé baisse reculé chuté recul"
      )
    ]),
    "de": read([
      (
        "stieg stiegen gestiegen steigt wuchs gewachsen anstieg zunahme",
        "fiel fielen gefallen fällt sank sanken gesunken rückgang"
      )
    ]),
    "es": read([
      (
        "subió subieron aumentó aumentaron creció crecieron alza aumento",
        "bajó bajaron cayó cayeron descendió disminuyó caída descenso"
      )
    ]),
  ]

  private static func read(_ pairs: [(String, String)]) -> [String: [Found]] {
    var lexicon: [String: [Found]] = [:]
    for (pair, sides) in pairs.enumerated() {
      for word in DenialLexicon.list(sides.0) {
        lexicon[word, default: []].append(Found(pair: pair, isFirst: true))
      }
      for word in DenialLexicon.list(sides.1) {
        lexicon[word, default: []].append(Found(pair: pair, isFirst: false))
      }
    }
    return lexicon
  }
}

extension Claim {
  /// What the sentence says around a value or the date, in each of its languages.
  func opposites(of part: ClaimText.Part) -> [Opposites] {
    text.entries.compactMap { entry in
      entry.placeholder(of: part).map {
        Opposites(in: $0.prose, around: $0.token..<$0.token + 1, language: entry.language)
      }
    }
  }
}
