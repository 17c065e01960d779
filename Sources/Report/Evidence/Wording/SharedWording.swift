/// How much of their own wording two texts share: numbers only, so that a lock can hold them.
package struct SharedWording: Hashable, Sendable {
  /// The numbers of one of the two texts.
  package struct Side: Hashable, Sendable {
    /// Different runs of five words.
    package var grams: Int
    /// Sentences of some length.
    package var sentences: Int
    /// Those that the other text says in much the same words.
    package var aligned: Int
  }

  /// What the numbers mean.
  package enum Relation: String, Hashable, Sendable, CaseIterable {
    /// So much that one is likely made from the other, or both from a third.
    case derived
    /// A passage: copied, or taken from one place.
    case passage
    /// Each its own wording.
    case independent
  }

  package var first: Side
  package var second: Side
  /// Runs of five words that both have.
  package var shared: Int
  /// Words of the longest run that both have; 0 where that is under five.
  package var longestRun: Int

  /// Shared runs of five words as a share of the smaller text.
  package var containment: Double {
    let smaller = min(first.grams, second.grams)
    return smaller == 0 ? 0 : Double(shared) / Double(smaller)
  }

  /// The thresholds lie in the gap between one derived pair and nine others of five articles on one event,
  /// and separate copies from independent stories on planted data; they are a reason to look, not a proof.
  package var relation: Relation {
    let isCopied = shared >= 20 && shared * 100 >= 8 * min(first.grams, second.grams)
    let isRespun = [first, second].allSatisfy { $0.aligned >= 3 && $0.aligned * 4 >= $0.sentences }
    if isCopied || isRespun { return .derived }
    return longestRun >= 8 || shared >= 10 ? .passage : .independent
  }
}
