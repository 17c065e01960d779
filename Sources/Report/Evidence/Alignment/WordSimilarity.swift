/// What it costs to read one word for another.
///
/// Most pairs are told apart by their lengths and the set of their letters, without comparing them.
struct WordSimilarity {
  /// Words spelt alike: at least 66 of 100 letters kept, and more than three letters each.
  private static let mostEdits = 34
  private static let shortest = 4

  private struct Word {
    let hash: UInt32
    /// One bit for each letter, and another for each that comes twice.
    let letters: UInt64
    let range: Range<Int>
  }

  private let pattern: [Word]
  private let text: [Word]
  private let textStart: Int
  private let patternBytes: [UInt8]
  private let textBytes: [UInt8]

  init(_ pattern: LayeredText, _ text: LayeredText, window: Range<Int>) {
    self.pattern = Self.words(of: pattern, in: 0..<pattern.tokens.count)
    self.text = Self.words(of: text, in: window)
    textStart = window.lowerBound
    patternBytes = pattern.folded.bytes
    textBytes = text.folded.bytes
  }

  func isSame(pattern index: Int, text other: Int) -> Bool {
    pattern[index].hash == text[other - textStart].hash
  }

  func cost(pattern index: Int, text other: Int) -> Int {
    let left = pattern[index]
    let right = text[other - textStart]
    if left.hash == right.hash { return 0 }
    return isSimilar(left, right) ? WordAlignment.similarWord : WordAlignment.wholeWord
  }

  private func isSimilar(_ left: Word, _ right: Word) -> Bool {
    let longest = max(left.range.count, right.range.count)
    let most = longest * Self.mostEdits / 100
    guard min(left.range.count, right.range.count) >= Self.shortest,
      abs(left.range.count - right.range.count) <= most
    else { return false }
    guard (left.letters ^ right.letters).nonzeroBitCount <= 2 * most else { return false }
    return distance(left.range, right.range) <= most
  }

  /// Edit distance over bytes, letters of either case being equal.
  private func distance(_ left: Range<Int>, _ right: Range<Int>) -> Int {
    withUnsafeTemporaryAllocation(of: Int32.self, capacity: right.count + 1) { row in
      patternBytes.withUnsafeBufferPointer { pattern in
        textBytes.withUnsafeBufferPointer { text in
          for column in 0...right.count { row[column] = Int32(column) }
          for i in left {
            var diagonal = row[0]
            row[0] += 1
            for column in 0..<right.count {
              let above = row[column + 1]
              let isSame = pattern[i] | 0x20 == text[right.lowerBound + column] | 0x20
              row[column + 1] = min(diagonal + (isSame ? 0 : 1), min(above, row[column]) + 1)
              diagonal = above
            }
          }
          return Int(row[right.count])
        }
      }
    }
  }

  private static func words(of text: LayeredText, in range: Range<Int>) -> [Word] {
    range.map { token in
      let bytes = text.tokens.range(of: token)
      // Words that are not language are compared by hash alone.
      let compared =
        bytes.count <= 64 && text.tokens.forms[token] == .word ? bytes : bytes.lowerBound..<bytes.lowerBound
      var letters: UInt64 = 0
      for byte in text.folded.bytes[compared] {
        let bit = UInt64(1) << UInt64(byte & 31)
        letters |= letters & bit == 0 ? bit : bit << 32
      }
      return Word(hash: text.tokens.hashes[token], letters: letters, range: compared)
    }
  }
}
