/// Finds the sources in which many quotations may stand that are not where they were said to be.
///
/// The index is made of the quotations, not of the sources: three neighbouring words, hashed. Every
/// source is then read once, whatever the number of quotations. Sources that share rare triples with
/// a quotation come first.
package struct ElsewhereSearch: Sendable {
  static let gram = 3

  /// A source with less than this share of the best source's evidence is not looked at.
  private static let leastEvidence = 0.25

  /// A source that shares triples with a quotation.
  package struct Candidate: Sendable {
    package let source: Int
    /// How many of the quotation's triples it has.
    package let shared: Int
    /// How many of those that are rare enough to count it lacks.
    package let missing: Int
    fileprivate let evidence: Double
  }

  private let table: GramTable
  /// The numbers of the triples of all quotations, each once for a quotation, one quotation after another.
  private let grams: [UInt32]
  private let ends: [Int]
  private let limits: MatchLimits

  /// For each triple, how many sources have it.
  private var counts: [UInt32]
  /// A triple in the upper half, a source that has it in the lower.
  private var pairs: [UInt64] = []

  /// `quotations` are the words of each.
  package init(_ quotations: [[UInt32]], limits: MatchLimits = MatchLimits()) {
    let words = quotations.reduce(0) { $0 + $1.count }
    var table = GramTable(capacity: words)
    var grams: [UInt32] = []
    var ends: [Int] = []
    // The last quotation that had each triple.
    var owners: [Int32] = []
    grams.reserveCapacity(words)
    owners.reserveCapacity(words)
    for (index, words) in quotations.enumerated() {
      Self.forEachGram(words) { gram in
        let number = table.insert(gram)
        if number == owners.count { owners.append(-1) }
        guard owners[number] != Int32(index) else { return }
        owners[number] = Int32(index)
        grams.append(UInt32(number))
      }
      ends.append(grams.count)
    }
    self.table = table
    self.grams = grams
    self.ends = ends
    self.limits = limits
    counts = [UInt32](repeating: 0, count: table.count)
  }

  /// The triples that a source shares with any of the quotations, each once.
  package func shared(with source: SourceDocument) -> [UInt32] { shared(source.text.tokens.hashes) }

  /// The same for a source that is not unpacked.
  package func shared(with source: PackedDocument) -> [UInt32] { shared(source.hashes) }

  /// The same for a source of which nothing else is wanted.
  package func shared(withBytes source: [UInt8]) -> [UInt32] { shared(LayeredText(source).tokens.hashes) }

  private func shared(_ words: [UInt32]) -> [UInt32] {
    let found = withUnsafeTemporaryAllocation(of: UInt64.self, capacity: words.count + 1) { grams in
      var count = 0
      Self.forEachGram(words) { gram in
        grams[count] = gram
        count += 1
      }
      return table.numbers(of: UnsafeMutableBufferPointer(rebasing: grams[..<count]))
    }
    return found.count > 1 ? Self.distinct(found) : found
  }

  /// Each number once, in the order in which they came.
  static func distinct(_ numbers: [UInt32]) -> [UInt32] {
    var size = 16
    while size < numbers.count * 2 { size *= 2 }
    return withUnsafeTemporaryAllocation(of: UInt32.self, capacity: size) { seen in
      seen.initialize(repeating: 0)
      return [UInt32](unsafeUninitializedCapacity: numbers.count) { distinct, count in
        for number in numbers {
          // A zero marks an empty slot.
          var slot = Int(truncatingIfNeeded: number &* 0x9E37_79B1 >> 7) & (size - 1)
          while seen[slot] != 0, seen[slot] != number &+ 1 { slot = (slot + 1) & (size - 1) }
          distinct.initializeElement(at: count, to: number)
          count &+= seen[slot] == 0 ? 1 : 0
          seen[slot] = number &+ 1
        }
      }
    }
  }

  /// Takes note of what ``shared(with:)`` has found in a source. Sources come in ascending order.
  package mutating func add(_ shared: [UInt32], of source: Int) {
    counts.withUnsafeMutableBufferPointer { counts in
      for gram in shared {
        counts[Int(gram)] += 1
        guard counts[Int(gram)] <= limits.commonSources else { continue }
        pairs.append(UInt64(gram) << 32 | UInt64(source))
      }
    }
  }

  /// For each quotation the most promising sources, best first, with one to spare for the cited one.
  package func candidates(among sources: Int) -> [[Candidate]] {
    let (postings, starts) = postings()
    var tally = Tally(sources: sources)
    // Where there are many sources, three words that one in sixteen has are no evidence.
    let most = min(limits.commonSources, max(64, sources / 16))
    let weights = (0...most).map { Double(1 + sources / max($0, 1)).logarithm }
    var start = 0
    return ends.map { end in
      defer { start = end }
      var counted = 0
      for gram in grams[start..<end] {
        let count = Int(counts[Int(gram)])
        guard count <= most else { continue }
        counted += 1
        guard count > 0 else { continue }
        let first = Int(starts[Int(gram)])
        tally.add(postings[first..<first + count], weight: weights[count])
      }
      return tally.best(limits.otherSources + 1, of: counted, least: Self.leastEvidence)
    }
  }

  /// The sources in the order of their triples, and where those of each triple begin.
  private func postings() -> (sources: [UInt32], starts: [UInt32]) {
    var starts: [UInt32] = []
    starts.reserveCapacity(counts.count)
    var start: UInt32 = 0
    for count in counts {
      starts.append(start)
      start += min(count, UInt32(limits.commonSources))
    }
    var next = starts
    let sources = [UInt32](unsafeUninitializedCapacity: pairs.count) { sources, count in
      next.withUnsafeMutableBufferPointer { next in
        for pair in pairs {
          let gram = Int(pair >> 32)
          sources[Int(next[gram])] = UInt32(truncatingIfNeeded: pair)
          next[gram] += 1
        }
      }
      count = pairs.count
    }
    return (sources, starts)
  }

  /// Counts votes for sources, and forgets them in the time it took to count them.
  private struct Tally {
    private struct Votes {
      var shared: Int32 = 0
      var evidence = 0.0
    }

    private var votes: [Votes]
    /// The sources with votes, and how many they are.
    private var touched: [UInt32]
    private var count = 0
    /// The evidence of the source that has most of it.
    private var top = 0.0

    init(sources: Int) {
      votes = [Votes](repeating: Votes(), count: sources)
      touched = [UInt32](repeating: 0, count: sources)
    }

    mutating func add(_ list: ArraySlice<UInt32>, weight: Double) {
      votes.withUnsafeMutableBufferPointer { votes in
        touched.withUnsafeMutableBufferPointer { touched in
          for source in list {
            if votes[Int(source)].shared == 0 {
              touched[count] = source
              count += 1
            }
            votes[Int(source)].shared &+= 1
            votes[Int(source)].evidence += weight
            top = max(top, votes[Int(source)].evidence)
          }
        }
      }
    }

    /// The sources with at least a share of the evidence that the best has.
    mutating func best(_ most: Int, of counted: Int, least: Double) -> [Candidate] {
      let enough = top * least
      var candidates: [Candidate] = []
      candidates.reserveCapacity(min(count, 8))
      votes.withUnsafeMutableBufferPointer { votes in
        for source in touched[..<count] {
          let found = votes[Int(source)]
          votes[Int(source)] = Votes()
          guard found.evidence >= enough else { continue }
          candidates.append(
            Candidate(
              source: Int(source), shared: Int(found.shared), missing: counted - Int(found.shared),
              evidence: found.evidence))
        }
      }
      (count, top) = (0, 0)
      guard candidates.count > 1 else { return candidates }
      candidates.sort { ($1.evidence, $0.source) < ($0.evidence, $1.source) }
      return Array(candidates.prefix(most))
    }
  }

  @inline(__always)
  private static func forEachGram(_ words: [UInt32], _ body: (UInt64) -> Void) {
    words.withUnsafeBufferPointer { words in
      guard words.count >= gram else { return }
      for index in 0...words.count - gram {
        var hash = UInt64(words[index]) &* 0x9E37_79B9_7F4A_7C15
        hash = (hash ^ hash >> 29 ^ UInt64(words[index + 1])) &* 0xBF58_476D_1CE4_E5B9
        hash = (hash ^ hash >> 32 ^ UInt64(words[index + 2])) &* 0x94D0_49BB_1331_11EB
        body(hash ^ hash >> 31)
      }
    }
  }
}

extension Double {
  /// The natural logarithm to a few digits, by its binary exponent and a series: the system's own is
  /// in a C library that nothing else here needs.
  fileprivate var logarithm: Double {
    let fraction = significand
    let ratio = (fraction - 1) / (fraction + 1)
    let square = ratio * ratio
    let series = 2 * ratio * (1 + square / 3 + square * square / 5 + square * square * square / 7)
    return Double(Int(exponent)) * 0.693147180559945 + series
  }
}
