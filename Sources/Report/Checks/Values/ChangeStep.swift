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
    guard let tongue = ChangeTongue.all[language.primaryLanguage] else { return nil }
    var place = number - 1
    while let token = prose[place] {
      let isUpTo = token.folded == "to" && ["up", "close"].contains(prose[place - 1]?.folded)
      guard isUpTo || token.currencySign != nil || ChangeTongue.hedges.contains(token.folded) else { break }
      place -= isUpTo ? 2 : 1
    }
    guard let word = prose[place]?.folded else { return nil }
    let start = prose.numberStart(endingAt: place)
    let isBehindStart = start.flatMap { prose[$0 - 1] }.map { tongue.starts.contains($0.folded) } ?? false
    // `by 10 to 12` is a range, and `from 10 to 12` is none.
    guard start == nil || isBehindStart else { return nil }
    // `de 10 a 12`, `von 10 auf 12`: one word may begin both.
    let isStart = tongue.starts.contains(word) && tongue.isStart(number, in: prose)
    guard let step = isStart ? .start : tongue.steps[word] else { return nil }
    let before = prose.tokens[max(0, place - Self.reach)..<place]
    guard before.contains(where: { tongue.changes.contains($0.folded) }) else { return nil }
    // `augmenté de 5 % à 61 %` may say both.
    let isDoubtful = isStart && tongue.steps[word] != nil
    guard !isDoubtful || before.contains(where: { tongue.passages.contains($0.folded) }) else { return nil }
    self = step
  }

  /// What is said around a number: `60 more ships than before` is the size of a change too.
  init?(in prose: Prose, around run: Range<Int>, language: String) {
    if let step = ChangeStep(in: prose, before: run.lowerBound, language: language) {
      self = step
    } else if language.primaryLanguage == "en", let step = Self.difference(run, in: prose) {
      self = step
    } else if ["zh", "ja"].contains(language.primaryLanguage),
      let step = ChangeStep(inHan: prose, around: run)
    {
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
  fileprivate static func state(_ before: ArraySlice<Prose.Token>, in sentence: Prose) -> ChangeStep? {
    guard !sentence.tokens.contains(where: { tellsOfChange($0.folded) }) else { return nil }
    let last = before.suffix(2).map(\.folded)
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
      || ChangeTongue.all["en"]?.changes.contains(word) ?? false
  }

  private static let added: Set<String> = ["additional", "further", "extra"]
  private static let more = added.union(["more", "fewer", "less"])
  private static let havings: Set<String> = ["has", "have", "had", "totalled", "totaled", "numbered"]

  /// A verb further away seldom governs the number.
  private static let reach = 6
}

extension Claim {
  /// What the sentence makes of a value, in the first of its languages that says so.
  func changeStep(of name: String) -> ChangeStep? {
    text.entries.lazy.compactMap { entry in
      guard let (prose, number) = entry.placeholder(of: .value(name)) else { return nil }
      if let step = ChangeStep(in: prose, before: number, language: entry.language) { return step }
      guard entry.language.primaryLanguage == "en" else { return nil }
      return ChangeStep.state(prose.tokens[..<number], in: prose)
    }.first
  }
}
