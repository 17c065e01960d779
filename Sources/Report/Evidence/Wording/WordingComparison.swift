/// Compares the wording of two sources, apart from furniture and from what they quote.
enum WordingComparison {
  /// The name of the rules; numbers made under others are not compared with these.
  static let profile = "w3"

  /// Why two texts were not compared.
  enum Obstacle: Error { case tooLong, noSpaces }

  private static let mostCells = 20_000_000
  private static let mostSteps = 4_000_000

  static func compare(_ first: ComparableText, _ second: ComparableText) throws(Obstacle) -> SharedWording {
    var (left, right) = (first.own, second.own)
    var (cellsInFirst, cellsInSecond) = (mostCells, mostCells)
    // What one text quotes, the other may print without quotation marks.
    for quotation in first.quotations {
      if let place = second.alignment.place(of: quotation, cells: &cellsInSecond) { right.mask(place) }
    }
    for quotation in second.quotations {
      if let place = first.alignment.place(of: quotation, cells: &cellsInFirst) { left.mask(place) }
    }
    let leftSentences = first.sentences.filter { left.isMostlyOwn($0.words) }
    let rightSentences = second.sentences.filter { right.isMostlyOwn($0.words) }
    let leftAligned = leftSentences.count {
      second.alignment.place(of: $0, cells: &cellsInSecond) != nil
    }
    let rightAligned = rightSentences.count {
      first.alignment.place(of: $0, cells: &cellsInFirst) != nil
    }
    guard cellsInFirst >= 0, cellsInSecond >= 0 else { throw .tooLong }
    let leftRuns = left.isOwn == first.own.isOwn ? first.runs : RunTable(left)
    let rightRuns = right.isOwn == second.own.isOwn ? second.runs : RunTable(right)
    let shared = RunTable.shared(leftRuns, rightRuns)
    return SharedWording(
      first: .init(grams: leftRuns.count, sentences: leftSentences.count, aligned: leftAligned),
      second: .init(grams: rightRuns.count, sentences: rightSentences.count, aligned: rightAligned),
      shared: shared.count, longestRun: try longestRun(shared))
  }

  /// Two texts share a run as long as the same runs of five follow each other in both.
  private static func longestRun(
    _ shared: [(left: ArraySlice<RunTable.Entry>, right: ArraySlice<RunTable.Entry>)]
  ) throws(Obstacle) -> Int {
    var places: [(left: Int32, right: ArraySlice<RunTable.Entry>)] = []
    var steps = 0
    for (starts, others) in shared {
      steps += starts.count * others.count
      guard steps <= mostSteps else { throw .tooLong }
      for start in starts { places.append((start.start, others)) }
    }
    places.sort { $0.left < $1.left }
    var longest = 0
    var previous: (left: Int32, lengths: [Int32: Int]) = (-2, [:])
    for (start, others) in places {
      let follows = previous.left + 1 == start
      var lengths: [Int32: Int] = [:]
      for other in others {
        let length = (follows ? previous.lengths[other.start - 1] ?? 0 : 0) + 1
        lengths[other.start] = length
        longest = max(longest, length)
      }
      previous = (start, lengths)
    }
    return longest == 0 ? 0 : longest + RunTable.length - 1
  }
}
