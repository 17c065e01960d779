/// Of what a number is a share: `one in 40 ships` counts no 40 ships, and `40 tonnes per vessel` no 40 tonnes in all.
enum Proportion: Hashable, Sendable {
  /// `one in 40`.
  case base
  /// `40 tonnes per vessel`, by what it counts anew: `vessel`; nil for `40 tonnes each`.
  case each(String?)

  var words: String {
    switch self {
    case .base: "as the whole of which one is meant"
    case .each(let thing): thing.map { "for each “\($0)”" } ?? "for each of several"
    }
  }

  /// What the words around a number say; nil where they make no proportion of it.
  init?(in prose: Prose, around run: Range<Int>, language: String) {
    guard language.primaryLanguage == "en" else {
      self.init(elsewhere: prose, around: run, language: language.primaryLanguage)
      return
    }
    if Self.isBase(in: prose, run.lowerBound) {
      self = .base
    } else if let thing = Self.thing(in: prose, behind: run.upperBound)
      ?? Self.thing(in: prose, before: run.lowerBound)
    {
      self = .each(thing)
    } else if Self.isOfEach(in: prose, behind: run.upperBound) {
      self = .each(nil)
    } else {
      return nil
    }
  }

  /// `one in 40`, `1-in-40`, `two in every 40`, `two out of every 40`.
  private static func isBase(in prose: Prose, _ number: Int) -> Bool {
    func before(_ place: Int) -> Int { prose[place - 1]?.text == "-" ? place - 2 : place - 1 }
    var place = before(number)
    let isOfEach = ["every", "each"].contains(prose[place]?.folded)
    if isOfEach { place = before(place) }
    let isOutOf = isOfEach && prose[place]?.folded == "of"
    guard isOutOf || prose[place]?.folded == "in" else { return false }
    if isOutOf, prose[place - 1]?.folded == "out" { place -= 1 }
    guard let share = prose[before(place)] else { return false }
    return isOfEach
      ? share.kind == .digits || share.role.contains(.number) : ["one", "1"].contains(share.folded)
  }

  /// `vessel` of `40 tonnes per vessel`, `100,000` of `40 cases per 100,000`; what it is by the year is a
  /// ``RatePeriod``.
  private static func thing(in prose: Prose, behind end: Int) -> String? {
    let words = prose.tokens[min(end, prose.tokens.count)...].prefix(reach).prefix { $0.kind == .word }
    for (index, token) in zip(words.indices, words) {
      guard token.folded == "per", prose[index - 1]?.folded != "as", let next = prose[index + 1] else {
        continue
      }
      guard next.kind == .digits || next.kind == .word && !others.contains(next.folded) else { return nil }
      let group = prose.tokens[(index + 1)...].prefix { $0 == next || $0.gap == .none && $0.text != "." }
      return prose.words(of: group.startIndex..<group.endIndex)
    }
    return nil
  }

  /// `won 40 seats each`, `40 seats apiece`.
  private static func isOfEach(in prose: Prose, behind end: Int) -> Bool {
    let words = prose.tokens[min(end, prose.tokens.count)...].prefix(reach).prefix { $0.kind == .word }
    return words.contains { $0.folded == "apiece" } || words.last?.folded == "each"
  }

  /// `boat` of `each boat landed 40 tonnes`, `boats` of `each of the boats landed 40 tonnes`.
  private static func thing(in prose: Prose, before start: Int) -> String? {
    let words = prose.tokens[max(0, start - reach)..<start].reversed().prefix { $0.kind == .word }
    guard let each = words.first(where: { ["each", "every"].contains($0.folded) }),
      let place = prose.tokens.firstIndex(of: each)
    else { return nil }
    // `every one of the boats`
    let next = prose[place + 1]?.folded == "one" ? place + 2 : place + 1
    let thing = prose[next]?.folded == "of" ? prose[next + 2] : prose[next]
    return thing.flatMap {
      $0.kind == .word && $0.range.lowerBound < prose.tokens[start].range.lowerBound
        && !others.contains($0.folded)
        ? $0.text : nil
    }
  }

  private static let reach = 7
  /// Behind `per` these say when, or nothing of a share.
  private static let others = DenialLexicon.words(
    """
    cent the se hour day diem night week month quarter season year annum decade time minute second morning evening
    """)

  /// Whether a sentence may mean a share itself.
  fileprivate func mayBeSaid(in prose: Prose) -> Bool {
    let own: Set<String> =
      switch self {
      case .base: ["one", "1"]
      // `a vessel may land 40 tonnes`
      case .each(let thing): thing.map { $0.hasSuffix("s") ? [] : [$0.lowercased()] } ?? []
      }
    return prose.tokens.contains { own.contains($0.folded) || Self.telling.contains($0.folded) }
  }

  /// Words by which a sentence of ours may mean a share.
  private static let telling = DenialLexicon.words(
    """
    per each every apiece both either respectively average averaged mean median head capita rate rates incidence ratio
    density limit quota cap chance odds probability proportion inhabitant resident
    """)
}

extension Claim {
  /// Whether nothing in the sentence or in the unit of a value says that it is a share: an English sentence whose
  /// number stands for itself.
  func countsPlainly(_ quantity: Quantity, against proportion: Proportion) -> Bool {
    let unit = Prose(quantity.unit.value).tokens
    guard !unit.contains(where: { ["per", "/"].contains($0.folded) }) else { return false }
    return text.entries.inEnglish?.allSatisfy { !proportion.mayBeSaid(in: $0) } ?? false
  }
}
