/// What it costs to read one word for another.
///
/// Most pairs are told apart by their lengths and the set of their letters, without comparing them.
struct WordSimilarity {
  /// Words spelt alike: at least 66 of 100 letters kept, and more than three letters each.
  private static let mostEdits = 34
  private static let shortest = 4
  /// Longer words are compared by hash alone; they are no language.
  private static let longest = 64

  /// What is known of one word, small enough to go over quickly.
  private struct Word {
    let hash: UInt32
    /// Where it begins in the folded bytes.
    let start: UInt32
    /// 0 for a word that is never similar to another.
    let count: UInt32
    /// One bit for each letter, and another for each that comes twice.
    let letters: UInt64
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

  /// The cost of reading the pattern's word for each word of the window, in order.
  func costs(pattern index: Int, into costs: inout [Int32]) {
    let left = pattern[index]
    text.withUnsafeBufferPointer { text in
      costs.withUnsafeMutableBufferPointer { costs in
        for column in text.indices {
          costs[column] = Int32(left.hash == text[column].hash ? 0 : WordAlignment.wholeWord)
        }
        guard left.count >= Self.shortest else { return }
        let similar = Self.counts(similarTo: left.count)
        for column in text.indices where similar.contains(text[column].count) && costs[column] != 0 {
          if isSimilar(left, text[column]) { costs[column] = Int32(WordAlignment.similarWord) }
        }
      }
    }
  }

  /// How many letters a word has that may be similar to one of `count` letters.
  private static func counts(similarTo count: UInt32) -> ClosedRange<UInt32> {
    let fewest = max(UInt32(shortest), count - count * UInt32(mostEdits) / 100)
    var most = count
    while most < longest, most + 1 - count <= (most + 1) * UInt32(mostEdits) / 100 { most += 1 }
    return fewest...max(fewest, most)
  }

  @inline(__always)
  private func isSimilar(_ left: Word, _ right: Word) -> Bool {
    let most = max(left.count, right.count) * UInt32(Self.mostEdits) / 100
    return (left.letters ^ right.letters).nonzeroBitCount <= 2 * most && distance(left, right) <= most
  }

  /// Edit distance over bytes, letters of either case being equal.
  private func distance(_ left: Word, _ right: Word) -> Int {
    let rights = Int(right.start)..<Int(right.start + right.count)
    return withUnsafeTemporaryAllocation(of: Int32.self, capacity: rights.count + 1) { row in
      patternBytes.withUnsafeBufferPointer { pattern in
        textBytes.withUnsafeBufferPointer { text in
          for column in 0...rights.count { row.initializeElement(at: column, to: Int32(column)) }
          for i in Int(left.start)..<Int(left.start + left.count) {
            var diagonal = row[0]
            row[0] += 1
            for column in 0..<rights.count {
              let above = row[column + 1]
              let isSame = pattern[i] | 0x20 == text[rights.lowerBound + column] | 0x20
              row[column + 1] = min(diagonal + (isSame ? 0 : 1), min(above, row[column]) + 1)
              diagonal = above
            }
          }
          return Int(row[rights.count])
        }
      }
    }
  }

  private static func words(of text: LayeredText, in range: Range<Int>) -> [Word] {
    text.folded.bytes.withUnsafeBufferPointer { bytes in
      range.map { token in
        let place = text.tokens.range(of: token)
        let isWord = text.tokens.forms[token] == .word && place.count <= longest
        var letters: UInt64 = 0
        for index in isWord ? place : 0..<0 {
          let bit = UInt64(1) << UInt64(bytes[index] & 31)
          letters |= letters & bit == 0 ? bit : bit << 32
        }
        return Word(
          hash: text.tokens.hashes[token], start: UInt32(place.lowerBound),
          count: isWord ? UInt32(place.count) : 0,
          letters: letters)
      }
    }
  }
}
