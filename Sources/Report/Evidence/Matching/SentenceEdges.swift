/// What of its sentence a quotation leaves out, before and after.
struct SentenceEdges {
  /// The words of the same sentence before the quotation.
  let before: Range<Int>
  /// The words of the same sentence after it.
  let after: Range<Int>

  /// Sentences are not followed further than this.
  private static let furthest = 60

  init(_ text: LayeredText, _ words: Range<Int>) {
    var start = words.lowerBound
    while start > 0, words.lowerBound - start < Self.furthest, !WordGap(text, after: start - 1).endsSentence {
      start -= 1
    }
    var end = words.upperBound
    while end < text.tokens.count, end - words.upperBound < Self.furthest,
      !WordGap(text, after: end - 1).endsSentence
    {
      end += 1
    }
    before = start..<words.lowerBound
    after = words.upperBound..<end
  }

  /// The end of `before` that a bracket may stand for: back to the last punctuation, at most `count` words.
  func nearBefore(_ count: Int, in text: LayeredText) -> Range<Int> {
    let words = before.suffix(count)
    let start = words.last { !WordGap(text, after: $0 - 1).isPlain } ?? words.lowerBound
    return start..<before.upperBound
  }

  /// The same of `after`.
  func nearAfter(_ count: Int, in text: LayeredText) -> Range<Int> {
    let words = after.prefix(count)
    let end = words.first { !WordGap(text, after: $0).isPlain } ?? words.upperBound - 1
    return after.lowerBound..<max(after.lowerBound, end + 1)
  }
}
