/// Myers' bit-parallel search for the places where a pattern ends with few edits.
///
/// One symbol is a word or a byte. A pattern of up to 64 symbols is one machine word, and a step is a
/// dozen instructions; longer patterns take one machine word for every 64 symbols.
struct Myers {
  struct End: Hashable {
    let distance: Int
    /// The position after the last symbol of the place.
    let position: Int
  }

  private let count: Int
  private let blocks: Int
  private let masks: SymbolMasks

  init(_ pattern: [UInt32]) {
    count = pattern.count
    blocks = (pattern.count + 63) / 64
    masks = SymbolMasks(pattern, blocks: blocks)
  }

  /// How many steps a search of `symbols` symbols takes.
  func steps(for symbols: Int) -> Int { blocks * symbols }

  /// The ends within `most` edits; of ends no more than `spacing` apart only the best.
  func ends(in text: [UInt32], most: Int, spacing: Int = 0) -> [End] {
    guard count > 0 else { return [] }
    var found = Found(most: most, spacing: spacing)
    if blocks == 1 { singleBlock(text, &found) } else { manyBlocks(text, &found) }
    return found.ends
  }

  /// Collects ends, of which there may be as many as symbols.
  private struct Found {
    let most: Int
    let spacing: Int
    var ends: [End] = []

    @inline(__always)
    mutating func add(_ distance: Int, at position: Int) {
      guard distance <= most else { return }
      if let last = ends.last, position - last.position <= spacing {
        if distance < last.distance { ends[ends.count - 1] = End(distance: distance, position: position) }
      } else {
        ends.append(End(distance: distance, position: position))
      }
    }
  }

  private func singleBlock(_ text: [UInt32], _ found: inout Found) {
    var positive = ~UInt64(0)
    var negative = UInt64(0)
    var distance = count
    let high = UInt64(1) << UInt64(count - 1)
    masks.withUnsafe { masks in
      text.withUnsafeBufferPointer { text in
        for index in text.indices {
          let equal = masks.single(text[index])
          let vertical = equal | negative
          let horizontal = (((equal & positive) &+ positive) ^ positive) | equal
          var up = negative | ~(horizontal | positive)
          var down = positive & horizontal
          if up & high != 0 { distance += 1 } else if down & high != 0 { distance -= 1 }
          up <<= 1
          down <<= 1
          positive = down | ~(vertical | up)
          negative = up & vertical
          found.add(distance, at: index + 1)
        }
      }
    }
  }

  private func manyBlocks(_ text: [UInt32], _ found: inout Found) {
    var distance = count
    let high = UInt64(1) << UInt64((count - 1) % 64)
    var state = [(positive: UInt64, negative: UInt64)](repeating: (~0, 0), count: blocks)
    state.withUnsafeMutableBufferPointer { state in
      masks.bits.withUnsafeBufferPointer { bits in
        for index in text.indices {
          let row = masks.row(of: text[index])
          var carry = 0
          for block in 0..<blocks {
            let top = block == blocks - 1 ? high : UInt64(1) << 63
            let mask = row.map { bits[$0 + block] } ?? 0
            carry = step(mask, &state[block].positive, &state[block].negative, carry, top)
          }
          distance += carry
          found.add(distance, at: index + 1)
        }
      }
    }
  }

  /// One block of one column. `carry` is what the row above changed by; so is the result, for the row below.
  @inline(__always)
  private func step(
    _ mask: UInt64, _ positive: inout UInt64, _ negative: inout UInt64, _ carry: Int, _ top: UInt64
  ) -> Int {
    var equal = mask
    let vertical = equal | negative
    if carry < 0 { equal |= 1 }
    let horizontal = (((equal & positive) &+ positive) ^ positive) | equal
    var up = negative | ~(horizontal | positive)
    var down = positive & horizontal
    let result = up & top != 0 ? 1 : down & top != 0 ? -1 : 0
    up <<= 1
    down <<= 1
    if carry < 0 { down |= 1 } else if carry > 0 { up |= 1 }
    positive = down | ~(vertical | up)
    negative = up & vertical
    return result
  }
}
