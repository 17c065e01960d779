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
    var positions: [UInt32: [Int]] = [:]
    for (index, word) in quotation.enumerated() { positions[word, default: []].append(index) }
    let filter = HashFilter(quotation)
    var found: Set<Run> = []
    // For each word of the quotation, how long a run ends with it at the current word of the source.
    var lengths = [Int](repeating: 0, count: quotation.count + 1)
    var active: [Int] = []
    var spent = 0
    for index in 0...source.count {
      let isKnown = index < source.count && filter.mayContain(source[index])
      guard isKnown || !active.isEmpty else { continue }
      let places = isKnown ? positions[source[index]] ?? [] : []
      guard !places.isEmpty || !active.isEmpty else { continue }
      spent += places.count
      guard spent <= steps else { return nil }
      let grown = places.map { $0 > 0 ? lengths[$0 - 1] + 1 : 1 }
      for place in active {
        let length = lengths[place]
        let goesOn =
          place + 1 < quotation.count && index < source.count && quotation[place + 1] == source[index]
        if length >= spliced.words, !goesOn {
          found.insert(Run(quotation: place + 1 - length..<place + 1, source: index - length..<index))
        }
      }
      for place in active { lengths[place] = 0 }
      for (place, length) in zip(places, grown) { lengths[place] = length }
      active = places
    }
    return Array(found)
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
