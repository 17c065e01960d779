/// One stretch of an aligned pair of texts: the same in both, or different.
package struct WordDifference: Hashable, Sendable {
  /// How the two texts relate in this stretch.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case same, changed
    /// Only the first text has these words.
    case removed
    /// Only the second text has these words.
    case added
    /// Words of the second text that the first leaves out behind an ellipsis.
    case omitted
  }

  package let kind: Kind
  /// The words of the first text as they are printed there; empty for `added` and `omitted`.
  package let first: String
  /// The words of the second text as they are printed there; empty for `removed`.
  package let second: String
  /// How many words that is on either side.
  package let firstCount: Int
  package let secondCount: Int
}

extension WordAlignment {
  /// The steps as stretches: neighbouring edits become one change, so that a reader sees phrases.
  func differences(_ pattern: LayeredText, _ text: LayeredText) -> [WordDifference] {
    var result: [WordDifference] = []
    // Before, what changed, and after.
    result.reserveCapacity(3)
    var index = 0
    while index < steps.count {
      let group = Group.of(steps[index].operation)
      var end = index
      while end < steps.count, Group.of(steps[end].operation) == group { end += 1 }
      result.append(difference(steps[index..<end], group, pattern, text))
      index = end
    }
    return result
  }

  private enum Group {
    case same, edited, omitted

    static func of(_ operation: Operation) -> Group {
      switch operation {
      case .same: .same
      case .changed, .removed, .added: .edited
      case .omitted: .omitted
      }
    }
  }

  private func difference(
    _ steps: ArraySlice<Step>, _ group: Group, _ pattern: LayeredText, _ text: LayeredText
  ) -> WordDifference {
    let patternWords = words(steps, { $0.pattern }) { $0 != .added && $0 != .omitted }
    let textWords = words(steps, { $0.text }) { $0 != .removed }
    let kind: WordDifference.Kind =
      switch group {
      case .same: .same
      case .omitted: .omitted
      case .edited: patternWords.isEmpty ? .added : textWords.isEmpty ? .removed : .changed
      }
    let (first, second) = surfaces(patternWords, pattern, textWords, text)
    return WordDifference(
      kind: kind, first: first, second: second, firstCount: patternWords.count, secondCount: textWords.count)
  }

  /// How both texts print some words: one string where they print them alike.
  private func surfaces(
    _ patternWords: Range<Int>, _ pattern: LayeredText, _ textWords: Range<Int>, _ text: LayeredText
  ) -> (String, String) {
    let first = pattern.surface(of: patternWords)
    let isAlike = pattern.source[pattern.sourceRange(of: patternWords)].elementsEqual(
      text.source[text.sourceRange(of: textWords)])
    return (first, isAlike ? first : text.surface(of: textWords))
  }

  /// From the first to the last of the words that steps of some operations have.
  @inline(__always)
  private func words(
    _ steps: ArraySlice<Step>, _ word: (Step) -> Int, _ counts: (Operation) -> Bool
  ) -> Range<Int> {
    guard let first = steps.first(where: { counts($0.operation) }),
      let last = steps.last(where: { counts($0.operation) })
    else { return 0..<0 }
    return word(first)..<word(last) + 1
  }
}
