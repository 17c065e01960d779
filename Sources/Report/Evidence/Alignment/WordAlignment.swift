/// The cheapest way to turn one run of words into another, word by word.
///
/// Costs are in hundredths of a word: 100 to drop, add or change a word, 50 to change it into one
/// spelt much alike. Weighting words by importance was measured and separates no better, so it is
/// not done.
struct WordAlignment {
  enum Operation: UInt8, Sendable {
    case same, changed
    /// The pattern has a word that the text lacks.
    case removed
    /// The text has a word that the pattern lacks.
    case added
    /// As `added`, where the pattern declares an omission.
    case omitted
  }

  struct Step {
    fileprivate(set) var operation: Operation
    /// The word of the pattern; for an added word, the one before which it stands.
    let pattern: Int
    /// The word of the text; for a removed word, the one before which it is missing.
    let text: Int
  }

  static let wholeWord = 100
  static let similarWord = 50
  static let omittedWord = 2
  /// More cells than this are not filled: 400 kB, under a millisecond.
  static let mostCells = 400_000

  let cost: Int
  /// The words of the text that the pattern was aligned with.
  let range: Range<Int>
  let steps: [Step]

  /// Aligns all of `pattern` with a part of `text` inside `window`, or with the whole of it when
  /// `isWhole`. Words left out at `gaps` (positions in the pattern) cost next to nothing.
  ///
  /// `nil` when the window is too large to fill, or the alignment costs more than `most`: the less it may cost, the
  /// sooner it is found.
  init?(
    _ pattern: LayeredText, in text: LayeredText, window: Range<Int>, gaps: Set<Int> = [],
    isWhole: Bool = false, most: Int = .max
  ) {
    let rows = pattern.tokens.count
    let columns = window.count
    guard (rows + 1) * (columns + 1) <= Self.mostCells else { return nil }
    let similarity = WordSimilarity(pattern, text, window: window)
    let last = pattern.tokens.hashes.last
    let traced = AlignmentTable.with(rows: rows, columns: columns, isWhole: isWhole, most: most) { table in
      for row in 1..<max(rows + 1, 1) {
        similarity.costs(pattern: row - 1, of: table.pairs, into: table.pairCosts, table.spare)
        table.fillRow(row, skipCost: gaps.contains(row) ? Self.omittedWord : Self.wholeWord)
      }
      return table.trace(
        from: window.lowerBound, gaps: gaps,
        isLast: { end in end > window.lowerBound && text.tokens.hashes[end - 1] == last },
        goesOn: { end in end > 0 && WordGap(text, after: end - 1).isPlain })
    }
    guard let traced else { return nil }
    (cost, range) = (traced.cost, traced.range)
    var steps = traced.steps
    for (index, step) in steps.enumerated()
    where step.operation == .changed && similarity.isSame(pattern: step.pattern, text: step.text) {
      steps[index].operation = .same
    }
    self.steps = steps
  }
}
