/// The word triples of many quotations, numbered, for looking up the triples of sources.
struct GramTable: Sendable {
  private let mask: Int
  /// Triples in an open-addressed table; 0 is an empty slot.
  private var slots: [UInt64]
  private var numbers: [Int32]
  /// Bits of the triples that exist, so that most triples of a source cost one look.
  private var filter: [UInt64]
  private let filterMask: UInt64

  private(set) var count = 0

  /// Room for so many triples.
  init(capacity: Int) {
    var size = 64
    while size < capacity * 2 { size *= 2 }
    mask = size - 1
    slots = [UInt64](repeating: 0, count: size)
    numbers = [Int32](repeating: 0, count: size)
    filter = [UInt64](repeating: 0, count: size / 16)
    filterMask = UInt64(size * 4 - 1)
  }

  /// The number of a triple, new or known.
  mutating func insert(_ gram: UInt64) -> Int32 {
    let gram = max(gram, 1)
    let bit = gram >> 20 & filterMask
    filter[Int(bit / 64)] |= 1 << (bit % 64)
    var slot = Int(truncatingIfNeeded: gram) & mask
    while slots[slot] != 0, slots[slot] != gram { slot = (slot + 1) & mask }
    if slots[slot] == 0 {
      slots[slot] = gram
      numbers[slot] = Int32(count)
      count += 1
    }
    return numbers[slot]
  }

  /// The number of a triple that some quotation has.
  func index(of gram: UInt64) -> Int? {
    let gram = max(gram, 1)
    let bit = gram >> 20 & filterMask
    guard filter[Int(bit / 64)] & 1 << (bit % 64) != 0 else { return nil }
    var slot = Int(truncatingIfNeeded: gram) & mask
    while slots[slot] != 0 {
      if slots[slot] == gram { return Int(numbers[slot]) }
      slot = (slot + 1) & mask
    }
    return nil
  }
}
