/// What a number has to do with a change: `rose by 12` is not `rose to 12`.
enum ChangeStep: Hashable, Sendable {
  /// How much something rose or fell.
  case size
  /// Where it stood then.
  case result
  /// Where it stood before.
  case start
  /// How many there are or were, whatever changed: `there are 12`.
  case state
  /// What came to others: `another 12`.
  case addition
  /// All that there was: `12 in all`.
  case total

  var words: String {
    switch self {
    case .size: "as the size of a change"
    case .result: "as what it came to"
    case .start: "as what it was before"
    case .state: "as how many there are"
    case .addition: "beside others"
    case .total: "in all"
    }
  }

  /// Whether a source that says this of a number says another thing of it than a sentence does.
  ///
  /// Who says that 12 are missing need not say that they are another 12.
  func isOther(than said: ChangeStep) -> Bool {
    switch (self, said) {
    case (.addition, .total): true
    case (.addition, _): false
    case (_, .state), (_, .total): self == .size
    case _: self != said
    }
  }

  /// What the words before a number say; nil where they tell of no change, or not which of the two it is.
  init?(in prose: Prose, before number: Int, language: String) {
    guard let tongue = Self.tongues[language.primaryLanguage] else { return nil }
    var place = number - 1
    while let token = prose[place] {
      let isUpTo = token.folded == "to" && ["up", "close"].contains(prose[place - 1]?.folded)
      guard isUpTo || token.currencySign != nil || Self.hedges.contains(token.folded) else { break }
      place -= isUpTo ? 2 : 1
    }
    guard let step = prose[place].flatMap({ tongue.steps[$0.folded] }) else { return nil }
    // `by 10 to 12` is a range, and `from 10 to 12` is none.
    let isRange = prose[place - 1]?.kind == .digits && !Self.starts.contains(prose[place - 2]?.folded ?? "")
    guard !isRange else { return nil }
    let before = prose.tokens[max(0, place - Self.reach)..<place]
    guard before.contains(where: { tongue.changes.contains($0.folded) }) else { return nil }
    // `an increase that came from 30 districts`
    let isLeft = step != .start || prose.tokens[number...].prefix(Self.reach).contains { $0.folded == "to" }
    guard isLeft else { return nil }
    self = step
  }

  /// What is said around a number: `60 more ships than before` is the size of a change too.
  init?(in prose: Prose, around run: Range<Int>, language: String) {
    if let step = ChangeStep(in: prose, before: run.lowerBound, language: language) {
      self = step
    } else if language.primaryLanguage == "en", let step = Self.difference(run, in: prose) {
      self = step
    } else {
      return nil
    }
  }

  /// `60 more ships than before`, `another 60 ships`; not `60 more or less`.
  private static func difference(_ run: Range<Int>, in prose: Prose) -> ChangeStep? {
    if let before = prose[run.lowerBound - 1], before.folded == "another" || added.contains(before.folded) {
      return .addition
    }
    guard let next = prose[run.upperBound]?.folded, more.contains(next) else { return nil }
    return prose[run.upperBound + 1]?.folded != "or" ? .size : nil
  }

  /// What an English sentence says of how many there are, where it says nothing of a change: `there are {n} ships`.
  ///
  /// - Parameter before: the words before the number.
  fileprivate static func state(_ before: Prose, in sentence: Prose) -> ChangeStep? {
    guard !sentence.tokens.contains(where: { tellsOfChange($0.folded) }) else { return nil }
    let last = before.tokens.suffix(2).map(\.folded)
    let isTotal =
      last == ["total", "of"] || sentence.tokens.contains { $0.folded == "altogether" }
      || zip(sentence.tokens, sentence.tokens.dropFirst()).contains {
        $0.folded == "in" && ["all", "total"].contains($1.folded)
      }
    if isTotal { return .total }
    let isState =
      last.first == "there" && last.last.map(SuppositionLexicon.beings.contains) ?? false
      || last.last.map(havings.contains) ?? false
    return isState ? .state : nil
  }

  private static func tellsOfChange(_ word: String) -> Bool {
    more.contains(word) || ["another", "new", "newly", "up", "down", "since", "difference"].contains(word)
      || tongues["en"]?.changes.contains(word) ?? false
  }

  private static let added: Set<String> = ["additional", "further", "extra"]
  private static let more = added.union(["more", "fewer", "less"])
  private static let havings: Set<String> = ["has", "have", "had", "totalled", "totaled", "numbered"]

  /// Before the number from which something rose or fell.
  private static let starts: Set<String> = ["from", "de", "von", "desde"]
  /// A verb further away seldom governs the number.
  private static let reach = 6
  private static let hedges = DenialLexicon.words(
    """
    about almost around at least most just less more nearly over roughly some than under environ près plus moins más
    menos unos unas casi rund etwa fast mehr als gut knapp
    """)

  private struct Tongue {
    /// What stands directly before the number.
    let steps: [String: ChangeStep]
    let changes: Set<String>
  }

  private static let tongues: [String: Tongue] = [
    "en": Tongue(
      steps: ["by": .size, "to": .result, "from": .start],
      changes: DenialLexicon.words(
        """
        rise rises rose risen rising fall falls fell fallen falling grow grows grew grown growing growth
        increase increases increased increasing decrease decreases decreased decreasing decline declines declined
        declining drop drops dropped dropping cut cuts cutting climb climbs climbed jump jumped raise raises raised
        raising reduce reduces reduced reducing reduction shrink shrinks shrank shrunk lower lowers lowered widen
        widened soar soared surge surged slump slumped plunge plunged swell swelled expand expands expanded
        """)),
    "fr": Tongue(
      steps: ["de": .size, "à": .result],
      changes: DenialLexicon.words(
        """
        augmente augmentent augmenté augmenter hausse baisse baissé baisser diminue diminué diminuer progressé
        progression passe passent progresse progressent recule reculent grimpe chute monte grimpé reculé chuté réduit
        réduire passé passer relevé abaissé monté
        """)),
    "es": Tongue(
      steps: ["en": .size, "un": .size, "a": .result, "hasta": .result],
      changes: DenialLexicon.words(
        """
        aumentó aumentado aumentar aumento subió subido subir subida bajó bajado bajar bajada cayó caído creció crecido
        redujo reducido reducir disminuyó disminuido descendió
        """)),
    "de": Tongue(
      steps: ["um": .size, "auf": .result],
      changes: DenialLexicon.words(
        """
        stieg stiegen gestiegen steigt steigen sank sanken gesunken sinkt sinken fiel fielen gefallen wuchs gewachsen
        erhöht erhöhte erhöhten verringert verringerte gesenkt senkte gekürzt zugenommen abgenommen
        """)),
  ]
}

extension Claim {
  /// What the sentence makes of a value, in the first of its languages that says so.
  func changeStep(of name: String) -> ChangeStep? {
    text.entries.lazy.compactMap { entry in
      guard let parts = try? ClaimText(entry.text.value).parts, let place = parts.firstIndex(of: .value(name))
      else {
        return nil
      }
      let before = parts[..<place].map { part in
        if case .literal(let words) = part { words } else { "0" }
      }
      let prose = Prose(before.joined())
      if let step = ChangeStep(in: prose, before: prose.tokens.count, language: entry.language) {
        return step
      }
      guard entry.language.primaryLanguage == "en" else { return nil }
      return ChangeStep.state(prose, in: Prose(entry.text.value))
    }.first
  }
}
