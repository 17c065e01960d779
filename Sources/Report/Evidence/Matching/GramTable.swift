/// The word triples of many quotations, numbered, for looking up the triples of sources.
struct GramTable: Sendable {
  private let mask: Int
  /// In an open-addressed table the upper bits of each triple, and in the lowest 24 its number plus one; 0 is an
  /// empty slot.
  private var slots: [UInt64]
  /// Bits of the triples that exist, so that most triples of a source cost one look.
  private var filter: [UInt64]
  private let filterMask: UInt64

  private(set) var count = 0

  private static let numbers: UInt64 = 0xFF_FFFF
  /// Room for so many triples, of which there are at most sixteen million.
  init(capacity: Int) {
    var size = 64
    while size < capacity + capacity / 2 { size *= 2 }
    mask = size - 1
    slots = [UInt64](repeating: 0, count: size)
    filter = [UInt64](repeating: 0, count: size / 16)
    filterMask = UInt64(size * 4 - 1)
  }

  /// The number of a triple, new or known.
  mutating func insert(_ gram: UInt64) -> Int {
    let bit = gram >> 20 & filterMask
    filter[Int(bit / 64)] |= 1 << (bit % 64)
    let slot = slots.withUnsafeBufferPointer { [self] slots in self.slot(of: gram, in: slots) }
    if slots[slot] == 0 {
      precondition(count < Int(Self.numbers))
      count += 1
      slots[slot] = gram & ~Self.numbers | UInt64(count)
    }
    return Int(slots[slot] & Self.numbers) - 1
  }

  /// The numbers of those of `grams` that some quotation has. A source may have a triple several times.
  func numbers(of grams: UnsafeMutableBufferPointer<UInt64>) -> [UInt32] {
    let promising = keepPromising(grams)
    guard promising > 0 else { return [] }
    return [UInt32](unsafeUninitializedCapacity: promising) { found, count in
      slots.withUnsafeBufferPointer { slots in
        for gram in grams[..<promising] {
          let slot = slots[self.slot(of: gram, in: slots)]
          guard slot != 0 else { continue }
          found.initializeElement(at: count, to: UInt32(slot & Self.numbers) - 1)
          count += 1
        }
      }
    }
  }

  /// Moves those that the filter lets pass to the front, without a branch, and says how many they are.
  private func keepPromising(_ grams: UnsafeMutableBufferPointer<UInt64>) -> Int {
    var count = 0
    filter.withUnsafeBufferPointer { filter in
      for gram in grams {
        let bit = gram >> 20 & filterMask
        grams[count] = gram
        count &+= Int(filter[Int(bit / 64)] >> (bit % 64) & 1)
      }
    }
    return count
  }

  @inline(__always)
  private func slot(of gram: UInt64, in slots: UnsafeBufferPointer<UInt64>) -> Int {
    var slot = Int(truncatingIfNeeded: gram) & mask
    while slots[slot] != 0, (slots[slot] ^ gram) > Self.numbers { slot = (slot + 1) & mask }
    return slot
  }
}
