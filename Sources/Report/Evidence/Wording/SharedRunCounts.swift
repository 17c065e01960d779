/// How many runs of five words every two of many texts share, found from one sorted list of all their runs.
///
/// Comparing every two of them would take the square of their number; most pairs share nothing and never meet here.
struct SharedRunCounts {
  /// Two numbers a pair: 25 MB for so many.
  static let mostTexts = 5_000
  /// Of the texts that share a run that stands in more, each is only put beside the next.
  static let mostOccurrences = 100

  private let texts: Int
  /// The texts with a run that stands in too many to count every two of them.
  private(set) var common: Set<Int> = []
  /// For the pairs (1, 0), (2, 0), (2, 1), (3, 0) and so on.
  private var counts: [UInt16]

  /// Of more texts than `mostTexts` only the first are looked at.
  init(_ tables: [RunTable]) {
    texts = min(tables.count, Self.mostTexts)
    counts = [UInt16](repeating: 0, count: texts * max(0, texts - 1) / 2)
    var runs: [(key: UInt64, text: Int32)] = []
    runs.reserveCapacity(tables.prefix(texts).reduce(0) { $0 + $1.count })
    for (text, table) in tables.prefix(texts).enumerated() {
      for (index, entry) in table.entries.enumerated()
      where index == 0 || table.entries[index - 1].key != entry.key {
        runs.append((entry.key, Int32(text)))
      }
    }
    runs.sort { ($0.key, $0.text) < ($1.key, $1.text) }
    var start = 0
    while start < runs.count {
      var end = start + 1
      while end < runs.count, runs[end].key == runs[start].key { end += 1 }
      count(runs[start..<end].map { Int($0.text) })
      start = end
    }
  }

  /// - Parameter sharing: texts that share one run, ascending.
  private mutating func count(_ sharing: [Int]) {
    let isCommon = sharing.count > Self.mostOccurrences
    if isCommon { common.formUnion(sharing) }
    for second in sharing.indices.dropFirst() {
      let row = sharing[second] * (sharing[second] - 1) / 2
      for first in sharing[(isCommon ? second - 1 : 0)..<second] where counts[row + first] < .max {
        counts[row + first] += 1
      }
    }
  }

  /// The pairs that share so many runs or more, in the order of the texts.
  func pairs(sharing least: Int) -> [(first: Int, second: Int, shared: Int)] {
    var pairs: [(first: Int, second: Int, shared: Int)] = []
    var row = 0
    for second in 0..<texts {
      for first in 0..<second where counts[row + first] >= least {
        pairs.append((first, second, Int(counts[row + first])))
      }
      row += second
    }
    return pairs.sorted { ($0.first, $0.second) < ($1.first, $1.second) }
  }
}
