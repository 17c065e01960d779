/// Words that nearly match. Nothing found here ever passes the gate; it is found to be shown.
extension SourceMatcher {
  /// Similarities closer than this are equal, and context decides between them.
  private static let tie = 0.03
  /// Ends so few words apart are one place.
  private static let samePlace = 6
  /// A quotation this short must keep a larger share of its words.
  private static let shortQuotation = (words: 4, similarity: 0.75)

  /// Candidates at those of `places` that are near enough.
  func nearCandidates(_ tolerance: Tolerance, _ places: [Myers.End]) -> [Candidate] {
    guard let least = leastSimilarity(tolerance) else { return [] }
    let anchor = longestSegment()
    let most = mostEdits(anchor.words.count, least)
    // A place costs at least half a word for each edit counted here; those that cannot come within a
    // tie of the best are not aligned.
    let tied = 2 * (places.first?.distance ?? 0) + Int(2 * Self.tie * Double(anchor.words.count))
    let found = places.filter { $0.distance <= min(most, tied) }.compactMap { place in
      let window = window(place.position, anchor.words.count, anchor.offset, most)
      return canAlign(window) ? nearCandidate(window, least) : unalignedCandidate(place, anchor.words, least)
    }
    let best = found.map(\.similarity).max() ?? 0
    return found.filter { $0.similarity >= best - Self.tie }
  }

  private func canAlign(_ window: Range<Int>) -> Bool {
    (quotation.joined.tokens.count + 1) * (window.count + 1) <= WordAlignment.mostCells
  }

  /// What can be said of a quotation too long to align: where it stands and how many words are edited.
  private func unalignedCandidate(_ place: Myers.End, _ words: [UInt32], _ least: Double) -> Candidate? {
    let similarity = 1 - Double(place.distance) / Double(words.count)
    guard quotation.gaps.isEmpty, similarity >= least else { return nil }
    let reach = max(0, place.position - words.count - place.distance)
    let text = Array(source.tokens.hashes[reach..<place.position].reversed())
    let starts = Myers(words.reversed()).ends(in: text, most: place.distance)
    let length =
      starts.min { ($0.distance, $1.position) < ($1.distance, $0.position) }?.position ?? words.count
    let range = max(0, place.position - length)..<place.position
    var candidate = Candidate(method: .alignment, words: range, bytes: source.sourceRange(of: range))
    candidate.similarity = similarity
    candidate.kinds = quotation.kinds
    return candidate
  }

  /// The share of words that must stand; `nil` for quotations too short to be told from chance.
  private func leastSimilarity(_ tolerance: Tolerance) -> Double? {
    let count = quotation.joined.tokens.count
    guard count >= tolerance.fewestWords else { return nil }
    return count <= Self.shortQuotation.words ? Self.shortQuotation.similarity : tolerance.similarity
  }

  /// The ends of the places where the quotation, or its longest segment, may stand, best first. For
  /// letters any place will do that has a quarter of the words.
  func places(_ tolerance: Tolerance) -> [Myers.End] {
    guard let least = leastSimilarity(tolerance) else { return [] }
    let anchor = longestSegment().words
    guard quotation.gaps.isEmpty || anchor.count >= 3 else { return [] }
    let isLoose = tolerance.allowsLetters && mayBeNoise
    let most = isLoose ? anchor.count * 3 / 4 : mostEdits(anchor.count, least)
    return clusters(Myers(anchor).ends(in: source.tokens.hashes, most: most, spacing: Self.samePlace))
  }

  /// A changed word costs one here and may cost half in the alignment, hence a little more room.
  private func mostEdits(_ count: Int, _ least: Double) -> Int {
    max(1, Int((1 - least) * Double(count) * 1.15 + 0.999))
  }

  private func nearCandidate(_ window: Range<Int>, _ least: Double) -> Candidate? {
    let text = quotation.joined
    let gaps = Set(quotation.gaps)
    guard let alignment = WordAlignment(text, in: source, window: window, gaps: gaps),
      !alignment.range.isEmpty
    else {
      return nil
    }
    let similarity = 1 - Double(alignment.cost) / Double(100 * text.tokens.count)
    guard similarity >= least else { return nil }
    if NumeralBoundary.isCut(alignment.range, in: source), quotation.marks.isEmpty {
      return cutCandidate(NumeralBoundary.widened(alignment.range, in: source))
    }
    var candidate = Candidate(
      method: .alignment, words: alignment.range, bytes: source.sourceRange(of: alignment.range))
    candidate.similarity = similarity
    candidate.kinds = quotation.kinds
    candidate.differences = alignment.differences(text, source)
    candidate.flags = DifferenceFlags.flags(of: alignment, text, source)
    candidate.omittedWords = alignment.steps.count { $0.operation == .omitted }
    return candidate
  }

  /// The stretch of the source to align with when the anchor ends at `end`.
  private func window(_ end: Int, _ count: Int, _ offset: Int, _ most: Int) -> Range<Int> {
    let slack = min(quotation.marks.reduce(0) { $0 + $1.mostWords }, 400)
    let start = end - count - most - offset - slack
    let stop = end + quotation.joined.tokens.count - offset - count + (slack > 0 ? slack + most : 2)
    return max(0, start)..<min(source.tokens.count, stop)
  }

  private func longestSegment() -> (words: [UInt32], offset: Int) {
    var offset = 0
    var best: (words: [UInt32], offset: Int) = ([], 0)
    for segment in quotation.segments {
      if segment.tokens.count > best.words.count { best = (segment.tokens.hashes, offset) }
      offset += segment.tokens.count
    }
    return best
  }

  /// One end for each place, best first.
  private func clusters(_ ends: [Myers.End]) -> [Myers.End] {
    var chosen: [Myers.End] = []
    while chosen.count < limits.alignments {
      var best: Myers.End?
      for end in ends where end.distance < best?.distance ?? .max {
        if chosen.allSatisfy({ abs($0.position - end.position) > Self.samePlace }) { best = end }
      }
      guard let best else { break }
      chosen.append(best)
    }
    return chosen
  }
}
