/// Myers' search for the place where a run of letters stands with the fewest edits, capital letters of ASCII
/// being equal to small ones.
///
/// Of a long pattern only those blocks of 64 letters are followed that can still come within the edits
/// allowed, as Ukkonen has shown; in text that has nothing of the pattern that is the first block.
struct LetterSearch {
  private let count: Int
  private let blocks: Int
  /// `blocks` machine words for each byte: where it stands in the pattern.
  private let bits: [UInt64]

  init(_ pattern: ArraySlice<UInt8>) {
    count = pattern.count
    let blocks = (pattern.count + 63) / 64
    var bits = [UInt64](repeating: 0, count: 256 * blocks)
    for (index, byte) in pattern.enumerated() {
      let small = Int((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
      bits[small * blocks + index / 64] |= 1 << UInt64(index % 64)
    }
    for index in 0x41 * blocks..<0x5B * blocks { bits[index] = bits[index + 0x20 * blocks] }
    self.blocks = blocks
    self.bits = bits
  }

  /// How many steps a search of so many letters takes at most.
  func steps(for letters: Int) -> Int { blocks * letters }

  /// The first of the ends with the fewest edits; `nil` when there are none within `most`.
  func best(in text: ArraySlice<UInt8>, most: Int) -> Myers.End? {
    guard count > 0, most >= 0 else { return nil }
    return text.withUnsafeBufferPointer { text in
      bits.withUnsafeBufferPointer { bits in
        withUnsafeTemporaryAllocation(of: Block.self, capacity: blocks) { state in
          for block in 0..<blocks {
            state.initializeElement(at: block, to: Block(rows: rows(of: block), bottom: bottom(of: block)))
          }
          return search(text, bits, state, most)
        }
      }
    }
  }

  private struct Block {
    var state = BlockState()
    let rows: Int
    /// Its last row, as a bit.
    let last: UInt64
    /// The distance of its last row.
    var bottom: Int

    init(rows: Int, bottom: Int) {
      self.rows = rows
      last = 1 << UInt64(rows - 1)
      self.bottom = bottom
    }

    @inline(__always)
    mutating func step(_ mask: UInt64, _ carry: Int) -> Int {
      let carry = state.step(mask, carry, last)
      bottom &+= carry
      return carry
    }
  }

  private func search(
    _ text: UnsafeBufferPointer<UInt8>, _ bits: UnsafeBufferPointer<UInt64>,
    _ state: UnsafeMutableBufferPointer<Block>, _ limit: Int
  ) -> Myers.End? {
    var found: Myers.End?
    var most = limit
    var last = min(blocks - 1, most / 64)
    for index in text.indices {
      let row = Int(text[index]) * blocks
      // Nothing stands above the first.
      var carry = state[0].step(bits[row], 0)
      for block in 1..<last &+ 1 { carry = state[block].step(bits[row &+ block], carry) }
      if last < blocks - 1, state[last].bottom - carry <= most, carry < 0 || bits[row + last + 1] & 1 != 0 {
        last += 1
        state[last] = Block(rows: rows(of: last), bottom: state[last - 1].bottom - carry + rows(of: last))
        _ = state[last].step(bits[row + last], carry)
      } else {
        while last > 0, state[last].bottom >= most + state[last].rows { last -= 1 }
      }
      guard last == blocks - 1, state[last].bottom <= most else { continue }
      found = Myers.End(distance: state[last].bottom, position: index + 1)
      most = state[last].bottom - 1
      if most < 0 { break }
    }
    return found
  }

  private func rows(of block: Int) -> Int { block == blocks - 1 ? count - 64 * block : 64 }

  private func bottom(of block: Int) -> Int { min(64 * (block + 1), count) }
}
