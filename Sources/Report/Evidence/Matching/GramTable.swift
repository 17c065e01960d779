/// The word triples of many quotations, for looking up the triples of sources.
struct GramTable {
  private let mask: Int
  /// Triples in an open-addressed table; 0 is an empty slot.
  private var slots: [UInt64]
  private var indices: [Int32]
  /// Bits of the triples that exist, so that most triples of a source cost one look.
  private var filter: [UInt64]
  private let filterMask: UInt64
  private var users: [[Int32]] = []

  var gramCount: Int { users.count }

  init(_ grams: [(gram: UInt64, quotation: Int)]) {
    var size = 16
    while size < grams.count * 2 { size *= 2 }
    mask = size - 1
    slots = [UInt64](repeating: 0, count: size)
    indices = [Int32](repeating: 0, count: size)
    filter = [UInt64](repeating: 0, count: max(size / 8, 1))
    filterMask = UInt64(filter.count * 64 - 1)
    for (gram, quotation) in grams { insert(max(gram, 1), Int32(quotation)) }
  }

  private mutating func insert(_ gram: UInt64, _ quotation: Int32) {
    let bit = gram >> 20 & filterMask
    filter[Int(bit / 64)] |= 1 << (bit % 64)
    var slot = Int(truncatingIfNeeded: gram) & mask
    while slots[slot] != 0, slots[slot] != gram { slot = (slot + 1) & mask }
    if slots[slot] == 0 {
      slots[slot] = gram
      indices[slot] = Int32(users.count)
      users.append([])
    }
    let index = Int(indices[slot])
    if users[index].last != quotation { users[index].append(quotation) }
  }

  /// The number of a triple that some quotation has.
  func index(of gram: UInt64) -> Int? {
    let gram = max(gram, 1)
    let bit = gram >> 20 & filterMask
    guard filter[Int(bit / 64)] & 1 << (bit % 64) != 0 else { return nil }
    var slot = Int(truncatingIfNeeded: gram) & mask
    while slots[slot] != 0 {
      if slots[slot] == gram { return Int(indices[slot]) }
      slot = (slot + 1) & mask
    }
    return nil
  }

  func quotations(of gram: Int) -> [Int] { users[gram].map(Int.init) }
}
