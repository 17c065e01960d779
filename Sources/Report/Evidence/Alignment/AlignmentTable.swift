/// The dynamic-programming table of a ``WordAlignment``: two rows of costs and all the choices.
struct AlignmentTable {
  private enum Choice {
    static let pair: UInt8 = 0
    static let removed: UInt8 = 1
    static let added: UInt8 = 2
  }

  /// Stands for a cost that no path can come back from; twice as much is still a number.
  private static let tooMuch = Int32.max / 2

  private let columns: Int
  private let rows: Int
  private let isWhole: Bool
  private let most: Int32
  /// The cells of the last row that cost at most `most`, and others between them. A path that goes through
  /// any other costs more, so that those are not filled.
  private var near = 0..<0
  private var previous: UnsafeMutableBufferPointer<Int32>
  private var current: UnsafeMutableBufferPointer<Int32>
  private let choices: UnsafeMutableBufferPointer<UInt8>
  /// What it costs to read the word of the next row for each word of the text; of no meaning outside `pairs`.
  let pairCosts: UnsafeMutableBufferPointer<Int32>
  /// Room for as many numbers, for whoever finds the costs.
  let spare: UnsafeMutableBufferPointer<Int32>

  /// Gives a table, for as long as `body` runs. With `isWhole`, words of the text outside the aligned part cost as
  /// much as those inside. Of what costs more than `most` nothing is known.
  static func with<Result>(
    rows: Int, columns: Int, isWhole: Bool, most: Int, _ body: (inout AlignmentTable) -> Result
  ) -> Result {
    withUnsafeTemporaryAllocation(of: Int32.self, capacity: 4 * (columns + 2)) { numbers in
      withUnsafeTemporaryAllocation(of: UInt8.self, capacity: (rows + 1) * (columns + 1)) { choices in
        numbers.initialize(repeating: 0)
        choices.initialize(repeating: Choice.added)
        var table = AlignmentTable(rows, columns, isWhole, most, numbers, choices)
        return body(&table)
      }
    }
  }

  private init(
    _ rows: Int, _ columns: Int, _ isWhole: Bool, _ most: Int, _ numbers: UnsafeMutableBufferPointer<Int32>,
    _ choices: UnsafeMutableBufferPointer<UInt8>
  ) {
    self.rows = rows
    self.columns = columns
    self.isWhole = isWhole
    self.most = Int32(min(most, Int(Self.tooMuch) - 1))
    self.choices = choices
    let room = columns + 2
    previous = UnsafeMutableBufferPointer(rebasing: numbers[..<room])
    current = UnsafeMutableBufferPointer(rebasing: numbers[room..<2 * room])
    pairCosts = UnsafeMutableBufferPointer(rebasing: numbers[2 * room..<3 * room])
    spare = UnsafeMutableBufferPointer(rebasing: numbers[(3 * room)...])
    let word = Int32(WordAlignment.wholeWord)
    if isWhole { for column in 0...columns { previous[column] = Int32(column) * word } }
    near = 0..<self.room(in: 0)
    previous[near.upperBound] = Self.tooMuch
  }

  /// How many cells of a row a path may pass: each word of the pattern that is left takes a word of the text,
  /// or its cost.
  private func room(in row: Int) -> Int {
    max(0, columns + 1 - max(0, rows - row - Int(most) / WordAlignment.wholeWord))
  }

  /// The words of the text that the next row may pair.
  var pairs: Range<Int> { near.clamped(to: 0..<columns) }

  /// Fills one row from the costs of `pairs`; afterwards it is the row that `trace` starts from.
  mutating func fillRow(_ row: Int, skipCost: Int) {
    guard !near.isEmpty else { return }
    let word = Int32(WordAlignment.wholeWord)
    let skip = Int32(skipCost)
    let base = row * (columns + 1)
    let (start, pairs, most, room) = (near.lowerBound, pairs, most, room(in: row))
    let (previous, current) = (previous, current)
    var diagonal = previous[start]
    var left = diagonal &+ word
    current[start] = left
    choices[base &+ start] = Choice.removed
    // Costs are at most a hundred for each of the words that fit in a table.
    for column in pairs {
      let above = previous[column &+ 1]
      var (best, choice) = (diagonal &+ pairCosts[column], Choice.pair)
      if above &+ word < best { (best, choice) = (above &+ word, Choice.removed) }
      if left &+ skip < best { (best, choice) = (left &+ skip, Choice.added) }
      current[column &+ 1] = best
      choices[base &+ column &+ 1] = choice
      (diagonal, left) = (above, best)
    }
    var end = pairs.upperBound &+ 1
    while end < room, left &+ skip <= most {
      left &+= skip
      current[end] = left
      end &+= 1
    }
    var first = start
    while first < end, current[first] > most { first &+= 1 }
    while end > first, current[end &- 1] > most { end &-= 1 }
    current[end] = Self.tooMuch
    near = first..<end
    swap(&self.previous, &self.current)
  }

  /// So far beyond an end another that is as good may be the end of the same place.
  private static let reach = 3

  /// Reads the cheapest path backwards from the last row; `nil` when there is none of so little cost.
  func trace(
    from offset: Int, gaps: Set<Int>, isLast: (_ end: Int) -> Bool, goesOn: (_ end: Int) -> Bool
  ) -> (cost: Int, range: Range<Int>, steps: [WordAlignment.Step])? {
    guard let end = end(from: offset, isLast, goesOn) else { return nil }
    var row = rows
    var column = end
    var steps: [WordAlignment.Step] = []
    steps.reserveCapacity(rows + end / 2)
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
    steps.reverse()
    return (Int(previous[end]), offset + column..<offset + end, steps)
  }

  /// Of equal ends the first wins, unless the last word of the pattern stands a little further on, or the next
  /// word belongs to the place: then the last word of the pattern is another and not one too many.
  private func end(from offset: Int, _ isLast: (Int) -> Bool, _ goesOn: (Int) -> Bool) -> Int? {
    guard !isWhole else { return near.last == columns ? columns : nil }
    guard let first = near.min(by: { previous[$0] < previous[$1] }) else { return nil }
    let equal = (first..<first + Self.reach + 1).clamped(to: near).filter { previous[$0] == previous[first] }
    if let last = equal.first(where: { isLast(offset + $0) }) { return last }
    return equal.contains(first + 1) && goesOn(offset + first) ? first + 1 : first
  }
}
