/// Looks for one quotation in one source, from the strictest test to the loosest.
struct SourceMatcher {
  /// How much may differ.
  struct Tolerance {
    /// The least share of words that must stand, and the fewest words for which that is asked.
    let similarity: Double
    let fewestWords: Int
    /// Whether noisy text may be matched letter by letter.
    let allowsLetters: Bool

    /// In the source that the author cites.
    static let cited = Tolerance(similarity: 0.66, fewestWords: 4, allowsLetters: true)
    /// In a source that the author did not cite, where chance has more room.
    static let other = Tolerance(similarity: 0.70, fewestWords: 6, allowsLetters: false)
    /// Nothing but the same words.
    static let none = Tolerance(similarity: 2, fewestWords: .max, allowsLetters: false)
  }

  let document: SourceDocument
  let quotation: ParsedQuotation
  let context: QuotationContext
  let limits: MatchLimits

  var source: LayeredText { document.text }

  /// The best place, and how many equally good ones there are; `nil` when there is none.
  ///
  /// - Parameter changed: whether the very words are known not to be there.
  func find(_ tolerance: Tolerance, changed: Bool = false) -> Finding? {
    if !changed, let finding = sameWords(tolerance) { return finding }
    guard let anchor = Anchor(quotation, tolerance) else { return nil }
    if let near = best(of: nearCandidates(anchor), .near) { return near }
    return tolerance.allowsLetters ? best(of: letterCandidates(anchor), .near) : nil
  }

  private func sameWords(_ tolerance: Tolerance) -> Finding? {
    let exact = exactCandidates()
    if let finding = best(of: exact.whole, .exact), !finding.isFurniture {
      return meant(insteadOf: finding.candidate) ?? finding
    }
    let words = best(of: wordCandidates(), .normalized)
    if let words, !words.isFurniture { return words }
    // Furniture alone holds it, in these bytes or in these words.
    if let finding = best(of: exact.whole, .exact) ?? words { return finding }
    return tolerance.fewestWords < .max ? best(of: exact.cut, .near) : nil
  }

  /// The place of the article that the author means, where the words stand in other typography than here, and what is
  /// said of the surroundings does not hold here.
  private func meant(insteadOf candidate: Candidate) -> Finding? {
    guard !context.isPrinted(around: candidate.bytes, in: source.source) else { return nil }
    let context = OccurrenceContext(context)
    guard context.excludes(candidate.words, candidate.bytes, in: source) else { return nil }
    let others = wordCandidates().filter {
      !context.excludes($0.words, $0.bytes, in: source) && lightness($0) == 0 && !isFurniture($0)
    }
    return best(of: others, .normalized)
  }

  struct Finding {
    let finding: Verdict.Finding
    let candidate: Candidate
    /// All places that are as good, the chosen one included, in order.
    let occurrences: [Range<Int>]
    let isFurniture: Bool
    /// Another place is as good, stands in other surroundings, and the author does not say which is meant.
    let isAmbiguous: Bool
  }

  // MARK: - Choosing

  /// Of several places: those in the article before those in page furniture, then the one whose
  /// surroundings are as the author says, then as `standing` ranks them, then the first.
  private func best(of candidates: [Candidate], _ finding: Verdict.Finding) -> Finding? {
    guard candidates.count > 1 else { return candidates.first.map { only($0, finding) } }
    let body = candidates.filter { !isFurniture($0) }
    let pool = body.isEmpty ? candidates : body
    guard pool.count > 1 else { return only(pool[0], finding) }
    let context = OccurrenceContext(context)
    let chosen = preferred(pool, context)
    return Finding(
      finding: finding, candidate: chosen,
      occurrences: pool.map(\.bytes).sorted { $0.lowerBound < $1.lowerBound },
      isFurniture: body.isEmpty,
      isAmbiguous: pool.prefix(Self.mostLookedAt).contains { rivals($0, chosen, context) })
  }

  private func only(_ candidate: Candidate, _ finding: Verdict.Finding) -> Finding {
    Finding(
      finding: finding, candidate: candidate, occurrences: [candidate.bytes],
      isFurniture: isFurniture(candidate), isAmbiguous: false)
  }

  private func isFurniture(_ candidate: Candidate) -> Bool {
    document.region(of: candidate.bytes) == .furniture
  }

  /// Whether a reader could take one place for the other, and that would matter.
  private func rivals(_ other: Candidate, _ chosen: Candidate, _ context: OccurrenceContext) -> Bool {
    guard other.words != chosen.words, surroundings(other.words) != surroundings(chosen.words) else {
      return false
    }
    let score = context.score(chosen.words, chosen.bytes, in: source)
    return score == 0 || context.score(other.words, other.bytes, in: source) == score
  }

  /// The three words on either side.
  private func surroundings(_ words: Range<Int>) -> [ArraySlice<UInt32>] {
    let all = 0..<source.tokens.count
    return [words.lowerBound - 3..<words.lowerBound, words.upperBound..<words.upperBound + 3].map {
      source.tokens.hashes[$0.clamped(to: all)]
    }
  }

  private func preferred(_ candidates: [Candidate], _ context: OccurrenceContext) -> Candidate {
    let ranked = candidates.enumerated().map { index, candidate in
      (
        candidate: candidate, context: context.score(candidate.words, candidate.bytes, in: source),
        standing: standing(candidate, isLooked: index < Self.mostLookedAt)
      )
    }
    let best = ranked.min { left, right in
      if left.context != right.context { return left.context > right.context }
      if left.standing != right.standing { return left.standing < right.standing }
      if left.candidate.similarity != right.candidate.similarity {
        return left.candidate.similarity > right.candidate.similarity
      }
      return left.candidate.bytes.lowerBound < right.candidate.bytes.lowerBound
    }
    return best?.candidate ?? candidates[0]
  }

  /// Of occurrences without context, so many are compared in full.
  private static let mostLookedAt = 32

  /// How little an occurrence has to recommend it: light foldings, a place beside the running text, and
  /// words that nobody says.
  private func standing(_ candidate: Candidate, isLooked: Bool) -> Int {
    guard isLooked else { return .max }
    let light = candidate.method == .words ? lightness(candidate) : 0
    let isBeside = document.region(of: candidate.bytes) != .body
    let isQuoted = !document.marks.spans(touching: candidate.bytes).isEmpty
    return light * 4 + (isBeside ? 2 : 0) + (isQuoted ? 0 : 1)
  }

  // MARK: - Surfaces

  /// The foldings and flags that a candidate's parts need, beside those it already has.
  func surface(of candidate: Candidate) -> (kinds: CaseSet<FoldingKind>, flags: CaseSet<DifferenceFlag>) {
    var kinds = candidate.kinds
    var flags = candidate.flags
    for (index, part) in candidate.parts.enumerated() {
      let comparison = SurfaceComparison(
        quotation: part.quotation, quotationWords: part.quotationWords, source: source,
        sourceWords: part.sourceWords, declaredCase: part.declaredCase, isFirstPart: index == 0,
        comparesStart: part.comparesStart, comparesEnd: part.comparesEnd)
      kinds.formUnion(comparison.kinds)
      flags.formUnion(comparison.flags)
    }
    return (kinds, flags)
  }
}
