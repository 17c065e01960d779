/// Goes through a folded text and its source side by side, from break to break: for ascending offsets, what
/// ``FoldedText/sourceOffset(of:isEnd:)`` says of any.
struct SourceWalk {
  private let breaks: [FoldedText.Break]
  private let isEnd: Bool
  /// The break that was passed last.
  private var index: Int

  /// - Parameter index: a break that lies before all that will be asked for.
  init(_ breaks: [FoldedText.Break], isEnd: Bool, from index: Int = 0) {
    self.breaks = breaks
    self.isEnd = isEnd
    self.index = index
  }

  /// The furthest folded offset whose source offset is less than `limit`; -1 when there is none.
  mutating func foldedOffset(before limit: Int) -> Int {
    while index + 1 < breaks.count, Int(breaks[index + 1].source) < limit { index += 1 }
    let here = breaks[index]
    let isReplaced = index % 2 == 1
    let offset = isReplaced ? .max : Int(here.folded) + limit - 1 - Int(here.source)
    guard index + 1 < breaks.count else { return offset }
    // The end of a replaced region is where the text after it begins, and that is not before the limit.
    if isEnd { return isReplaced ? Int(here.folded) : min(offset, Int(breaks[index + 1].folded)) }
    return min(offset, Int(breaks[index + 1].folded) - 1)
  }
}
