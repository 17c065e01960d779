/// Fills pages with blocks in order, each as full as it may be.
///
/// Weighing is rendering, so as little is weighed as can be: a page is taken to weigh as much a block as the part of
/// it that was weighed last.
struct PageFilling {
  let limit: Int
  /// What a page weighs with nothing on it.
  let emptyWeight: Int
  let weigh: ([Block]) -> Int

  /// Guesses after which the rest is halved: blocks of very different weight would mislead for ever.
  private static let guesses = 6

  /// The pages; each holds at least one block, however heavy.
  func pages(of atoms: [Block]) -> [[Block]] {
    var pages: [[Block]] = []
    var start = 0
    var expected = 16
    while start < atoms.count {
      var end = start + count(of: atoms[start...], expected: expected)
      expected = end - start
      // A heading goes with what it stands over.
      while end > start + 1, end < atoms.count, case .heading = atoms[end - 1] { end -= 1 }
      pages.append(atoms[start..<end].joinedAtoms)
      start = end
    }
    return pages
  }

  /// How many of the first blocks one page holds.
  private func count(of atoms: ArraySlice<Block>, expected: Int) -> Int {
    // So many fit, or must; so many do not, or there are not as many.
    var (fitting, tooMany) = (1, atoms.count + 1)
    var wanted = expected
    var weighed = 0
    while tooMany - fitting > 1 {
      let probe = weighed < Self.guesses ? wanted : (fitting + tooMany) / 2
      let count = min(max(probe, fitting + 1), tooMany - 1)
      let weight = weigh(atoms.prefix(count).joinedAtoms)
      if weight <= limit { fitting = count } else { tooMany = count }
      wanted = count * (limit - emptyWeight) / max(weight - emptyWeight, 1)
      weighed += 1
    }
    return fitting
  }
}
