/// Letters that nearly match: text from a scanner, where every other word has a wrong letter.
extension SourceMatcher {
  private static let fewestLetters = 40
  /// At this share of equal letters, of quotations that are not in their source 0 to 0.13 % match.
  private static let leastLetters = 0.78

  /// Whether the quotation is of the kind that is looked for letter by letter.
  var mayBeNoise: Bool {
    quotation.marks.isEmpty && quotation.joined.folded.bytes.count >= Self.fewestLetters
  }

  /// The best place by letters among those that have at least some of the words.
  func letterCandidates(_ anchor: Anchor) -> [Candidate] {
    guard mayBeNoise else { return [] }
    let places = loosePlaces(anchor)
    guard !places.isEmpty else { return [] }
    let count = quotation.joined.tokens.count
    let pattern = letters(quotation.joined, 0..<count)
    let search = LetterSearch(pattern)
    var most = Int(Double(pattern.count) * (1 - Self.leastLetters))
    let stretches = places.map {
      max(0, $0.position - 2 * count)..<min(source.tokens.count, $0.position + count)
    }
    // Most have nothing of it, and one look at what they cover together is enough to see that.
    let covered = Self.union(stretches).map { letters(source, $0) }
    let isShort = search.steps(for: covered.reduce(0) { $0 + $1.count }) <= limits.letterSteps
    if isShort, covered.allSatisfy({ search.best(in: $0, most: most) == nil }) { return [] }
    var best: (end: Myers.End, text: ArraySlice<UInt8>)?
    var steps = 0
    for stretch in stretches {
      let text = letters(source, stretch)
      steps += search.steps(for: text.count)
      guard steps <= limits.letterSteps else { break }
      guard let end = search.best(in: text, most: most) else { continue }
      best = (end, text)
      most = end.distance - 1
    }
    return best.flatMap { candidate(pattern, $0.text, $0.end) }.map { [$0] } ?? []
  }

  /// What some stretches cover, without overlaps.
  private static func union(_ stretches: [Range<Int>]) -> [Range<Int>] {
    var union: [Range<Int>] = []
    for stretch in stretches.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = union.last, stretch.lowerBound <= last.upperBound {
        union[union.count - 1] = last.lowerBound..<max(last.upperBound, stretch.upperBound)
      } else {
        union.append(stretch)
      }
    }
    return union
  }

  private func candidate(
    _ pattern: ArraySlice<UInt8>, _ text: ArraySlice<UInt8>, _ end: Myers.End
  ) -> Candidate? {
    let folded = text.startIndex + start(pattern, text, end)..<text.startIndex + end.position
    let words = document.words(in: source.folded.sourceRange(of: folded))
    guard !words.isEmpty else { return nil }
    var candidate = Candidate(method: .letters, words: words, bytes: source.sourceRange(of: words))
    candidate.similarity = 1 - Double(end.distance) / Double(pattern.count)
    candidate.kinds = quotation.kinds
    if let alignment = WordAlignment(quotation.joined, in: source, window: words, isWhole: true) {
      candidate.differences = alignment.differences(quotation.joined, source)
      candidate.flags = DifferenceFlags.flags(of: alignment, quotation.joined, source)
    }
    return candidate
  }

  /// Where the match begins that ends at `end`: the reversed pattern, sought backwards from there.
  private func start(_ pattern: ArraySlice<UInt8>, _ text: ArraySlice<UInt8>, _ end: Myers.End) -> Int {
    let reach = max(0, end.position - pattern.count - end.distance)
    let backwards = Myers(Self.small(pattern.reversed())).ends(
      in: Self.small(text[text.startIndex + reach..<text.startIndex + end.position].reversed()),
      most: end.distance)
    let longest = backwards.filter { $0.distance == end.distance }.max { $0.position < $1.position }
    return max(0, end.position - (longest?.position ?? pattern.count))
  }

  private static func small(_ letters: some Sequence<UInt8>) -> [UInt32] {
    letters.map { UInt32((0x41...0x5A).contains($0) ? $0 | 0x20 : $0) }
  }

  /// The folded bytes of some words.
  private func letters(_ text: LayeredText, _ words: Range<Int>) -> ArraySlice<UInt8> {
    text.folded.bytes[words.isEmpty ? 0..<0 : text.tokens.range(of: words)]
  }
}
