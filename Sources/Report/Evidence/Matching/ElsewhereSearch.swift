/// Finds the sources in which many quotations may stand that are not where they were said to be.
///
/// The index is made of the quotations, not of the sources: three neighbouring words, hashed. Every
/// source is then read once, whatever the number of quotations. Sources that share rare triples with
/// a quotation come first.
struct ElsewhereSearch {
  private static let gram = 3

  /// A source with less than this share of the best source's evidence is not looked at.
  private static let leastEvidence = 0.25

  /// A source that shares triples with a quotation.
  struct Candidate {
    let source: Int
    /// How many of the quotation's triples it has.
    let shared: Int
    fileprivate let evidence: Double
  }

  private let table: GramTable
  private let grams: [[Int32]]
  private let limits: MatchLimits

  /// `quotations` are the words of each.
  init(_ quotations: [[UInt32]], limits: MatchLimits) {
    var table = GramTable(capacity: quotations.reduce(0) { $0 + $1.count })
    grams = quotations.map { words in
      var own: [Int32] = []
      Self.forEachGram(words) { gram in own.append(table.insert(gram)) }
      return own
    }
    self.table = table
    self.limits = limits
  }

  /// For each quotation the most promising sources, best first, with one to spare for the cited one.
  func candidates(in sources: [SourceDocument]) -> [[Candidate]] {
    let postings = postings(in: sources)
    var tally = Tally(sources: sources.count)
    // Where there are many sources, three words that one in sixteen has are no evidence.
    let most = min(limits.commonSources, max(64, sources.count / 16))
    return grams.map { grams in
      for gram in Set(grams) {
        let list = postings[Int(gram)]
        guard !list.isEmpty, list.count <= most else { continue }
        tally.add(list, weight: Double(1 + sources.count / list.count).logarithm)
      }
      return tally.best(limits.otherSources + 1, least: Self.leastEvidence)
    }
  }

  /// For each triple the sources that have it; one more than the limit when too many do.
  private func postings(in sources: [SourceDocument]) -> [[Int32]] {
    var postings = [[Int32]](repeating: [], count: table.count)
    for (index, source) in sources.enumerated() {
      Self.forEachGram(source.text.tokens.hashes) { gram in
        guard let found = table.index(of: gram), postings[found].last != Int32(index),
          postings[found].count <= limits.commonSources
        else { return }
        postings[found].append(Int32(index))
      }
    }
    return postings
  }

  /// Counts votes for sources, and forgets them in the time it took to count them.
  private struct Tally {
    private var shared: [Int32]
    private var evidence: [Double]
    private var touched: [Int32] = []

    init(sources: Int) {
      shared = [Int32](repeating: 0, count: sources)
      evidence = [Double](repeating: 0, count: sources)
    }

    mutating func add(_ list: [Int32], weight: Double) {
      for source in list {
        if shared[Int(source)] == 0 { touched.append(source) }
        shared[Int(source)] += 1
        evidence[Int(source)] += weight
      }
    }

    mutating func best(_ count: Int, least: Double) -> [Candidate] {
      let candidates = touched.map { source in
        Candidate(source: Int(source), shared: Int(shared[Int(source)]), evidence: evidence[Int(source)])
      }
      for source in touched { (shared[Int(source)], evidence[Int(source)]) = (0, 0) }
      touched.removeAll(keepingCapacity: true)
      let enough = (candidates.map(\.evidence).max() ?? 0) * least
      let sorted = candidates.filter { $0.evidence >= enough }.sorted {
        ($1.evidence, $0.source) < ($0.evidence, $1.source)
      }
      return Array(sorted.prefix(count))
    }
  }

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
