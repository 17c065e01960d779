/// Words that nearly match. Nothing found here ever passes the gate; it is found to be shown.
extension SourceMatcher {
  /// Similarities closer than this are equal, and context decides between them.
  private static let tie = 0.03
  /// Ends so few words apart are one place.
  private static let samePlace = 6

  /// Candidates where the anchor stands near enough.
  func nearCandidates(_ anchor: Anchor) -> [Candidate] {
    let places = clusters(
      anchor.search.ends(
        in: source.tokens.hashes, most: anchor.most, spacing: Self.samePlace, isStrict: true))
    // A place costs at least half a word for each edit counted here; those that cannot come within a
    // tie of the best are not aligned.
    let tied = 2 * (places.first?.distance ?? 0) + Int(2 * Self.tie * Double(anchor.words.count))
    let found = places.filter { $0.distance <= tied }.compactMap { place in
      let window = window(place.position, anchor)
      return canAlign(window) ? nearCandidate(window, anchor, place) : unalignedCandidate(place, anchor)
    }
    let best = found.map(\.similarity).max() ?? 0
    return found.filter { $0.similarity >= best - Self.tie }
  }

  /// The places, best first, that have at least a quarter of the words: where letters may nearly match.
  func loosePlaces(_ anchor: Anchor) -> [Myers.End] {
    clusters(
      anchor.search.ends(
        in: source.tokens.hashes, most: anchor.words.count * 3 / 4, spacing: Self.samePlace))
  }

  private func canAlign(_ window: Range<Int>) -> Bool {
    (quotation.joined.tokens.count + 1) * (window.count + 1) <= WordAlignment.mostCells
  }

  /// What can be said of a quotation too long to align: where it stands and how many words are edited.
  private func unalignedCandidate(_ place: Myers.End, _ anchor: Anchor) -> Candidate? {
    let (words, least) = (anchor.words, anchor.least)
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

  private func nearCandidate(_ window: Range<Int>, _ anchor: Anchor, _ place: Myers.End) -> Candidate? {
    let text = quotation.joined
    let whole = Double(WordAlignment.wholeWord * text.tokens.count)
    // Of a quotation that is all anchor, the edits that were counted here are one way to align it.
    let known = quotation.gaps.isEmpty ? place.distance * WordAlignment.wholeWord : .max
    guard
      let alignment = WordAlignment(
        text, in: source, window: window, gaps: Set(quotation.gaps),
        most: min(known, Int(whole * (1 - anchor.least)) + 1)),
      !alignment.range.isEmpty
    else { return nil }
    let similarity = 1 - Double(alignment.cost) / whole
    guard similarity >= anchor.least else { return nil }
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
  private func window(_ end: Int, _ anchor: Anchor) -> Range<Int> {
    let slack = min(quotation.marks.reduce(0) { $0 + $1.mostWords }, 400)
    let (count, most) = (anchor.words.count, anchor.most)
    let start = end - count - most - anchor.offset - slack
    let stop = end + quotation.joined.tokens.count - anchor.offset - count + (slack > 0 ? slack + most : 2)
    return max(0, start)..<min(source.tokens.count, stop)
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
