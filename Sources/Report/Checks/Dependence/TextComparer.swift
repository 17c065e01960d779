import Diagnostics

/// Compares the wording of every two held texts, or takes what the lock says of them.
///
/// Nothing is merged by what is found: parties are counted by what the corpus declares.
struct TextComparer {
  /// A hundred texts make 4,950 pairs. Beyond that, what was not compared is said not to be.
  static let mostPairs = 5_000

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

  init(corpus: Corpus, texts: [String: CitedText], matcher: Matcher, lock: Lock, isStrict: Bool) {
    self.corpus = corpus
    self.texts = texts
    self.matcher = matcher
    self.lock = lock
    self.isStrict = isStrict
    let held = corpus.sources.records.filter(\.isHeld.value)
    let declared = DeclaredDependence(corpus)
    for (index, first) in held.enumerated() {
      for second in held[(index + 1)...] {
        var pair = compare(first, second)
        pair.isDeclared = declared.link(pair.first, pair.second) != nil
        pairs.append(pair)
        // One pair beyond the limit stands for all the others.
        guard pairs.count <= Self.mostPairs else { return }
      }
    }
  }

  private mutating func compare(_ first: Source, _ second: Source) -> ComparedTexts {
    var pair = ComparedTexts(
      first: first.id.value, second: second.id.value, state: .notExamined(.notHere), wording: nil,
      isDeclared: false)
    guard pairs.count < Self.mostPairs else {
      pair.state = .notExamined(.tooMany)
      return pair
    }
    guard first.primaryLanguage == second.primaryLanguage else {
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
    } else if areHere(pair), let left = matcher.document(key.first), let right = matcher.document(key.second)
    {
      do throws(WordingComparison.Obstacle) {
        let wording = try WordingComparison.compare(left, right)
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
      guard !pair.isDeclared, let wording = pair.wording, wording.relation == .derived,
        let first = corpus.sources[pair.first], let second = corpus.sources[pair.second]
      else { return nil }
      return (index, .undeclaredDependence(first, second, wording))
    }
  }
}

extension Source {
  fileprivate var primaryLanguage: String {
    language.value.split(separator: "-").first.map(String.init) ?? language.value
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
