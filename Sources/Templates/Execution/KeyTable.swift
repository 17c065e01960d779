/// The distinct field names of bound data, numbered in the order in which they were met.
struct KeyTable: Sendable {
  private var numbers: [Int32]
  private var hashes: [UInt64] = []
  private(set) var names: [Value] = []

  init() { numbers = [Int32](repeating: -1, count: 64) }

  /// The number of `name`, or `nil` when no object has such a field.
  func number(of name: UnsafeBufferPointer<UInt8>, in bytes: [UInt8]) -> Int32? {
    number(of: name, hash: NameHash.of(name), in: bytes)
  }

  func number(of name: UnsafeBufferPointer<UInt8>, hash: UInt64, in bytes: [UInt8]) -> Int32? {
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

  /// Gives a name the next number. `value` is the name in the arena.
  mutating func add(hash: UInt64, at value: Value) -> Int32 {
    if names.count * 2 >= numbers.count { grow() }
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
