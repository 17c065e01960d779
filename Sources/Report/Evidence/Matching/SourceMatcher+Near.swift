/// Words that nearly match. Nothing found here ever passes the gate; it is found to be shown.
extension SourceMatcher {
  /// Similarities closer than this are equal, and context decides between them.
  private static let tie = 0.03
  /// A quotation this short must keep a larger share of its words.
  private static let shortQuotation = (words: 4, similarity: 0.75)

  func nearCandidates(_ tolerance: Tolerance) -> [Candidate] {
    let count = quotation.joined.tokens.count
    guard count >= tolerance.fewestWords else { return [] }
    let least = count <= Self.shortQuotation.words ? Self.shortQuotation.similarity : tolerance.similarity
    let found = windows(least).compactMap { window in nearCandidate(window, least) }
    let best = found.map(\.similarity).max() ?? 0
    return found.filter { $0.similarity >= best - Self.tie }
  }

  private func nearCandidate(_ window: Range<Int>, _ least: Double) -> Candidate? {
    let text = quotation.joined
    let gaps = Set(quotation.gaps)
    guard let alignment = WordAlignment(text, in: source, window: window, gaps: gaps), !alignment.range.isEmpty else {
      return nil
    }
    let similarity = 1 - Double(alignment.cost) / Double(100 * text.tokens.count)
    guard similarity >= least else { return nil }
    var candidate = Candidate(method: .alignment, words: alignment.range, bytes: source.sourceRange(of: alignment.range))
    candidate.similarity = similarity
    candidate.kinds = quotation.kinds
    candidate.differences = alignment.differences(text, source)
    candidate.flags = DifferenceFlags.flags(of: alignment, text, source)
    candidate.omittedWords = alignment.steps.count { $0.operation == .omitted }
    return candidate
  }

  /// The stretches of the source in which the quotation may stand with few enough edits.
  private func windows(_ least: Double) -> [Range<Int>] {
    let text = quotation.joined.tokens.hashes
    let (anchor, offset) = longestSegment()
    // A changed word costs one here and may cost half in the alignment, hence a little more room.
    let most = max(1, Int((1 - least) * Double(anchor.count) * 1.15 + 0.999))
    guard quotation.gaps.isEmpty || anchor.count >= 3 else { return [] }
    let slack = quotation.marks.reduce(0) { min($0 + $1.mostWords, 400) }
    return clusters(Myers(anchor).ends(in: source.tokens.hashes, most: most)).map { end in
      let start = end - anchor.count - most - offset - slack
      let stop = end + text.count - offset - anchor.count + (slack > 0 ? slack + most : 2)
      return max(0, start)..<min(source.tokens.count, stop)
    }
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

  /// One end for each place, best first; ends within six words of each other are one place.
  private func clusters(_ ends: [Myers.End]) -> [Int] {
    var chosen: [Int] = []
    for end in ends.sorted(by: { ($0.distance, $0.position) < ($1.distance, $1.position) }) {
      guard chosen.count < limits.alignments else { break }
      if chosen.allSatisfy({ abs($0 - end.position) > 6 }) { chosen.append(end.position) }
    }
    return chosen
  }
}
