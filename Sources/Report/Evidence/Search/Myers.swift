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

  /// Every end within `most` edits.
  func ends(in text: [UInt32], most: Int) -> [End] {
    guard count > 0 else { return [] }
    return blocks == 1 ? singleBlock(text, most) : manyBlocks(text, most)
  }

  private func singleBlock(_ text: [UInt32], _ most: Int) -> [End] {
    var ends: [End] = []
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
          if distance <= most { ends.append(End(distance: distance, position: index + 1)) }
        }
      }
    }
    return ends
  }

  private func manyBlocks(_ text: [UInt32], _ most: Int) -> [End] {
    var ends: [End] = []
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
          if distance <= most { ends.append(End(distance: distance, position: index + 1)) }
        }
      }
    }
    return ends
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
