/// The runs of words that a quotation shares with a source in which it does not stand.
struct SharedRuns {
  struct Run: Hashable {
    let quotation: Range<Int>
    let source: Range<Int>
  }

  /// Rule of `partial`: six words running, and two fifths of the quotation.
  static let partial = (words: 6, share: 0.4)
  /// Rule of `spliced`: runs of five words that cover four fifths.
  static let spliced = (words: 5, share: 0.8)

  /// The longest runs that do not overlap in the quotation, in its order.
  let runs: [Run]
  private let words: Int

  /// `nil` when finding them takes more than `limits.runSteps` comparisons.
  init?(_ quotation: LayeredText, in source: LayeredText, limits: MatchLimits) {
    words = quotation.tokens.count
    guard let found = Self.maximalRuns(quotation.tokens.hashes, source.tokens.hashes, limits.runSteps) else {
      return nil
    }
    var chosen: [Run] = []
    for run in found.sorted(by: {
      ($1.quotation.count, $0.source.lowerBound) < ($0.quotation.count, $1.source.lowerBound)
    }) {
      guard let trimmed = Self.trimmed(run, against: chosen) else { continue }
      chosen.append(trimmed)
    }
    runs = chosen.sorted { $0.quotation.lowerBound < $1.quotation.lowerBound }
  }

  /// The longest run, if it is enough to say that part of the quotation is there.
  var part: Run? {
    guard let longest = runs.max(by: { $0.quotation.count < $1.quotation.count }),
      longest.quotation.count >= Self.partial.words,
      Double(longest.quotation.count) >= Self.partial.share * Double(words)
    else { return nil }
    return longest
  }

  /// The runs, if they are passages from different places put together as one.
  func splice(in source: LayeredText) -> [Run]? {
    let covered = runs.reduce(0) { $0 + $1.quotation.count }
    guard runs.count >= 2, Double(covered) >= Self.spliced.share * Double(words) else { return nil }
    let apart = zip(runs, runs.dropFirst()).contains { left, right in
      right.source.lowerBound < left.source.upperBound
        || (left.source.upperBound - 1..<right.source.lowerBound).contains {
          WordGap(source, after: $0).endsSentence
        }
    }
    return apart ? runs : nil
  }

  // MARK: - Finding them

  private static func maximalRuns(_ quotation: [UInt32], _ source: [UInt32], _ steps: Int) -> [Run]? {
    let places = WordPlaces(quotation)
    let filter = HashFilter(quotation)
    var found: [Run] = []
    var spent = 0
    var next = 0
    while let known = stretch(of: source, from: next, filter) {
      next = known.upperBound
      for index in known {
        var place = places.first(of: source[index])
        while let start = place {
          place = places.next(after: start)
          spent += 1
          // A run that goes on from the word before was followed from there.
          guard start == 0 || index == 0 || quotation[start - 1] != source[index - 1] else { continue }
          var length = 1
          while start + length < quotation.count, index + length < source.count,
            quotation[start + length] == source[index + length]
          { length += 1 }
          spent += length
          guard length >= spliced.words else { continue }
          found.append(Run(quotation: start..<start + length, source: index..<index + length))
        }
        guard spent <= steps else { return nil }
      }
    }
    return found
  }

  /// The next stretch of words that may all be of the quotation and is long enough for a run; it is sought in
  /// strides, because every run covers one of their ends.
  private static func stretch(of source: [UInt32], from start: Int, _ filter: HashFilter) -> Range<Int>? {
    var index = start + spliced.words - 1
    while index < source.count {
      guard filter.mayContain(source[index]) else {
        index += spliced.words
        continue
      }
      var first = index
      while first > start, filter.mayContain(source[first - 1]) { first -= 1 }
      var end = index + 1
      while end < source.count, filter.mayContain(source[end]) { end += 1 }
      if end - first >= spliced.words { return first..<end }
      index = end + spliced.words
    }
    return nil
  }

  /// What is left of a run beside longer ones; `nil` when that is too short.
  private static func trimmed(_ run: Run, against chosen: [Run]) -> Run? {
    var range = run.quotation
    for other in chosen where other.quotation.overlaps(range) {
      if other.quotation.lowerBound <= range.lowerBound {
        range = min(max(range.lowerBound, other.quotation.upperBound), range.upperBound)..<range.upperBound
      } else {
        range = range.lowerBound..<other.quotation.lowerBound
      }
    }
    guard range.count >= spliced.words else { return nil }
    let start = run.source.lowerBound + range.lowerBound - run.quotation.lowerBound
    return Run(quotation: range, source: start..<start + range.count)
  }
}
