/// The distinct field names of bound data, numbered in the order in which they were met.
struct KeyTable: Sendable {
  private var numbers: [Int32]
  private var hashes: [UInt64] = []
  private(set) var names: [Value] = []

  init() { numbers = [Int32](repeating: -1, count: 64) }

  /// FNV-1a over the bytes, finished so that the low bits depend on all of them.
  @inline(__always)
  static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return hash ^ hash >> 29
  }

  /// The number of `name`, or `nil` when no object has such a field.
  func number(of name: UnsafeBufferPointer<UInt8>, in bytes: [UInt8]) -> Int32? {
    let hash = KeyTable.hash(name)
    var slot = Int(truncatingIfNeeded: hash) & (numbers.count - 1)
    while numbers[slot] >= 0 {
      let number = Int(numbers[slot])
      if hashes[number] == hash, matches(names[number], name, bytes) { return numbers[slot] }
      slot = (slot + 1) & (numbers.count - 1)
    }
    return nil
  }

  private func matches(_ value: Value, _ name: UnsafeBufferPointer<UInt8>, _ bytes: [UInt8]) -> Bool {
    guard value.count == name.count else { return false }
    for offset in 0..<name.count where bytes[value.payload + offset] != name[offset] { return false }
    return true
  }

  /// Gives `name` the next number. `value` is the same name in the arena.
  mutating func add(_ name: UnsafeBufferPointer<UInt8>, at value: Value) -> Int32 {
    if names.count * 2 >= numbers.count { grow() }
    let hash = KeyTable.hash(name)
    let number = Int32(names.count)
    names.append(value)
    hashes.append(hash)
    place(number, hash)
    return number
  }

  private mutating func place(_ number: Int32, _ hash: UInt64) {
    var slot = Int(truncatingIfNeeded: hash) & (numbers.count - 1)
    while numbers[slot] >= 0 { slot = (slot + 1) & (numbers.count - 1) }
    numbers[slot] = number
  }

  private mutating func grow() {
    numbers = [Int32](repeating: -1, count: numbers.count * 2)
    for (number, hash) in hashes.enumerated() { place(Int32(number), hash) }
  }
}
