/// Compares the wording of two sources, apart from furniture and from what they quote.
enum WordingComparison {
  /// The name of the rules; numbers made under others are not compared with these.
  static let profile = "w1"

  /// Why two texts were not compared.
  enum Obstacle: Error { case tooLong, noSpaces }

  private static let mostWords = 200_000
  private static let mostCells = 20_000_000
  private static let mostSteps = 4_000_000

  static func compare(_ first: SourceDocument, _ second: SourceDocument) throws(Obstacle) -> SharedWording {
    for document in [first, second] {
      let tokens = document.text.tokens
      guard tokens.count <= mostWords else { throw .tooLong }
      // The thresholds count words; in scripts without spaces there is no telling where one ends.
      let solitary = tokens.forms.count { $0 == .solitary || $0 == .solitaryNumber }
      guard solitary * 2 <= tokens.count else { throw .noSpaces }
    }
    var (left, right) = (OwnWords(first), OwnWords(second))
    var (inFirst, inSecond) = (
      LooseAlignment(first, cells: mostCells), LooseAlignment(second, cells: mostCells)
    )
    // What one text quotes, the other may print without quotation marks.
    let (leftQuotations, rightQuotations) = (left.quotations, right.quotations)
    for quotation in leftQuotations {
      if let place = inSecond.place(of: quotation, of: first.text) { right.mask(place) }
    }
    for quotation in rightQuotations {
      if let place = inFirst.place(of: quotation, of: second.text) { left.mask(place) }
    }
    let (leftSentences, rightSentences) = (left.sentences, right.sentences)
    let leftAligned = leftSentences.count { inSecond.place(of: $0, of: first.text) != nil }
    let rightAligned = rightSentences.count { inFirst.place(of: $0, of: second.text) != nil }
    guard !inFirst.isExhausted, !inSecond.isExhausted else { throw .tooLong }
    let (leftGrams, rightGrams) = (left.grams, right.grams)
    return SharedWording(
      first: .init(grams: leftGrams.count, sentences: leftSentences.count, aligned: leftAligned),
      second: .init(grams: rightGrams.count, sentences: rightSentences.count, aligned: rightAligned),
      shared: leftGrams.keys.count { rightGrams[$0] != nil },
      longestRun: try longestRun(leftGrams, rightGrams))
  }

  /// Two texts share a run as long as the same runs of five follow each other in both.
  private static func longestRun(
    _ left: [UInt64: [Int32]], _ right: [UInt64: [Int32]]
  ) throws(Obstacle) -> Int {
    var places: [(left: Int32, right: [Int32])] = []
    var steps = 0
    for (gram, starts) in left {
      guard let others = right[gram] else { continue }
      steps += starts.count * others.count
      guard steps <= mostSteps else { throw .tooLong }
      places += starts.map { ($0, others) }
    }
    places.sort { $0.left < $1.left }
    var longest = 0
    var previous: (left: Int32, lengths: [Int32: Int]) = (-2, [:])
    for (start, others) in places {
      let follows = previous.left + 1 == start
      var lengths: [Int32: Int] = [:]
      for other in others {
        let length = (follows ? previous.lengths[other - 1] ?? 0 : 0) + 1
        lengths[other] = length
        longest = max(longest, length)
      }
      previous = (start, lengths)
    }
    return longest == 0 ? 0 : longest + OwnWords.gram - 1
  }
}
