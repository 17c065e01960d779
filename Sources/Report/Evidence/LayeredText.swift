/// A text and what matching sees of it: its bytes, its folded bytes, and its words.
///
/// It never changes and is handed around with every candidate, hence one object and not nine arrays to
/// be counted each time.
final class LayeredText: Sendable {
  let source: [UInt8]
  let folded: FoldedText
  let tokens: TokenTable

  convenience init(_ source: [UInt8]) {
    let folded = Folder.fold(source)
    self.init(source, folded: folded, tokens: Tokenizer.tokenize(folded))
  }

  init(_ source: [UInt8], folded: FoldedText, tokens: TokenTable) {
    self.source = source
    self.folded = folded
    self.tokens = tokens
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
      first = tokens.ends.index(past: ends.foldedOffset(before: range.lowerBound + 1), near: next)
      next = tokens.starts.index(past: starts.foldedOffset(before: range.upperBound), near: first)
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
    let bytes = source[range]
    return String(decoding: bytes.hasPlainSpaces ? bytes : bytes.withSpacesFolded[...], as: UTF8.self)
  }

  /// Whether two words of one hash are one word, which they nearly always are, and mostly byte for byte.
  func hasSameWord(_ word: Int, as other: Int, in text: LayeredText) -> Bool {
    if folded.bytes[tokens.range(of: word)].elementsEqual(text.folded.bytes[text.tokens.range(of: other)]),
      tokens.forms[word] == text.tokens.forms[other]
    {
      return true
    }
    return canonicalForm(of: word) == text.canonicalForm(of: other)
  }

  /// Whether the same bytes stand between a word and the next as in another text, in the folded form.
  func hasSameGap(after word: Int, as other: Int, in text: LayeredText) -> Bool {
    let gap = Int(tokens.ends[word])..<Int(tokens.starts[word + 1])
    let otherGap = Int(text.tokens.ends[other])..<Int(text.tokens.starts[other + 1])
    guard gap.count == otherGap.count else { return false }
    for (index, otherIndex) in zip(gap, otherGap) where folded.bytes[index] != text.folded.bytes[otherIndex] {
      return false
    }
    return true
  }

  /// Whether a word begins with a capital letter.
  func isCapitalized(_ word: Int) -> Bool {
    let value = folded.bytes.withUnsafeBufferPointer { Decoded.utf8($0, at: Int(tokens.starts[word])).scalar }
    guard let first = Unicode.Scalar(value) else { return false }
    return first.properties.isUppercase || first.properties.generalCategory == .titlecaseLetter
  }

  /// Whether a word is a letter of a script written without spaces.
  func isSolitary(_ word: Int) -> Bool {
    tokens.forms[word] == .solitary || tokens.forms[word] == .solitaryNumber
  }

  /// Whether the first or the last word is a number in digits.
  var beginsWithFigure: Bool { tokens.forms.first == .number }
  var endsInFigure: Bool { tokens.forms.last == .number }

  func canonicalForm(of token: Int) -> [UInt8] { tokens.canonicalForm(of: token, in: folded) }
}

extension [UInt32] {
  /// Of ascending numbers, the place of the first that is greater than `most`, looked for from another place on.
  fileprivate func index(past most: Int, near place: Int) -> Int {
    withUnsafeBufferPointer { numbers in
      var index = place
      while index > 0, Int(numbers[index &- 1]) > most { index &-= 1 }
      while index < numbers.count, Int(numbers[index]) <= most { index &+= 1 }
      return index
    }
  }
}

extension ArraySlice<UInt8> {
  /// Whether ``withSpacesFolded`` is the same: no spaces but single blanks.
  fileprivate var hasPlainSpaces: Bool {
    withUnsafeBufferPointer { bytes in
      var index = 0
      while index + ByteLanes.count < bytes.count {
        let (here, next) = (ByteLanes(bytes, at: index), ByteLanes(bytes, at: index + 1))
        let isFolded = here.isIn(0, 0x1F) | (here == 0x20) & (next == 0x20) | (here == 0xC2) & (next == 0xA0)
        guard isFolded.first == nil else { return false }
        index += ByteLanes.count
      }
      var last = index > 0 ? bytes[index - 1] : 0
      for byte in bytes[index...] {
        if byte < 0x20 || byte == 0x20 && last == 0x20 || byte == 0xA0 && last == 0xC2 { return false }
        last = byte
      }
      return true
    }
  }

  /// Runs of spaces, tabs, line ends and no-break spaces as one space.
  fileprivate var withSpacesFolded: [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(count)
    var index = startIndex
    while index < endIndex {
      let byte = self[index]
      let isNoBreak = byte == 0xC2 && index + 1 < endIndex && self[index + 1] == 0xA0
      if byte <= 0x20 || isNoBreak {
        // A word broken at a line end keeps its hyphen, which may be its own.
        let isBroken = result.last == UInt8(ascii: "-") && (byte == 0x0A || byte == 0x0D)
        if result.last != 0x20, !isBroken { result.append(0x20) }
      } else {
        result.append(byte)
      }
      index += isNoBreak ? 2 : 1
    }
    return result
  }
}
