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
  struct Word: Sendable {
    let hash: UInt32
    /// Where it begins in the folded bytes.
    let start: UInt32
    /// 0 for a word that is never similar to another.
    let count: UInt32
    /// One bit for each letter, and another for each that comes twice.
    let letters: UInt64

    /// Whether it is long enough to be like another, and a word.
    var canBeSimilar: Bool { count >= WordSimilarity.shortest }
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

  /// The cost of reading the pattern's word for some words of the window, counted from its first.
  ///
  /// - Parameter spare: room for as many numbers as the window has words.
  func costs(
    pattern index: Int, of columns: Range<Int>, into costs: UnsafeMutableBufferPointer<Int32>,
    _ spare: UnsafeMutableBufferPointer<Int32>
  ) {
    let left = pattern[index]
    text.withUnsafeBufferPointer { text in
      for column in columns {
        costs[column] = Int32(left.hash == text[column].hash ? 0 : WordAlignment.wholeWord)
      }
      guard left.canBeSimilar else { return }
      // Collected without a branch, which would often be guessed wrong.
      let similar = Self.counts(similarTo: left.count)
      let (fewest, span) = (similar.lowerBound, similar.upperBound - similar.lowerBound)
      var found = 0
      for column in columns {
        spare[found] = Int32(truncatingIfNeeded: column)
        found &+= (text[column].count &- fewest <= span ? 1 : 0) & (costs[column] != 0 ? 1 : 0)
      }
      compare(left, spare[..<found], text, costs)
    }
  }

  /// Lowers the costs of those words that are spelt much like one of the pattern.
  private func compare(
    _ left: Word, _ columns: Slice<UnsafeMutableBufferPointer<Int32>>, _ text: UnsafeBufferPointer<Word>,
    _ costs: UnsafeMutableBufferPointer<Int32>
  ) {
    var letters: LetterPlaces?
    for column in columns {
      let right = text[Int(column)]
      let most = Self.edits(between: left, right)
      guard Self.haveLetters(left, right, within: most) else { continue }
      let places = letters ?? LetterPlaces(patternBytes[Int(left.start)..<Int(left.start + left.count)])
      letters = places
      let other = textBytes[Int(right.start)..<Int(right.start + right.count)]
      if places.distance(to: other) <= most { costs[Int(column)] = Int32(WordAlignment.similarWord) }
    }
  }

  /// How many letters a word has that may be similar to one of `count` letters.
  private static func counts(similarTo count: UInt32) -> ClosedRange<UInt32> { similarCounts[Int(count)] }

  private static let similarCounts = (0...UInt32(longest)).map(madeCounts)

  private static func madeCounts(similarTo count: UInt32) -> ClosedRange<UInt32> {
    let fewest = max(UInt32(shortest), count - count * UInt32(mostEdits) / 100)
    var most = count
    while most < longest, most + 1 - count <= (most + 1) * UInt32(mostEdits) / 100 { most += 1 }
    return fewest...max(fewest, most)
  }

  /// What lengths and letters say: false only for words that are not similar.
  @inline(__always)
  static func mayBeSimilar(_ left: Word, _ right: Word) -> Bool {
    let most = edits(between: left, right)
    let shorter = min(left.count, right.count)
    guard shorter >= shortest, max(left.count, right.count) - shorter <= most else { return false }
    return haveLetters(left, right, within: most)
  }

  /// How many edits lie between words that are spelt alike.
  @inline(__always)
  private static func edits(between left: Word, _ right: Word) -> UInt32 {
    max(left.count, right.count) * UInt32(mostEdits) / 100
  }

  /// Whether so many edits could turn the letters of one word into those of the other.
  @inline(__always)
  private static func haveLetters(_ left: Word, _ right: Word, within most: UInt32) -> Bool {
    (left.letters ^ right.letters).nonzeroBitCount <= 2 * most
  }

  /// What is known of some words of a text.
  static func words(of text: LayeredText, in range: Range<Int>) -> [Word] {
    let tokens = text.tokens
    return text.folded.bytes.withUnsafeBufferPointer { bytes in
      range.map { token in
        let place = tokens.range(of: token)
        let isWord = tokens.forms[token] == .word && place.count <= longest
        var letters: UInt64 = 0
        for index in isWord ? place : 0..<0 {
          let bit = UInt64(1) << UInt64(bytes[index] & 31)
          letters |= letters & bit == 0 ? bit : bit << 32
        }
        return Word(
          hash: tokens.hashes[token], start: UInt32(place.lowerBound),
          count: isWord ? UInt32(place.count) : 0,
          letters: letters)
      }
    }
  }
}
