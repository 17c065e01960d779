/// In how many sources each line stands: what many pages share is the site's and not the article's.
///
/// A line is known by its 64-bit key, of which two bits give way to the count; beyond three it does not
/// count further. So a line costs eight bytes, whatever its length and wherever it stands.
package struct LineCensus: Sendable {
  /// A line that so many sources share is not this article's.
  private static let sharedBy: UInt64 = 3
  private static let countBits: UInt64 = 3

  /// Open addressing; 0 is an empty slot.
  private var slots = [UInt64](repeating: 0, count: 1_024)
  private var used = 0

  package init() {}

  /// Counts the lines of one source. A line that comes twice in it must be given once.
  package mutating func add(_ distinctKeys: [UInt64]) {
    for key in distinctKeys {
      if used * 4 >= slots.count * 3 { grow() }
      let slot = slot(of: key)
      if slots[slot] == 0 {
        slots[slot] = Self.stored(key) | 1
        used += 1
      } else if slots[slot] & Self.countBits < Self.sharedBy {
        slots[slot] += 1
      }
    }
  }

  func isShared(_ key: UInt64) -> Bool { slots[slot(of: key)] & Self.countBits == Self.sharedBy }

  /// Without the lines that are not shared, of which there are many more than of the others.
  package func withoutRareLines() -> LineCensus {
    var census = LineCensus()
    for slot in slots where slot & Self.countBits == Self.sharedBy { census.insert(slot) }
    return census
  }

  private func slot(of key: UInt64) -> Int {
    let stored = Self.stored(key)
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: (stored &* 0x9E37_79B9_7F4A_7C15) >> 20) & mask
    while slots[slot] != 0, slots[slot] & ~Self.countBits != stored { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func insert(_ counted: UInt64) {
    if used * 4 >= slots.count * 3 { grow() }
    slots[slot(of: counted)] = counted
    used += 1
  }

  private mutating func grow() {
    let old = slots
    slots = [UInt64](repeating: 0, count: old.count * 2)
    for counted in old where counted != 0 { slots[slot(of: counted)] = counted }
  }

  private static func stored(_ key: UInt64) -> UInt64 { max(key & ~countBits, 4) }
}
