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
      for start in 0...words.count - pattern.count where words[start + rarest] == wanted {
        let matched = pattern.indices.first { words[start + $0] != pattern[$0] } ?? pattern.count
        if matched == pattern.count { found.append(start) } else { wasted += matched }
        if found.count == limit { break }
        if wasted > 8 * words.count + 1_024 {
          return found
            + LinearSearch.occurrences(of: pattern, in: words, from: start + 1, limit: limit - found.count)
        }
      }
      return found
    }
  }
}
