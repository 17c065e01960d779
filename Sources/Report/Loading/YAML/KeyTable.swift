/// The distinct keys of a file, each with a small number.
///
/// A corpus repeats some hundred keys many thousand times. Open addressing with FNV-1a over the bytes
/// spares a `String` for each repetition.
struct KeyTable {
  private(set) var keys: [String] = []
  /// The bytes of all keys, one after another, and where each ends: a short `String` does not lend out its own.
  private var bytes: [UInt8] = []
  private var ends: [Int] = [0]
  private var slots = [Int32](repeating: -1, count: 256)

  /// The number of the key with these bytes, which must be UTF-8.
  mutating func number(of bytes: UnsafeBufferPointer<UInt8>) -> Int32 {
    if keys.count * 2 >= slots.count { grow() }
    var slot = Self.hash(bytes) & (slots.count - 1)
    while slots[slot] >= 0 {
      let known = slots[slot]
      if holds(bytes, at: Int(known)) { return known }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = Int32(keys.count)
    keys.append(String(decoding: bytes, as: UTF8.self))
    self.bytes.append(contentsOf: bytes)
    ends.append(self.bytes.count)
    return slots[slot]
  }

  private func holds(_ key: UnsafeBufferPointer<UInt8>, at number: Int) -> Bool {
    let start = ends[number]
    return ends[number + 1] - start == key.count && key.indices.allSatisfy { bytes[start + $0] == key[$0] }
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: slots.count * 2)
    for (number, key) in keys.enumerated() {
      var slot = Self.hash(key.utf8) & (slots.count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(number)
    }
  }

  private static func hash(_ bytes: some Sequence<UInt8>) -> Int {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return Int(truncatingIfNeeded: hash ^ (hash >> 29))
  }
}
