/// Chains of segments that stand in order with bounded gaps between them.
enum SegmentChains {
  /// More chains than this are not followed at once.
  private static let mostChains = 500

  private struct Chain {
    var starts: [Int]
    var end: Int
    var gap: Int
  }

  /// The chains with the fewest words between their segments. `places` lists, for each segment, where
  /// it begins, in ascending order.
  static func tightest(places: [[Int]], lengths: [Int], gaps: [Int]) -> [[Int]] {
    var chains = places[0].prefix(mostChains).map { Chain(starts: [$0], end: $0 + lengths[0], gap: 0) }
    for index in 1..<max(places.count, 1) {
      var byEnd: [Int: Chain] = [:]
      for chain in chains {
        guard let next = first(atOrAfter: chain.end, in: places[index]), next - chain.end <= gaps[index - 1]
        else {
          continue
        }
        let end = next + lengths[index]
        let longer = Chain(starts: chain.starts + [next], end: end, gap: chain.gap + next - chain.end)
        // Of chains that end alike the last to start is the tightest.
        if let known = byEnd[end], known.starts[0] >= longer.starts[0] { continue }
        byEnd[end] = longer
      }
      chains = byEnd.values.sorted { $0.end < $1.end }
    }
    let least = chains.map(\.gap).min()
    return chains.filter { $0.gap == least }.map(\.starts)
  }

  private static func first(atOrAfter position: Int, in places: [Int]) -> Int? {
    var low = 0
    var high = places.count
    while low < high {
      let middle = (low + high) / 2
      if places[middle] < position { low = middle + 1 } else { high = middle }
    }
    return low < places.count ? places[low] : nil
  }
}
