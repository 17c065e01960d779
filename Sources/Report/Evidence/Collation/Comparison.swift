/// How one witness reads a text that another witness gives as well.
package struct Comparison: Hashable, Sendable {
  /// What kind of difference it is, from none to another text.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    /// The same bytes.
    case identical
    /// The same words and punctuation in other glyphs: quotation marks, dashes, spaces.
    case typographic
    /// As `typographic`, and the first letter is large in one and small in the other.
    case caseOfFirstLetter = "case-of-first-letter"
    /// The same words; punctuation, inner capitals or the spelling of a number differ.
    case punctuation
    /// An unbroken part of the base.
    case partial
    /// The whole base, and more before or after it.
    case extended
    /// The same words in another order.
    case wordOrder = "word-order"
    /// Some words differ.
    case wordChange = "word-change"
    /// Fewer than half the words are shared: a translation, a paraphrase, or another statement.
    case otherWording = "other-wording"
  }

  /// Below this share of common words, an alignment shows chance and not variation.
  static let leastSimilarity = 0.5

  package let kind: Kind
  /// The whole alignment in order, `first` being the base; empty when the readings are identical.
  package let stretches: [WordDifference]
  /// Shared words as a share of the shorter text.
  package let similarity: Double

  /// Only what differs.
  package var differences: [WordDifference] { stretches.filter { $0.kind != .same } }
}
