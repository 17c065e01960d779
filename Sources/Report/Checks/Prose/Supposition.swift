/// What a text says only may be so, is meant to be, or depends on something: `could lose 40 ships`, `due to be signed
/// on 3 May`, `if 40 ships were lost`.
///
/// That is no evidence that it was done. Only an English sentence that says with the same verb that it was done takes
/// it for done; of other languages the verbs are those of ``VerbLexicon``.
struct Supposition {
  /// The tokens from the word that leaves it open to the last of what is said.
  let run: Range<Int>
  /// Stems of the verbs that it may be about.
  private let verbs: Set<String>
  /// Whether it is a day that was set for something, whatever that is.
  private let isAppointment: Bool

  /// The words between what leaves something open and its number or day, at most.
  private static let reach = 8

  /// - Parameter isDay: whether the run is a day and no number: then a denial leaves it open too, which for numbers is
  ///   told otherwise, and nothing behind it is said of it.
  init?(of run: Range<Int>, in prose: Prose, language: String, isDay: Bool = false) {
    guard language.primaryLanguage == "en" else {
      let found = Self.elsewhere(run, in: prose, language: language.primaryLanguage, isDay: isDay)
      guard let found else { return nil }
      self = found
      return
    }
    guard
      let found = (isDay ? Self.planned(run, in: prose) : nil) ?? Self.before(run, in: prose, isDay: isDay)
        ?? (isDay ? nil : Self.behind(run, in: prose))
    else { return nil }
    self = found
  }

  init(run: Range<Int>, verbs: Set<String>, isAppointment: Bool = false) {
    self.run = run
    self.verbs = verbs
    self.isAppointment = isAppointment
  }

  // MARK: - In the words of a source

  private static func before(_ run: Range<Int>, in prose: Prose, isDay: Bool) -> Supposition? {
    for index in (max(0, run.lowerBound - reach)..<run.lowerBound).reversed() {
      let token = prose.tokens[index]
      if token.kind == .mark, token.text == "-" || NumberLexicon.currencies[token.text] != nil { continue }
      guard token.kind == .word || token.kind == .digits else { return nil }
      let isDenied = isDay && isDenial(index, in: prose)
      if SuppositionLexicon.conditions.contains(token.folded) {
        return Supposition(conditional: index, run, in: prose)
      }
      if isDenied || opens(index, in: prose) {
        guard let verb = verb(from: index + 1, to: run.lowerBound, in: prose) else { return nil }
        return Supposition(run: start(of: index, in: prose)..<run.upperBound, verbs: [verb])
      }
    }
    return nil
  }

  /// `planned for 3 May`, `postponed from 3 May`.
  private static func planned(_ run: Range<Int>, in prose: Prose) -> Supposition? {
    // `the strike planned for 3 May took place`
    let behind = prose.tokens[run.upperBound...].prefix(4).prefix { $0.kind == .word }
    guard !behind.contains(where: Self.isDone), let link = prose[run.lowerBound - 1]?.folded,
      let word = prose[run.lowerBound - 2]?.folded,
      SuppositionLexicon.appointments[link]?.contains(word) ?? false
    else { return nil }
    return Supposition(run: run.lowerBound - 2..<run.upperBound, verbs: [], isAppointment: true)
  }

  /// `if the talks fail on 3 May`, `whether 40 ships were lost`: any verb of the clause may be the one.
  private init?(conditional start: Int, _ run: Range<Int>, in prose: Prose) {
    let behind = prose.tokens[run.upperBound...].prefix(5).prefix { $0.kind == .word }
    let words = prose.tokens[(start + 1)..<run.lowerBound] + behind
    let stems = words.filter { $0.kind == .word && !Self.isFiller($0.folded) }.map {
      DenialLexicon.stem($0.folded)
    }
    self.init(run: start..<max(run.upperBound, behind.endIndex), verbs: Set(stems))
  }

  /// `40 ships could be lost`, `40 ships are to be sold`.
  private static func behind(_ run: Range<Int>, in prose: Prose) -> Supposition? {
    let words = prose.tokens[run.upperBound...].prefix(5).prefix { $0.kind == .word }
    for index in words.indices where opens(index, in: prose) {
      // `40 ships that could sail`
      guard !words[..<index].contains(where: { SuppositionLexicon.clauses.contains($0.folded) }),
        let verb = verb(from: index + 1, to: min(index + 5, prose.tokens.count), in: prose)
      else { return nil }
      let end = prose.tokens[(index + 1)...].firstIndex { DenialLexicon.stem($0.folded) == verb } ?? index
      return Supposition(run: run.lowerBound..<end + 1, verbs: [verb])
    }
    return nil
  }

  /// Whether a word leaves open the verb behind it: `could`, the `to` of `plans to`, the first of `proposed closing`.
  private static func opens(_ index: Int, in prose: Prose) -> Bool {
    let token = prose.tokens[index]
    let before = prose[index - 1]?.folded ?? ""
    if SuppositionLexicon.modals.contains(token.folded) {
      // The month of May, and the will of all.
      return !token.isCapitalised && !DenialLexicon.determiners.contains(before)
    }
    if token.folded == "to" {
      return SuppositionLexicon.intentions.contains(before) || SuppositionLexicon.beings.contains(before)
    }
    return SuppositionLexicon.proposals.contains(token.folded)
      && prose[index + 1].map { $0.folded.hasSuffix("ing") && $0.folded.utf8.count > 5 } ?? false
  }

  private static func isDenial(_ index: Int, in prose: Prose) -> Bool {
    (["not", "never"].contains(prose.tokens[index].folded)
      && !DenialLexicon.uncertain.contains(prose[index + 1]?.folded ?? ""))
      || prose.isShortNot(endingAt: index)
  }

  /// Where what opens begins, its auxiliary or its `plans` with it.
  private static func start(of index: Int, in prose: Prose) -> Int {
    if prose.isShortNot(endingAt: index) { return index - 2 }
    return ["to", "not", "never"].contains(prose.tokens[index].folded) ? max(0, index - 1) : index
  }

  /// The stem of the first word that is no auxiliary and no adverb; nil where a denial or no verb stands there.
  private static func verb(from start: Int, to end: Int, in prose: Prose) -> String? {
    guard start < end else { return nil }
    let words = prose.tokens[start..<end].prefix { $0.kind == .word }
    guard let verb = words.first(where: { !isFiller($0.folded) }),
      !DenialLexicon.negators.contains(verb.folded)
    else { return nil }
    // `could see 40 ships` saw them.
    let isAbility =
      prose[start - 1]?.folded == "could" && SuppositionLexicon.perceptions.contains(verb.folded)
    return isAbility ? nil : DenialLexicon.stem(verb.folded)
  }

  private static func isFiller(_ word: String) -> Bool {
    SuppositionLexicon.fillers.contains(word) || word.hasSuffix("ly")
  }

  // MARK: - In our sentence

  /// Whether sentences of ours say that it was done: with the same verb in the past, and leaving nothing open.
  func isTakenForDone(in sentences: [LocalizedText.Entry]) -> Bool {
    sentences.inEnglish?.allSatisfy { !Self.leavesOpen($0) && saysDone($0) } ?? false
  }

  private func saysDone(_ sentence: Prose) -> Bool {
    if isAppointment { return sentence.isDoneOnItsDay }
    return sentence.tokens.indices.contains { index in
      let word = sentence.tokens[index].folded
      return verbs.contains(DenialLexicon.stem(word)) && DenialLexicon.isPast(word)
        && !(index - 2..<index).contains { ["to", "be", "for", "of"].contains(sentence[$0]?.folded ?? "") }
    }
  }

  fileprivate static func isDone(_ word: Prose.Token) -> Bool {
    DenialLexicon.isPast(word.folded) || ["was", "were"].contains(word.folded)
  }

  private static func leavesOpen(_ sentence: Prose) -> Bool {
    sentence.tokens.contains { token in
      let word = token.folded
      return SuppositionLexicon.openWords.contains(word)
        || SuppositionLexicon.openBeginnings.contains { word.hasPrefix($0) }
        || SuppositionLexicon.modals.contains(word) && !token.isCapitalised
        || SuppositionLexicon.conditions.contains(word) || SuppositionLexicon.intentions.contains(word)
        || SuppositionLexicon.proposals.contains(word)
    }
  }
}

extension Prose {
  /// Whether a sentence of ours says that something was done on the day that it prints: `was signed on {date}`.
  fileprivate var isDoneOnItsDay: Bool {
    tokens.contains(where: Supposition.isDone)
      && tokens.indices.contains {
        tokens[$0].text == "{" && self[$0 + 1]?.folded == "date" && self[$0 - 1]?.folded == "on"
      }
  }
}
