import Diagnostics

/// Compares the wording of every two held texts, or takes what the lock says of them.
///
/// Nothing is merged by what is found: parties are counted by what the corpus declares.
struct TextComparer {
  let corpus: Corpus
  let texts: [String: CitedText]
  let matcher: Matcher
  let lock: Lock
  /// Whether numbers of the lock are not enough.
  let isStrict: Bool

  /// What was compared now, for the lock.
  private(set) var observations: [WordingReceipt.Key: SharedWording] = [:]
  /// Pairs of which the lock knows the numbers and a text is not here.
  private(set) var absentKeys: Set<WordingReceipt.Key> = []
  private(set) var pairs: [ComparedTexts] = []
  private(set) var leftOut = ComparedTexts.LeftOut()
  private var ready: [String: Result<ComparableText, WordingComparison.Obstacle>] = [:]

  init(corpus: Corpus, texts: [String: CitedText], matcher: Matcher, lock: Lock, isStrict: Bool) {
    self.corpus = corpus
    self.texts = texts
    self.matcher = matcher
    self.lock = lock
    self.isStrict = isStrict
    let held = corpus.sources.records.filter(\.isHeld.value)
    let selection = selection(among: held)
    leftOut = selection.leftOut
    let declared = DeclaredDependence(corpus)
    for pair in selection.pairs {
      var pair = compare(held[pair.first], held[pair.second])
      pair.isDeclared = declared.link(pair.first, pair.second) != nil
      pairs.append(pair)
    }
    ready = [:]
  }

  private func selection(among held: [Source]) -> PairSelection {
    let documents = held.map { source in
      texts[source.id.value].flatMap { _ in matcher.document(source.id.value) }
    }
    let groups = zip(held, documents).map { source, document in
      document.flatMap {
        ComparableText.obstacle(to: $0) == nil ? source.language.value.primaryLanguage : nil
      }
    }
    let vouched = vouched(held, documents.map { $0 != nil })
    return PairSelection(of: held.count, vouched: vouched, groups: groups) {
      documents[$0].map { RunTable(OwnWords($0)) }
    }
  }

  /// Pairs for which the lock has numbers that are enough.
  private func vouched(_ held: [Source], _ isHere: [Bool]) -> Set<PairSelection.Pair> {
    let positions = Dictionary(zip(held.map(\.id.value), held.indices)) { first, _ in first }
    var pairs: Set<PairSelection.Pair> = []
    for key in lock.comparisons.keys {
      guard let one = positions[key.first], let other = positions[key.second],
        let first = hash(of: held[one]), let second = hash(of: held[other]),
        key == WordingReceipt.Key(held[one], held[other], hashes: (first, second)),
        !isStrict || !isHere[one] || !isHere[other]
      else { continue }
      pairs.insert(.init(first: min(one, other), second: max(one, other)))
    }
    return pairs
  }

  private mutating func compare(_ first: Source, _ second: Source) -> ComparedTexts {
    var pair = ComparedTexts(
      first: first.id.value, second: second.id.value, state: .notExamined(.notHere), wording: nil,
      isDeclared: false)
    guard first.language.value.primaryLanguage == second.language.value.primaryLanguage else {
      pair.state = .notExamined(.otherLanguage)
      return pair
    }
    guard let one = hash(of: first), let other = hash(of: second) else { return pair }
    let key = WordingReceipt.Key(first, second, hashes: (one, other))
    let isForward = key.first == pair.first
    let receipt = lock.comparisons[key]
    if let receipt, !isStrict || !areHere(pair) {
      (pair.state, pair.wording) = (.receipt(on: receipt.on, by: receipt.by), receipt.wording)
      if areHere(pair) { observations[key] = receipt.wording } else { absentKeys.insert(key) }
    } else if areHere(pair), let left = comparable(key.first), let right = comparable(key.second) {
      do throws(WordingComparison.Obstacle) {
        let wording = try WordingComparison.compare(left.get(), right.get())
        observations[key] = wording
        pair.wording = wording
        pair.state =
          receipt.flatMap { $0.wording == wording ? .receipt(on: $0.on, by: $0.by) : nil } ?? .compared
      } catch {
        pair.state = .notExamined(error == .noSpaces ? .noSpaces : .tooLong)
      }
    }
    if !isForward { pair.wording = pair.wording?.swapped }
    return pair
  }

  private mutating func comparable(_ id: String) -> Result<ComparableText, WordingComparison.Obstacle>? {
    if let text = ready[id] { return text }
    guard let document = matcher.document(id) else { return nil }
    let text = Result { () throws(WordingComparison.Obstacle) in try ComparableText(document) }
    ready[id] = text
    return text
  }

  private func areHere(_ pair: ComparedTexts) -> Bool {
    texts[pair.first] != nil && texts[pair.second] != nil
  }

  /// The hash of the text that is here, else of the one that the corpus declares or the lock was made from.
  private func hash(of source: Source) -> String? {
    texts[source.id.value]?.hash ?? source.sha256?.value ?? lock.sources[source.id.value]?.hash
  }

  // MARK: - Findings

  /// Pairs whose wording is so alike that one likely depends on the other, though nothing says so.
  var diagnostics: [(pair: Int, finding: Diagnostic)] {
    pairs.enumerated().compactMap { index, pair in
      guard pair.isUndeclaredDependence, let wording = pair.wording, let first = corpus.sources[pair.first],
        let second = corpus.sources[pair.second]
      else { return nil }
      return (index, .undeclaredDependence(first, second, wording))
    }
  }
}

extension Diagnostic {
  fileprivate static func undeclaredDependence(
    _ first: Source, _ second: Source, _ wording: SharedWording
  ) -> Diagnostic {
    Diagnostic(
      .warning, .undeclaredDependence,
      "`\(first.id.value)` and `\(second.id.value)` share much of their own wording, and neither is said to derive from the other",
      at: second.id.span, related: [Mark(first.id.span, "the other text")],
      notes: [wording.words],
      helps: [
        "add `derived_from` to the one that took from the other, or to both the source that both took from"
      ])
  }
}

extension SharedWording {
  /// The numbers in words.
  var words: String {
    let run = longestRun == 0 ? "no run of five" : "longest run: \(longestRun) words"
    let share = Share.words(shared, of: min(first.grams, second.grams))
    return
      "Runs of five words in common: \(shared), \(share) of those of the smaller text; \(run); sentences alike: "
      + "\(first.aligned) of \(first.sentences) and \(second.aligned) of \(second.sentences)"
  }
}

extension DiagnosticCode {
  static let undeclaredDependence = DiagnosticCode(
    "undeclared-dependence",
    """
    Two held texts share much of their own wording, outside furniture and outside what they quote, and the \
    corpus does not say that one was made from the other or both from a third. They may be one witness; the \
    counts do not change by themselves. A reason to look, not a proof: declare what you find, or waive it.
    """)
}
