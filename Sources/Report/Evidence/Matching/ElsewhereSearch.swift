/// Finds the sources in which many quotations may stand that are not where they were said to be.
///
/// The index is made of the quotations, not of the sources: three neighbouring words, hashed. Every
/// source is then read once, whatever the number of quotations. Sources that share rare triples with
/// a quotation come first.
struct ElsewhereSearch {
  private static let gram = 3

  private let table: GramTable
  private let limits: MatchLimits

  /// `quotations` are the words of each.
  init(_ quotations: [[UInt32]], limits: MatchLimits) {
    var grams: [(gram: UInt64, quotation: Int)] = []
    for (index, words) in quotations.enumerated() {
      Self.forEachGram(words[...]) { grams.append(($0, index)) }
    }
    table = GramTable(grams)
    self.limits = limits
  }

  /// For each quotation the most promising sources, best first, at most `limits.otherSources`.
  func candidates(in sources: [SourceDocument], quotations count: Int) -> [[Int]] {
    var postings = [[Int32]](repeating: [], count: table.gramCount)
    for (index, source) in sources.enumerated() {
      Self.forEachGram(source.text.tokens.hashes[...]) { gram in
        guard let found = table.index(of: gram), postings[found].last != Int32(index),
          postings[found].count <= limits.commonSources
        else { return }
        postings[found].append(Int32(index))
      }
    }
    var votes = [[Int32: Double]](repeating: [:], count: count)
    for (gram, list) in postings.enumerated() where !list.isEmpty && list.count <= limits.commonSources {
      let weight = Double(1 + sources.count / list.count).logarithm
      for quotation in table.quotations(of: gram) {
        for source in list { votes[quotation][source, default: 0] += weight }
      }
    }
    return votes.map { votes in
      let ranked = votes.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      return ranked.prefix(limits.otherSources + 1).map { Int($0.key) }
    }
  }

  private static func forEachGram(_ words: ArraySlice<UInt32>, _ body: (UInt64) -> Void) {
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
