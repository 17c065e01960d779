/// A text and what matching sees of it: its bytes, its folded bytes, and its words.
///
/// It never changes and is handed around with every candidate, hence one object and not nine arrays to
/// be counted each time.
final class LayeredText: Sendable {
  let source: [UInt8]
  let folded: FoldedText
  let tokens: TokenTable

  init(_ source: [UInt8]) {
    self.source = source
    folded = Folder.fold(source)
    tokens = Tokenizer.tokenize(folded)
  }

  /// The source range that a run of words covers, from the first byte of the first to the last of the last.
  func sourceRange(of words: Range<Int>) -> Range<Int> {
    words.isEmpty ? 0..<0 : folded.sourceRange(of: tokens.range(of: words))
  }

  /// For each of some ranges of source bytes, which ascend and do not overlap, the words that reach into it
  /// and do not begin after it.
  func words(inAscending ranges: [Range<Int>]) -> [Range<Int>] {
    var starts = SourceWalk(folded.breaks, isEnd: false)
    var ends = SourceWalk(folded.breaks, isEnd: true)
    // The first word that ends after the beginning of a range, and the first that begins at or after its end.
    var first = 0
    var next = 0
    return ranges.map { range in
      while first < tokens.count, ends.sourceOffset(of: tokens.ends[first]) <= range.lowerBound { first += 1 }
      while next < tokens.count, starts.sourceOffset(of: tokens.starts[next]) < range.upperBound { next += 1 }
      return first..<max(first, next)
    }
  }

  /// A run of words as the source prints it, on one line.
  func surface(of words: Range<Int>) -> String {
    guard !words.isEmpty else { return "" }
    return surface(ofBytes: sourceRange(of: words))
  }

  /// A stretch of the source on one line.
  func surface(ofBytes range: Range<Int>) -> String {
    String(decoding: source[range].withSpacesFolded, as: UTF8.self)
  }

  func canonicalForm(of token: Int) -> [UInt8] { tokens.canonicalForm(of: token, in: folded) }
}

extension ArraySlice<UInt8> {
  /// Runs of spaces, tabs, line ends and no-break spaces as one space.
  fileprivate var withSpacesFolded: [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(count)
    var index = startIndex
    while index < endIndex {
      let isNoBreak = self[index] == 0xC2 && index + 1 < endIndex && self[index + 1] == 0xA0
      if self[index] <= 0x20 || isNoBreak {
        // A word broken at a line end keeps its hyphen, which may be its own.
        let isBroken = result.last == UInt8(ascii: "-") && (self[index] == 0x0A || self[index] == 0x0D)
        if result.last != 0x20, !isBroken { result.append(0x20) }
      } else {
        result.append(self[index])
      }
      index += isNoBreak ? 2 : 1
    }
    return result
  }
}
