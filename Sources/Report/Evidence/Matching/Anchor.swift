/// The part of a quotation by which places are found where it may stand changed: its longest segment.
struct Anchor {
  /// A quotation this short must keep a larger share of its words.
  private static let shortQuotation = (words: 4, similarity: 0.75)
  /// Words of so many letters are seldom those that stand in every sentence.
  private static let telling = 4

  let words: [UInt32]
  /// The words of the quotation before it.
  let offset: Int
  /// The share of words that must stand.
  let least: Double
  /// The most edits at which a place is looked at. A changed word costs one here and may cost half in the
  /// alignment, hence a little more room.
  let most: Int
  let search: Myers

  /// `nil` for quotations too short to be told from chance.
  init?(_ quotation: ParsedQuotation, _ tolerance: SourceMatcher.Tolerance) {
    let count = quotation.joined.tokens.count
    guard count >= tolerance.fewestWords else { return nil }
    var segment: LayeredText?
    var (offset, position) = (0, 0)
    for candidate in quotation.segments {
      if candidate.tokens.count > segment?.tokens.count ?? 0 { (segment, offset) = (candidate, position) }
      position += candidate.tokens.count
    }
    guard let segment, quotation.gaps.isEmpty || segment.tokens.count >= 3 else { return nil }
    words = segment.tokens.hashes
    self.offset = offset
    least = count <= Self.shortQuotation.words ? Self.shortQuotation.similarity : tolerance.similarity
    most = max(1, Int((1 - least) * Double(words.count) * 1.15 + 0.999))
    var rare: UInt64 = 0
    for word in words.indices.prefix(64) where segment.tokens.range(of: word).count >= Self.telling {
      rare |= 1 << UInt64(word)
    }
    search = Myers(words, rare: rare)
  }
}
