/// Finds runs of words by their hashes.
enum WordSearch {
  /// Where `pattern` begins in `source`, at most `limit` times.
  ///
  /// The place to look for is the longest word of the pattern: long words are rare ones, and one pass
  /// over 32-bit numbers costs less than keeping an index of every source.
  static func occurrences(of pattern: LayeredText, in source: LayeredText, limit: Int) -> [Int] {
    let rarest = (0..<pattern.tokens.count).max {
      pattern.tokens.range(of: $0).count < pattern.tokens.range(of: $1).count
    }
    return occurrences(
      of: pattern.tokens.hashes, rarest: rarest ?? 0, in: source.tokens.hashes, limit: limit)
  }

  static func occurrences(of pattern: [UInt32], rarest: Int, in words: [UInt32], limit: Int) -> [Int] {
    guard !pattern.isEmpty, pattern.count <= words.count else { return [] }
    var found: [Int] = []
    var wasted = 0
    let wanted = pattern[rarest]
    return words.withUnsafeBufferPointer { words in
      let end = words.count - pattern.count + 1
      var start = next(wanted, in: words, from: rarest, to: end + rarest)
      while start < end + rarest {
        let first = start - rarest
        let matched = pattern.indices.first { words[first + $0] != pattern[$0] } ?? pattern.count
        if matched == pattern.count { found.append(first) } else { wasted += matched }
        if found.count == limit { break }
        if wasted > 8 * words.count + 1_024 {
          return found
            + LinearSearch.occurrences(of: pattern, in: words, from: first + 1, limit: limit - found.count)
        }
        start = next(wanted, in: words, from: start + 1, to: end + rarest)
      }
      return found
    }
  }

  /// Where `word` comes next, or `end`; sixteen words at a time.
  @inline(__always)
  private static func next(
    _ word: UInt32, in words: UnsafeBufferPointer<UInt32>, from start: Int, to end: Int
  ) -> Int {
    let bytes = UnsafeRawBufferPointer(words)
    let wanted = SIMD8<UInt32>(repeating: word)
    var index = start
    while index + 16 <= end {
      let left = bytes.loadUnaligned(fromByteOffset: index * 4, as: SIMD8<UInt32>.self) .== wanted
      let right = bytes.loadUnaligned(fromByteOffset: index * 4 + 32, as: SIMD8<UInt32>.self) .== wanted
      // A mask is all ones where the words agree; 64-bit quarters are quicker to test than it.
      let either = unsafeBitCast(left .| right, to: SIMD4<UInt64>.self)
      if either[0] | either[1] | either[2] | either[3] != 0 { break }
      index += 16
    }
    while index < end, words[index] != word { index += 1 }
    return index
  }
}
