/// Myers' bit-parallel search for the places where a run of words ends with few edits.
///
/// A pattern of up to 64 words is one machine word, and a step is a dozen instructions; longer patterns take
/// one machine word for every 64 words.
struct Myers {
  struct End: Hashable {
    let distance: Int
    /// The position after the last word of the place.
    let position: Int
  }

  private let count: Int
  private let blocks: Int
  private let rare: Int
  private let short: WordMasks?
  private let long: SymbolMasks?

  /// - Parameter rare: words of the pattern, as bits, that a text is likely to lack.
  init(_ pattern: [UInt32], rare: UInt64 = 0) {
    self.rare = rare.nonzeroBitCount
    count = pattern.count
    blocks = (pattern.count + 63) / 64
    short = WordMasks(pattern, rare: rare)
    long = short == nil ? SymbolMasks(pattern, blocks: blocks) : nil
  }

  /// The ends within `most` edits; of ends no more than `spacing` apart only the best.
  ///
  /// - Parameter isStrict: whether to look only where enough of the rare words stand together for so few
  ///   edits, which finds the same.
  func ends(in text: [UInt32], most: Int, spacing: Int = 0, isStrict: Bool = false) -> [End] {
    guard count > 0 else { return [] }
    var found = Found(most: most, spacing: spacing)
    if let short {
      let wanted = isStrict ? rare - most : 0
      let ranges = wanted > 0 ? promising(short, text, most, wanted) : [0..<text.count]
      for range in ranges { found = search(short, text, range, found) }
    } else if let long {
      search(long, text, &found)
    }
    return found.ends
  }

  /// Collects ends, of which there may be as many as words.
  private struct Found {
    let most: Int
    let spacing: Int
    private(set) var ends: [End] = []
    /// The last of them, which a better one may still replace.
    private var last: Int
    private var least = Int.max

    init(most: Int, spacing: Int) {
      self.most = most
      self.spacing = spacing
      last = -spacing - 1
    }

    @inline(__always)
    mutating func add(_ distance: Int, at position: Int) {
      let isNew = position &- last > spacing
      guard isNew || distance < least else { return }
      if !isNew { ends.removeLast() }
      ends.append(End(distance: distance, position: position))
      (last, least) = (position, distance)
    }
  }

  // MARK: - Short patterns

  /// Where the pattern may stand: a place within `most` edits has at least `wanted` of its rare words, and no
  /// more words than the pattern and `most` others.
  private func promising(
    _ masks: WordMasks, _ text: [UInt32], _ most: Int, _ wanted: Int
  ) -> [Range<Int>] {
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: text.count + 1) { hits in
      var found = 0
      masks.withLookUp { masks in
        text.withUnsafeBufferPointer { text in
          for index in text.indices {
            hits[found] = UInt32(truncatingIfNeeded: index)
            found &+= masks.mayBeRare(text[index])
          }
        }
      }
      let reach = count + most
      var ranges: [Range<Int>] = []
      for last in 0..<max(found + 1 - wanted, 0) {
        let (first, end) = (Int(hits[last]), Int(hits[last + wanted - 1]) + 1)
        guard end - first <= reach else { continue }
        let range = max(0, end - reach)..<min(text.count, first + reach)
        if let before = ranges.last, range.lowerBound <= before.upperBound {
          ranges[ranges.count - 1] = before.lowerBound..<range.upperBound
        } else {
          ranges.append(range)
        }
      }
      return ranges
    }
  }

  private func search(
    _ masks: WordMasks, _ text: [UInt32], _ range: Range<Int>, _ earlier: Found
  ) -> Found {
    var found = earlier
    var positive = ~UInt64(0)
    var negative = UInt64(0)
    var distance = count
    let most = found.most
    let high = UInt64(count - 1)
    masks.withLookUp { masks in
      text.withUnsafeBufferPointer { text in
        for index in range {
          let equal = masks[text[index]]
          let vertical = equal | negative
          let horizontal = (((equal & positive) &+ positive) ^ positive) | equal
          var up = negative | ~(horizontal | positive)
          var down = positive & horizontal
          distance &+=
            Int(truncatingIfNeeded: (up &>> high) & 1) &- Int(truncatingIfNeeded: (down &>> high) & 1)
          up <<= 1
          down <<= 1
          positive = down | ~(vertical | up)
          negative = up & vertical
          if distance <= most { found.add(distance, at: index + 1) }
        }
      }
    }
    return found
  }

  // MARK: - Long patterns

  private func search(_ masks: SymbolMasks, _ text: [UInt32], _ found: inout Found) {
    var distance = count
    let high = UInt64(1) << UInt64((count - 1) % 64)
    var state = [BlockState](repeating: BlockState(), count: blocks)
    state.withUnsafeMutableBufferPointer { state in
      masks.bits.withUnsafeBufferPointer { bits in
        for index in text.indices {
          let row = masks.row(of: text[index])
          var carry = 0
          for block in 0..<blocks {
            let top = block == blocks - 1 ? high : UInt64(1) << 63
            carry = state[block].step(row.map { bits[$0 + block] } ?? 0, carry, top)
          }
          distance += carry
          if distance <= found.most { found.add(distance, at: index + 1) }
        }
      }
    }
  }
}

/// One block of one column of Myers' search: where the distance grows and falls from row to row.
struct BlockState {
  private var positive = ~UInt64(0)
  private var negative = UInt64(0)

  /// Goes on by one symbol. `carry` is what the row above changed by; so is the result, for the row below.
  @inline(__always)
  mutating func step(_ mask: UInt64, _ carry: Int, _ top: UInt64) -> Int {
    let (rises, falls): (UInt64, UInt64) = (carry > 0 ? 1 : 0, carry < 0 ? 1 : 0)
    let vertical = mask | negative
    let equal = mask | falls
    let horizontal = (((equal & positive) &+ positive) ^ positive) | equal
    var up = negative | ~(horizontal | positive)
    var down = positive & horizontal
    let result = (up & top != 0 ? 1 : 0) &- (down & top != 0 ? 1 : 0)
    up = up << 1 | rises
    down = down << 1 | falls
    positive = down | ~(vertical | up)
    negative = up & vertical
    return result
  }
}
