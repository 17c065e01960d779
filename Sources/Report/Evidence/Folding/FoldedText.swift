/// A text after the scalar foldings, with the way back to where each byte came from.
struct FoldedText: Sendable {
  /// A place where verbatim and replaced text meet.
  struct Break: Hashable, Sendable {
    let folded: UInt32
    let source: UInt32
  }

  /// The folded UTF-8. Letters keep their case; see ``TokenTable`` for words.
  var bytes: [UInt8] = []
  /// In ascending order. Breaks with an even index begin verbatim text, those with an odd index
  /// begin a replaced region.
  var breaks = Self.noBreaks

  /// Shared by all texts that are folded to themselves, which most quotations are.
  private static let noBreaks = [Break(folded: 0, source: 0)]

  /// Where a space stands for an empty line, in ascending order.
  var emptyLines: [UInt32] = []

  /// Whether an empty line lies in a range of folded bytes.
  func hasEmptyLine(in range: Range<Int>) -> Bool {
    var low = 0
    var high = emptyLines.count
    while low < high {
      let middle = (low + high) / 2
      if Int(emptyLines[middle]) < range.lowerBound { low = middle + 1 } else { high = middle }
    }
    return low < emptyLines.count && Int(emptyLines[low]) < range.upperBound
  }

  /// The source offset of a folded one. Inside a replaced region an end maps to the region's end
  /// and a start to its start; what was dropped beside a word never belongs to the word.
  func sourceOffset(of offset: Int, isEnd: Bool) -> Int {
    // Nothing was replaced.
    if breaks.count == 1 { return offset }
    var low = 0
    var high = breaks.count
    while low < high {
      let middle = (low + high) / 2
      let folded = Int(breaks[middle].folded)
      if isEnd ? folded < offset : folded <= offset { low = middle + 1 } else { high = middle }
    }
    let index = max(low - 1, 0)
    let isReplaced = index % 2 == 1
    if isReplaced { return Int(breaks[isEnd && index + 1 < breaks.count ? index + 1 : index].source) }
    return Int(breaks[index].source) + offset - Int(breaks[index].folded)
  }

  /// The furthest folded offset whose source offset is less than `limit`; -1 when there is none.
  func foldedOffset(before limit: Int, isEnd: Bool) -> Int {
    var low = 0
    var high = breaks.count
    while low < high {
      let middle = (low + high) / 2
      if Int(breaks[middle].source) < limit { low = middle + 1 } else { high = middle }
    }
    var walk = SourceWalk(breaks, isEnd: isEnd, from: max(low - 1, 0))
    return walk.foldedOffset(before: limit)
  }

  /// The source range of a folded one.
  func sourceRange(of range: Range<Int>) -> Range<Int> {
    let start = sourceOffset(of: range.lowerBound, isEnd: false)
    return start..<max(start, sourceOffset(of: range.upperBound, isEnd: true))
  }
}

/// One folding that was applied: which, to what, with what result.
struct FoldingNote: Hashable, Sendable {
  let kind: FoldingKind
  let source: Range<Int>
  let folded: Range<Int>
}
