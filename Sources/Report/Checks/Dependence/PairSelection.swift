/// Which pairs of texts are compared word by word.
///
/// All of them, where they are few. Of many, those for which the lock vouches and those that share a run of eight
/// words, the most alike first: pairs that share none are found without being looked at one by one.
struct PairSelection {
  /// Forty-five texts make 990 pairs; of 6 kB each they take 1.2 seconds of one core. Of three hundred such texts
  /// the index takes 0.04 seconds and finds 953 pairs.
  static let mostPairs = 1_000
  /// Runs of five words in a run of eight.
  static let leastRuns = 4

  /// Positions of two sources, the first before the second.
  struct Pair: Hashable, Comparable {
    let first: Int
    let second: Int

    static func < (left: Pair, right: Pair) -> Bool {
      (left.first, left.second) < (right.first, right.second)
    }
  }

  private(set) var pairs: [Pair] = []
  private(set) var leftOut = ComparedTexts.LeftOut()

  /// - Parameters:
  ///   - vouched: pairs that need no comparing.
  ///   - groups: for each source the language of its text, where the text is here and can be compared.
  ///   - runs: the runs of the text of a source.
  ///   - limit: how many pairs are few.
  init(
    of count: Int, vouched: Set<Pair>, groups: [String?], limit: Int = mostPairs,
    runs: (Int) -> RunTable?
  ) {
    let total = Self.pairs(among: count)
    guard total > limit else {
      pairs = (0..<count).flatMap { first in (first + 1..<count).map { Pair(first: first, second: $0) } }
      return
    }
    var shared: [Pair: Int] = [:]
    var comparable = 0
    var common: Set<Int> = []
    var doubtful = 0
    for language in Set(groups.compactMap(\.self)) {
      let members = groups.indices.filter { groups[$0] == language }.prefix(SharedRunCounts.mostTexts)
      let tables = members.compactMap { member in runs(member).map { (member, $0) } }
      let counts = SharedRunCounts(tables.map(\.1))
      comparable += Self.pairs(among: tables.count)
      doubtful += Self.pairs(among: counts.common.count)
      common.formUnion(counts.common.map { tables[$0].0 })
      for pair in counts.pairs(sharing: Self.leastRuns) {
        shared[Pair(first: tables[pair.first].0, second: tables[pair.second].0)] = pair.shared
      }
    }
    let fresh = shared.filter { !vouched.contains($0.key) }
      .sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
    let taken = fresh.prefix(limit)
    pairs = (Array(vouched) + taken).sorted()
    leftOut.tooMany = fresh.count - taken.count
    let known = Set(shared.keys).union(
      vouched.filter { groups[$0.first] != nil && groups[$0.first] == groups[$0.second] })
    doubtful -= known.count { common.contains($0.first) && common.contains($0.second) }
    leftOut.unalike = max(0, comparable - known.count - doubtful)
    leftOut.unknown = total - pairs.count - leftOut.tooMany - leftOut.unalike
  }

  private static func pairs(among texts: Int) -> Int { texts * max(0, texts - 1) / 2 }
}
