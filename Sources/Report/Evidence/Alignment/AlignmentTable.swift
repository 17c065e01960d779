/// The dynamic-programming table of a ``WordAlignment``: two rows of costs and all the choices.
struct AlignmentTable {
  private enum Choice {
    static let pair: UInt8 = 0
    static let removed: UInt8 = 1
    static let added: UInt8 = 2
  }

  private let columns: Int
  private let rows: Int
  private let isWhole: Bool
  private var previous: [Int32]
  private var current: [Int32]
  private var choices: [UInt8]

  /// With `isWhole`, words of the text outside the aligned part cost as much as those inside.
  init(rows: Int, columns: Int, isWhole: Bool) {
    self.rows = rows
    self.columns = columns
    self.isWhole = isWhole
    let word = Int32(WordAlignment.wholeWord)
    previous = isWhole ? (0...columns).map { Int32($0) * word } : [Int32](repeating: 0, count: columns + 1)
    current = previous
    choices = [UInt8](repeating: Choice.added, count: (rows + 1) * (columns + 1))
  }

  /// Fills one row; afterwards it is the row that `trace` starts from.
  mutating func fillRow(_ row: Int, skipCost: Int, pairCosts: [Int32]) {
    let word = Int32(WordAlignment.wholeWord)
    let skip = Int32(skipCost)
    let base = row * (columns + 1)
    current[0] = previous[0] + word
    choices[base] = Choice.removed
    previous.withUnsafeBufferPointer { previous in
      current.withUnsafeMutableBufferPointer { current in
        choices.withUnsafeMutableBufferPointer { choices in
          pairCosts.withUnsafeBufferPointer { pairCosts in
            var diagonal = previous[0]
            var left = current[0]
            // Costs are at most a hundred for each of the words that fit in a table.
            for column in pairCosts.indices {
              let above = previous[column &+ 1]
              var (best, choice) = (diagonal &+ pairCosts[column], Choice.pair)
              if above &+ word < best { (best, choice) = (above &+ word, Choice.removed) }
              if left &+ skip < best { (best, choice) = (left &+ skip, Choice.added) }
              current[column &+ 1] = best
              choices[base &+ column &+ 1] = choice
              (diagonal, left) = (above, best)
            }
          }
        }
      }
    }
    swap(&previous, &current)
  }

  /// So far beyond an end another that is as good may be the end of the same place.
  private static let reach = 3

  /// Reads the cheapest path backwards from the last row. Of equal ends the first wins, unless the last word
  /// of the pattern stands a little further on, or the next word belongs to the place: then the last word of
  /// the pattern is another and not one too many.
  func trace(
    from offset: Int, gaps: Set<Int>, isLast: (_ end: Int) -> Bool, goesOn: (_ end: Int) -> Bool
  ) -> (cost: Int, range: Range<Int>, steps: [WordAlignment.Step]) {
    var end = isWhole ? columns : previous.indices.min { previous[$0] < previous[$1] } ?? 0
    if !isWhole {
      let equal = (end..<min(columns, end + Self.reach) + 1).filter { previous[$0] == previous[end] }
      if let last = equal.first(where: { isLast(offset + $0) }) {
        end = last
      } else if equal.contains(end + 1), goesOn(offset + end) {
        end += 1
      }
    }
    var row = rows
    var column = end
    var steps: [WordAlignment.Step] = []
    while row > 0 || isWhole && column > 0 {
      let choice = row == 0 ? Choice.added : choices[row * (columns + 1) + column]
      if choice == Choice.pair { (row, column) = (row - 1, column - 1) }
      if choice == Choice.removed { row -= 1 }
      if choice == Choice.added { column -= 1 }
      let operation: WordAlignment.Operation =
        choice == Choice.pair
        ? .changed : choice == Choice.removed ? .removed : gaps.contains(row) ? .omitted : .added
      steps.append(WordAlignment.Step(operation: operation, pattern: row, text: offset + column))
    }
    return (Int(previous[end]), offset + column..<offset + end, steps.reversed())
  }
}
