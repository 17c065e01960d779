/// A lower bound of what a ``WordAlignment`` costs, in a fraction of its time.
///
/// Myers' bit-parallel edit distance over words, in which every word that may be spelt alike counts as the same. Nine
/// windows of ten are no likeness, and need not be aligned to show it.
struct LooseDistance: Sendable {
  private let count: Int
  /// Which words of the pattern have a hash with these lowest bits.
  private let same: [UInt64]
  private let long: [(word: WordSimilarity.Word, bit: UInt64)]

  /// `nil` for a pattern of no words, or of more than a register has bits.
  init?(_ pattern: LayeredText) {
    let words = WordSimilarity.words(of: pattern, in: 0..<pattern.tokens.count)
    guard (1...64).contains(words.count) else { return nil }
    count = words.count
    var same = [UInt64](repeating: 0, count: 256)
    for (index, word) in words.enumerated() { same[Int(word.hash & 255)] |= 1 << UInt64(index) }
    self.same = same
    long = words.enumerated().filter { $1.canBeSimilar }.map { ($1, 1 << UInt64($0)) }
  }

  /// Whether the pattern may stand somewhere in a text with at most so many words dropped, added or changed.
  func reaches(_ text: ArraySlice<WordSimilarity.Word>, most: Int) -> Bool {
    let last: UInt64 = 1 << UInt64(count - 1)
    var positive: UInt64 = .max
    var negative: UInt64 = 0
    var distance = count
    return text.withUnsafeBufferPointer { text in
      for word in text {
        let equal = matches(word)
        let diagonal = (((equal & positive) &+ positive) ^ positive) | equal | negative
        let up = negative | ~(diagonal | positive)
        let down = positive & diagonal
        if up & last != 0 { distance += 1 }
        if down & last != 0 { distance -= 1 }
        if distance <= most { return true }
        positive = down << 1 | ~(diagonal | up << 1)
        negative = up << 1 & diagonal
      }
      return distance <= most
    }
  }

  /// The words of the pattern that a word of the text may stand for, and perhaps some more.
  @inline(__always)
  private func matches(_ word: WordSimilarity.Word) -> UInt64 {
    var mask = same[Int(word.hash & 255)]
    guard word.canBeSimilar else { return mask }
    for other in long where WordSimilarity.mayBeSimilar(word, other.word) { mask |= other.bit }
    return mask
  }
}
