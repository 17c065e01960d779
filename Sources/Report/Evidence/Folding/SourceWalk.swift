/// Maps ascending offsets of folded text to the source, as ``FoldedText/sourceOffset(of:isEnd:)`` does for any.
struct SourceWalk {
  private let breaks: [FoldedText.Break]
  private let isEnd: Bool
  /// The last break before the offset asked for.
  private var index = 0

  init(_ breaks: [FoldedText.Break], isEnd: Bool) {
    self.breaks = breaks
    self.isEnd = isEnd
  }

  @inline(__always)
  mutating func sourceOffset(of offset: UInt32) -> Int {
    while index + 1 < breaks.count,
      isEnd ? breaks[index + 1].folded < offset : breaks[index + 1].folded <= offset
    { index += 1 }
    if index % 2 == 1 { return Int(breaks[isEnd && index + 1 < breaks.count ? index + 1 : index].source) }
    return Int(breaks[index].source) + Int(offset) - Int(breaks[index].folded)
  }
}
