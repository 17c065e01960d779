/// Compares the readings that different witnesses give of the same words.
package enum Collation {
  /// Compares `reading` with `base`, word by word.
  ///
  /// Both are plain text: marks around them are ignored, brackets and ellipses are words and
  /// punctuation like any other. Texts of more than 2,000 words are compared only where their
  /// beginnings and ends differ.
  package static func compare(base: String, reading: String) -> Comparison {
    let left = Array(base.utf8)
    let right = Array(reading.utf8)
    guard left != right else { return Comparison(kind: .identical, stretches: [], similarity: 1) }
    let baseText = LayeredText(left)
    let readingText = LayeredText(right)
    let stretches = stretches(baseText, readingText)
    let similarity = similarity(of: stretches, baseText, readingText)
    guard stretches.contains(where: { $0.kind != .same }) else {
      return Comparison(
        kind: surfaceKind(baseText, readingText), stretches: stretches, similarity: similarity)
    }
    return Comparison(kind: wordKind(stretches, similarity), stretches: stretches, similarity: similarity)
  }

  /// The readings of several witnesses against one base, in the given order.
  package static func compare(base: String, readings: [String]) -> [Comparison] {
    readings.map { compare(base: base, reading: $0) }
  }

  // MARK: - Same words

  private static func surfaceKind(_ base: LayeredText, _ reading: LayeredText) -> Comparison.Kind {
    let kinds = surfaceKinds(reading, base).union(surfaceKinds(base, reading))
    if !kinds.intersection(.light).isEmpty { return .punctuation }
    return kinds.contains(.caseInitial) ? .caseOfFirstLetter : .typographic
  }

  /// The foldings that `first` needs to stand in `second`. What one prints beyond its first and last
  /// word may go beyond what the other prints, so it takes both directions to see it.
  private static func surfaceKinds(_ first: LayeredText, _ second: LayeredText) -> CaseSet<FoldingKind> {
    let words = 0..<first.tokens.count
    return SurfaceComparison(quotation: first, quotationWords: words, source: second, sourceWords: words)
      .kinds
  }

  // MARK: - Other words

  private static func stretches(_ base: LayeredText, _ reading: LayeredText) -> [WordDifference] {
    let window = 0..<reading.tokens.count
    if let alignment = WordAlignment(base, in: reading, window: window, isWhole: true) {
      return alignment.differences(base, reading)
    }
    return outerStretches(base, reading)
  }

  /// For texts too long to align: what they share at both ends, and the rest as one change.
  private static func outerStretches(_ base: LayeredText, _ reading: LayeredText) -> [WordDifference] {
    let left = base.tokens.hashes
    let right = reading.tokens.hashes
    let shorter = min(left.count, right.count)
    let head = (0..<shorter).first { left[$0] != right[$0] } ?? shorter
    let tail =
      (0..<shorter - head).first { left[left.count - 1 - $0] != right[right.count - 1 - $0] } ?? shorter
      - head
    let baseMiddle = head..<left.count - tail
    let readingMiddle = head..<right.count - tail
    let kind: WordDifference.Kind = baseMiddle.isEmpty ? .added : readingMiddle.isEmpty ? .removed : .changed
    let parts: [(WordDifference.Kind, Range<Int>, Range<Int>)] = [
      (.same, 0..<head, 0..<head), (kind, baseMiddle, readingMiddle),
      (.same, left.count - tail..<left.count, right.count - tail..<right.count),
    ]
    return parts.filter { !$0.1.isEmpty || !$0.2.isEmpty }.map { kind, first, second in
      WordDifference(
        kind: kind, first: base.surface(of: first), second: reading.surface(of: second),
        firstCount: first.count,
        secondCount: second.count)
    }
  }

  /// Shared words as a share of the shorter text.
  private static func similarity(
    of stretches: [WordDifference], _ base: LayeredText, _ reading: LayeredText
  ) -> Double {
    let shorter = min(base.tokens.count, reading.tokens.count)
    guard shorter > 0 else { return base.tokens.count == reading.tokens.count ? 1 : 0 }
    let shared = stretches.reduce(0) { $0 + ($1.kind == .same ? $1.firstCount : 0) }
    return Double(shared) / Double(shorter)
  }

  private static func wordKind(_ stretches: [WordDifference], _ similarity: Double) -> Comparison.Kind {
    let edits = stretches.filter { $0.kind != .same }
    if isPart(stretches, missing: .removed) { return .partial }
    if isPart(stretches, missing: .added) { return .extended }
    if similarity < Comparison.leastSimilarity { return .otherWording }
    return isReordered(edits) ? .wordOrder : .wordChange
  }

  /// Whether one text is a run of the other: only its edges are missing.
  private static func isPart(_ stretches: [WordDifference], missing kind: WordDifference.Kind) -> Bool {
    let inner = stretches.drop { $0.kind == kind }
    guard let last = inner.lastIndex(where: { $0.kind != kind }) else { return false }
    return inner[...last].allSatisfy { $0.kind == .same }
  }

  /// Whether the words taken out are the words put in.
  private static func isReordered(_ edits: [WordDifference]) -> Bool {
    func words(_ text: (WordDifference) -> String) -> [String] {
      edits.flatMap { text($0).lowercased().split(separator: " ").map(String.init) }.sorted()
    }
    return edits.count > 1 && words(\.first) == words(\.second)
  }
}
