/// Letters that nearly match: text from a scanner, where every other word has a wrong letter.
extension SourceMatcher {
  private static let fewestLetters = 40
  /// At this share of equal letters, of quotations that are not in their source 0 to 0.13 % match.
  private static let leastSimilarity = 0.78

  func letterCandidates() -> [Candidate] {
    guard quotation.marks.isEmpty else { return [] }
    let pattern = letters(quotation.joined)
    guard pattern.count >= Self.fewestLetters else { return [] }
    let most = Int(Double(pattern.count) * (1 - Self.leastSimilarity))
    let search = Myers(pattern)
    let text = letters(source)
    guard search.steps(for: text.count) <= limits.letterSteps else { return [] }
    guard let end = search.ends(in: text, most: most).min(by: { ($0.distance, $0.position) < ($1.distance, $1.position) })
    else { return [] }
    return candidate(pattern, text, end, most).map { [$0] } ?? []
  }

  private func candidate(_ pattern: [UInt32], _ text: [UInt32], _ end: Myers.End, _ most: Int) -> Candidate? {
    let folded = start(pattern, text, end)..<end.position
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
  private func start(_ pattern: [UInt32], _ text: [UInt32], _ end: Myers.End) -> Int {
    let reach = max(0, end.position - pattern.count - end.distance)
    let backwards = Myers(pattern.reversed()).ends(in: text[reach..<end.position].reversed(), most: end.distance)
    let longest = backwards.filter { $0.distance == end.distance }.max { $0.position < $1.position }
    return end.position - (longest?.position ?? pattern.count)
  }

  /// The folded bytes from the first word to the last, capitals as small letters.
  private func letters(_ text: LayeredText) -> [UInt32] {
    let isQuotation = text.tokens.count > 0 && text.source.count == quotation.joined.source.count
    let range = isQuotation ? text.tokens.range(of: 0..<text.tokens.count) : 0..<text.folded.bytes.count
    return text.folded.bytes[range].map { UInt32((0x41...0x5A).contains($0) ? $0 | 0x20 : $0) }
  }
}
